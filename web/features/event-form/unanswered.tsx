import { Alert, Button, Space } from 'antd';
import type { Problem } from '../../api/problem.ts';
import { useLanguage } from '../../language/language.tsx';
import { failureOf } from './send.ts';

const words = {
  title: {
    zh: '上次发送没有收到回复，可能已经登记，也可能没有',
    en: 'No answer came back to what was sent last: it may have been recorded, or not',
  },
  busy: { zh: '系统繁忙，没有处理上次的发送', en: 'The server was too busy for what was sent last' },
  what: {
    zh: '填写的内容已保存在本机。请再发送一次：已经登记的不会重复登记。',
    en: 'It is kept on this device. Please send it once more: what is recorded already is not recorded twice.',
  },
  offline: {
    zh: '连接中断，已保存在本机；恢复后请再点发送。',
    en: 'The connection is gone. It is kept on this device; press again once it is back.',
  },
  send: { zh: '再发送一次', en: 'Send it again' },
  drop: { zh: '先不发送，继续修改', en: 'Not now, go on with the form' },
} as const;

interface Props {
  readonly online: boolean;
  readonly problem: Problem | null;
  readonly onSend: () => void;
  readonly onDrop: () => void;
}

/** Something was sent and nobody knows what became of it: the same request once more tells. */
export function Unanswered({ online, problem, onSend, onDrop }: Props) {
  const { say } = useLanguage();
  const isBusy = problem !== null && failureOf(problem) === 'busy';
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      title={say(isBusy ? words.busy : words.title)}
      description={
        <>
          <p className="unanswered-what">{say(online ? words.what : words.offline)}</p>
          <Space wrap>
            <Button type="primary" disabled={!online} onClick={onSend}>
              {say(words.send)}
            </Button>
            <Button onClick={onDrop}>{say(words.drop)}</Button>
          </Space>
        </>
      }
    />
  );
}
