import { Alert, Button, Empty, Result, Skeleton } from 'antd';
import { type ReactNode, useDeferredValue } from 'react';
import type { Problem } from '../api/problem.ts';
import { useLanguage } from '../language/language.tsx';

const words = {
  loading: { zh: '正在读取……', en: 'Loading …' },
  again: { zh: '重试', en: 'Try again' },
  offline: {
    zh: '没有网络，或者连接不上服务器',
    en: 'There is no network, or the server cannot be reached',
  },
  old: { zh: '下面是断线前的情况，可能不是最新的。', en: 'Below is how it was before, which may be old.' },
  offlineHint: {
    zh: '请检查网络，恢复后再试。',
    en: 'Please check the connection, and try again once it is back.',
  },
  notFound: { zh: '没有找到', en: 'Not found' },
  notFoundHint: {
    zh: '地址有误，或者不在您的职责范围内。',
    en: 'The address is wrong, or it is not within your responsibility.',
  },
  forbidden: { zh: '这里不归您管', en: 'This is not yours to see' },
  forbiddenHint: {
    zh: '您的岗位不办理这一项。如有疑问，请问系统管理员。',
    en: 'None of your roles has to do with it. Ask the administrator if you think otherwise.',
  },
  failed: { zh: '出了问题', en: 'Something went wrong' },
  request: { zh: '请求编号', en: 'Request' },
} as const;

/** While an answer is on its way: says so, and takes about the place of what will come. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const { say } = useLanguage();
  return (
    <div role="status" aria-live="polite">
      <span className="visually-hidden">{say(words.loading)}</span>
      {/* Its bars are headings and paragraphs with nothing in them. */}
      <div aria-hidden="true">
        <Skeleton active title paragraph={{ rows }} />
      </div>
    </div>
  );
}

interface FailedProps {
  readonly problem: Problem;
  readonly again?: () => void;
}

/** What went wrong and what to do next. */
export function Failed({ problem, again }: FailedProps) {
  const { say } = useLanguage();
  const retry = again && (
    <Button type="primary" onClick={again}>
      {say(words.again)}
    </Button>
  );
  if (problem.code === 'offline')
    return (
      <Result status="warning" title={say(words.offline)} subTitle={say(words.offlineHint)} extra={retry} />
    );
  if (problem.status === 403)
    return <Result status="403" title={say(words.forbidden)} subTitle={say(words.forbiddenHint)} />;
  if (problem.status === 404)
    return <Result status="404" title={say(words.notFound)} subTitle={say(words.notFoundHint)} />;
  return (
    <Result
      status="error"
      title={say(words.failed)}
      subTitle={
        <>
          {problem.message}
          {problem.requestId && (
            <div>
              {say(words.request)} <code>{problem.requestId}</code>
            </div>
          )}
        </>
      }
      extra={retry}
    />
  );
}

/** Where there is nothing: in a sentence, with what can be done. */
export function Nothing({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={children}>
      {action}
    </Empty>
  );
}

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Problem | null;
  readonly refetch: () => unknown;
}

interface AnsweredProps<T> {
  readonly of: Asked<T>;
  readonly rows?: number;
  readonly children: (answer: T) => ReactNode;
}

/**
 * An answer with its two other states; one that is already there stays while a new one cannot be had, and says so.
 * What it says is drawn in slices: a large page does not keep whoever is clicking or typing meanwhile.
 */
export function Answered<T>({ of: { data, error, refetch }, rows, children }: AnsweredProps<T>) {
  const { say } = useLanguage();
  const drawn = useDeferredValue(data);
  if (drawn === undefined)
    return error ? <Failed problem={error} again={() => refetch()} /> : <Loading rows={rows} />;
  return (
    <>
      {error?.code === 'offline' && (
        <Alert type="warning" showIcon banner title={say(words.offline)} description={say(words.old)} />
      )}
      {children(drawn)}
    </>
  );
}
