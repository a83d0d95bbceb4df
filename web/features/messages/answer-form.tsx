import { Alert, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../api/client.ts';
import { useAnswer, useSend } from '../../api/queries.ts';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  received: { zh: '收到', en: 'Received' },
  explain: { zh: '说明情况或承诺日期', en: 'Say why, or promise a day' },
  reason: { zh: '情况说明', en: 'Reason' },
  reasonNeeded: { zh: '红单要写明原因', en: 'A red notice asks for a reason' },
  promise: { zh: '承诺办结日期', en: 'Promised day' },
  until: { zh: '最迟可承诺到', en: 'not later than' },
  send: { zh: '提交', en: 'Send' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const;

type Message = Answer<'GET /api/messages'>['messages'][number];

interface Props {
  readonly message: Message;
  readonly item: Message['items'][number];
}

interface Entry {
  readonly note?: string;
  readonly promiseOn?: string;
}

/** 收到 with one tap; a reason or a promise where there is more to say. */
export function AnswerForm({ message, item }: Props) {
  const { say, language } = useLanguage();
  const [explaining, setExplaining] = useState(item.asksReason);
  const { data: health } = useAnswer('GET /api/health', {});
  const { mutate, isPending, error } = useSend('POST /api/messages/{id}/acknowledge', [
    'GET /api/messages',
    'GET /api/tasks',
    'GET /api/supervision-notices',
  ]);
  const deadline = { renewal: item.renewal, step: item.step };
  const send = ({ note, promiseOn }: Entry) =>
    mutate({
      params: { id: message.id },
      body: { deadline, ...(note && { note }), ...(promiseOn && { promiseOn }) },
    });
  const problem = error && (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={error.errors.map(({ detail }) => detail).join('；') || error.message}
    />
  );
  if (!explaining)
    return (
      <div className="message-answer no-print">
        {problem}
        <Button type="primary" size="large" loading={isPending} onClick={() => send({})}>
          {say(words.received)}
        </Button>
        <Button size="large" onClick={() => setExplaining(true)}>
          {say(words.explain)}
        </Button>
      </div>
    );
  return (
    <Form<Entry> layout="vertical" className="message-form no-print" requiredMark={false} onFinish={send}>
      {problem}
      <Form.Item
        name="note"
        label={say(words.reason)}
        rules={item.asksReason ? [{ required: true, message: say(words.reasonNeeded) }] : []}
      >
        <Input.TextArea maxLength={500} showCount rows={2} />
      </Form.Item>
      <Form.Item
        name="promiseOn"
        label={say(words.promise)}
        extra={item.promiseUntil && `${say(words.until)} ${dayInWords(item.promiseUntil, language)}`}
      >
        <Input type="date" min={health?.today} max={item.promiseUntil ?? undefined} />
      </Form.Item>
      <Space>
        <Button type="primary" size="large" htmlType="submit" loading={isPending}>
          {say(words.send)}
        </Button>
        {!item.asksReason && (
          <Button size="large" onClick={() => setExplaining(false)}>
            {say(words.cancel)}
          </Button>
        )}
      </Space>
    </Form>
  );
}
