import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAnswer, useSend } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Notice } from './states.ts';

const words = {
  reply: { zh: '书面回复', en: 'Reply' },
  reason: { zh: '原因和措施', en: 'Reason and what is being done' },
  needed: { zh: '请写明原因', en: 'Please give the reason' },
  promise: { zh: '承诺办结日期（可不填）', en: 'Promised day (may be left out)' },
  send: { zh: '提交回复', en: 'Send the reply' },
  notYours: { zh: '这份督办单不由您回复。', en: 'This notice is not yours to reply to.' },
} as const;

interface Props {
  readonly notice: Notice;
}

interface Entry {
  readonly reason: string;
  readonly promiseOn?: string;
}

/** The written reply that a notice asks for. */
export function ReplyForm({ notice }: Props) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const { data: health } = useAnswer('GET /api/health', {});
  const { mutate, isPending, error } = useSend('POST /api/supervision-notices/{id}/reply', [
    'GET /api/supervision-notices',
    'GET /api/tasks',
    'GET /api/messages',
  ]);
  if (!open)
    return (
      <Button type="primary" className="no-print" onClick={() => setOpen(true)}>
        {say(words.reply)}
      </Button>
    );
  return (
    <Form<Entry>
      layout="vertical"
      requiredMark={false}
      className="notice-form no-print"
      onFinish={({ reason, promiseOn }) =>
        mutate({ params: { id: notice.id }, body: { reason, ...(promiseOn && { promiseOn }) } })
      }
    >
      {error && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={error.status === 403 ? say(words.notYours) : error.message}
          style={{ marginBlockEnd: 12 }}
        />
      )}
      <Form.Item
        name="reason"
        label={say(words.reason)}
        rules={[{ required: true, message: say(words.needed) }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      <Form.Item name="promiseOn" label={say(words.promise)}>
        <Input type="date" min={health?.today} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {say(words.send)}
      </Button>
    </Form>
  );
}
