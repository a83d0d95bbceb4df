import { useConnection } from '../../api/live.ts';
import { useReachable } from '../../api/reachable.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  offline: {
    zh: '没有网络。看到的可能不是最新情况；现在不能提交，填写的内容先留着，恢复后再提交。',
    en: 'There is no network. What you see may be old; nothing can be sent now: keep what you have entered and send it later.',
  },
  lost: {
    zh: '与服务器的连接中断，正在重连。看到的可能不是最新情况。',
    en: 'The connection is lost; connecting again. What you see may be old.',
  },
} as const;

/** What keeps changes from reaching this page; undefined where they do. */
function useFault(): keyof typeof words | undefined {
  const reachable = useReachable();
  const connection = useConnection();
  if (reachable === 'no-network') return 'offline';
  // One request that went astray while changes still arrive is told where it was made.
  const noAnswer = reachable === 'no-answer' && connection !== 'open';
  return noAnswer || connection === 'lost' ? 'lost' : undefined;
}

/** Says so for as long as changes do not reach this page. */
export function ConnectionBar() {
  const { say } = useLanguage();
  const fault = useFault();
  return (
    <div role="status" aria-live="polite">
      {fault !== undefined && <div className="connection-bar">{say(words[fault])}</div>}
    </div>
  );
}
