import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Text } from '../../../machines/text.ts';
import type { Problem } from '../../api/problem.ts';
import { namedVerdicts } from '../../components/facts/named-verdicts.ts';
import { VerdictList } from '../../components/verdict-list.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useEventForm } from './form-context.tsx';
import { namesOf } from './known-persons.ts';
import { problemInWords } from './problem-words.ts';
import { type Failure, failureOf } from './send.ts';
import { wayTo } from './way-to.ts';

const WHAT: Readonly<Record<Failure, Text>> = {
  unanswered: {
    zh: '没有收到回复。填写的内容已保存在本机，恢复后请再点发送；重复发送不会重复登记。',
    en: 'No answer came back. It is kept on this device; send it again once the connection is back. Sent twice it is recorded once.',
  },
  refused: {
    zh: '系统已退回：按规则不能登记。这次尝试已留存，填写的内容都在。',
    en: 'Refused: the rules do not allow it. The attempt is kept; nothing you have entered is lost.',
  },
  changed: {
    zh: '他人刚刚登记了新的情况，这次没有登记。已按最新情况重新核对，填写的内容都在，请确认后再提交。',
    en: 'Somebody else has recorded something meanwhile, so this was not recorded. It is judged anew and nothing you have entered is lost: check, then send again.',
  },
  invalid: { zh: '填写的内容有误，没有登记。', en: 'Something in it is wrong; nothing was recorded.' },
  'signed-out': {
    zh: '登录已失效，没有登记。填写的内容已保存在本机，登录后继续。',
    en: 'You are signed out; nothing was recorded. What you have entered is kept on this device: sign in and go on.',
  },
  forbidden: {
    zh: '这一步不由您登记，没有登记。',
    en: 'This is not yours to record; nothing was recorded.',
  },
  'not-found': { zh: '没有找到这个社区的换届。', en: 'This renewal is not to be found.' },
  busy: { zh: '系统繁忙，请稍后再点发送。', en: 'Too much at once; press again in a moment.' },
  'key-used': {
    zh: '内容与上次发送的不同，请再点一次发送。',
    en: 'It is not what was sent last time; please press once more.',
  },
  failed: { zh: '没有登记成功。', en: 'It was not recorded.' },
};

const words = {
  signIn: { zh: '去登录', en: 'Sign in' },
  request: { zh: '请求编号', en: 'Request' },
} as const;

interface Props {
  readonly problem: Problem;
  /** What can be done then. */
  readonly children?: ReactNode;
}

/** Why something that was sent was not recorded, with clause and figures; it takes the focus. */
export function FailureNote({ problem, children }: Props) {
  const { say } = useLanguage();
  const form = useEventForm();
  const { type, persons } = form;
  const failure = failureOf(problem);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    note.current?.focus();
    note.current?.scrollIntoView({ block: 'start' });
  }, []);
  const off = namedVerdicts(
    problem.verdicts.filter((one) => one.blocking && !one.satisfied && !one.waived),
    namesOf(persons),
  );
  const isSoft = failure === 'unanswered' || failure === 'changed' || failure === 'busy';
  return (
    <div ref={note} tabIndex={-1} className="failure-note">
      <Alert
        role="alert"
        type={isSoft ? 'warning' : 'error'}
        showIcon
        title={say(WHAT[failure])}
        description={
          <>
            {off.length > 0 && <VerdictList verdicts={off} />}
            {failure === 'invalid' &&
              problem.errors.map(({ field, detail }) => (
                <p key={field}>
                  {[...wayTo(form, field).map(say), say(problemInWords(type, detail))].join(' · ')}
                </p>
              ))}
            {failure === 'signed-out' && (
              <Link to="/sign-in" search={{ back: window.location.pathname + window.location.search }}>
                {say(words.signIn)}
              </Link>
            )}
            {failure === 'failed' && problem.requestId !== null && (
              <p>
                {say(words.request)} <code>{problem.requestId}</code>
              </p>
            )}
            {children}
          </>
        }
      />
    </div>
  );
}
