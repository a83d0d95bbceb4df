import { useConnection } from '../../api/live.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  lost: {
    zh: '与服务器的连接中断，正在重连。已填写的内容保存在本机。',
    en: 'The connection is lost; connecting again. What you have entered is kept on this device.',
  },
} as const;

/** Says so for as long as changes do not reach this page. */
export function ConnectionBar() {
  const { say } = useLanguage();
  const connection = useConnection();
  return (
    <div role="status" aria-live="polite">
      {connection === 'lost' && <div className="connection-bar">{say(words.lost)}</div>}
    </div>
  );
}
