import { Alert } from 'antd';
import type { Text } from '../../machines/text.ts';
import type { Problem } from '../api/problem.ts';
import { useLanguage } from '../language/language.tsx';
import { VerdictList } from './verdict-list.tsx';

const KNOWN: Readonly<Record<string, Text>> = {
  offline: {
    zh: '没有网络，或者连接不上服务器，没有提交成功。填写的内容还在，恢复后再提交。',
    en: 'There is no network, or the server cannot be reached: it was not sent. What you entered is still here; send it again once that is back.',
  },
  conflict: {
    zh: '情况已变化，可能已被他人更新。请关闭后看最新情况，再决定怎么办。',
    en: 'It has changed meanwhile, perhaps by somebody else. Close this, look again, then decide.',
  },
  forbidden: { zh: '这不在您的职责范围内。', en: 'This is not yours to do.' },
  'too-many': { zh: '尝试次数过多，请稍后再试。', en: 'Too many tries; please wait a while.' },
  unauthenticated: { zh: '登录已失效，请重新登录。', en: 'You are signed out; please sign in again.' },
  unavailable: { zh: '暂时办不了，请稍后再试。', en: 'Not to be reached just now; try again later.' },
};

const words = {
  refused: { zh: '按规则现在不能办理：', en: 'The rules do not allow it now:' },
  invalid: { zh: '填写的内容有误，请检查。', en: 'Something in it is wrong; please check.' },
  failed: { zh: '没有办成。', en: 'It was not done.' },
  request: { zh: '请求编号', en: 'Request' },
} as const;

interface Props {
  readonly problem: Problem | null;
  /** What a code means here, where that is more than it means everywhere. */
  readonly says?: Readonly<Record<string, Text>>;
}

/** Why something that was sent was not done, in place: by the rules, by somebody else meanwhile, by the connection. */
export function ProblemNote({ problem, says = {} }: Props) {
  const { say } = useLanguage();
  if (problem === null) return null;
  const { code, verdicts, status, requestId, errors } = problem;
  if (verdicts.length > 0)
    return (
      <Alert
        role="alert"
        type="error"
        title={say(words.refused)}
        description={<VerdictList verdicts={verdicts} />}
        style={{ marginBlockEnd: 16 }}
      />
    );
  const known = says[code] ?? KNOWN[code] ?? (status === 400 ? words.invalid : words.failed);
  const detail = [
    ...(known === words.invalid ? errors.map(({ field, detail: what }) => `${field} ${what}`) : []),
    ...(known === words.failed && requestId !== null ? [`${say(words.request)} ${requestId}`] : []),
  ];
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={say(known)}
      description={detail.length > 0 ? detail.join('；') : undefined}
      style={{ marginBlockEnd: 16 }}
    />
  );
}
