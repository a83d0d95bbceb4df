import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useSend } from '../../api/queries.ts';
import { isAtFields, showAtFields } from '../../components/field-problems.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import { answerSentences } from '../messages/answer-sentences.ts';
import { PromiseField } from '../messages/promise-field.tsx';
import { useKeptAnswer } from '../messages/use-kept-answer.ts';
import type { Notice } from './states.ts';

const words = {
  reply: { zh: '书面回复', en: 'Reply' },
  reason: { zh: '原因和措施', en: 'Reason and what is being done' },
  needed: { zh: '请写明原因', en: 'Please give the reason' },
  promise: { zh: '承诺办结日期（可不填）', en: 'Promised day (may be left out)' },
  send: { zh: '提交回复', en: 'Send the reply' },
  notYours: { zh: '这份督办单不由您回复。', en: 'This notice is not yours to reply to.' },
  changed: {
    zh: '这份督办单有了新的情况，请先看看再决定是否回复。',
    en: 'Something has become of this notice meanwhile; please look before you reply.',
  },
} as const;

const says = { forbidden: words.notYours, conflict: words.changed };
const sentences = answerSentences('reason', words.needed);

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
  const [form] = Form.useForm<Entry>();
  const { kept, keep, drop } = useKeptAnswer({
    renewal: notice.renewal,
    answerTo: `supervision-reply/${notice.id}`,
  });
  const [open, setOpen] = useState(kept !== undefined);
  const { mutate, isPending, error } = useSend('POST /api/supervision-notices/{id}/reply', [
    'GET /api/supervision-notices',
    'GET /api/tasks',
    'GET /api/messages',
  ]);
  const sent = () => {
    drop();
    setOpen(false);
  };
  if (!open)
    return (
      <Button type="primary" className="no-print" onClick={() => setOpen(true)}>
        {say(words.reply)}
      </Button>
    );
  return (
    <Form<Entry>
      form={form}
      noValidate
      layout="vertical"
      requiredMark={false}
      className="notice-form no-print"
      initialValues={kept}
      onValuesChange={(_, values) => keep(values)}
      onFinish={({ reason, promiseOn }) =>
        mutate(
          { params: { id: notice.id }, body: { reason, ...(promiseOn && { promiseOn }) } },
          { onSuccess: sent, onError: (problem) => void showAtFields(form, problem, sentences, say) },
        )
      }
    >
      <ProblemNote problem={isAtFields(error, sentences) ? null : error} says={says} />
      <Form.Item
        name="reason"
        label={say(words.reason)}
        rules={[{ required: true, whitespace: true, message: say(words.needed) }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
      {/* Where the step is done nothing is left to promise. */}
      {!notice.done && <PromiseField label={words.promise} />}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {say(words.send)}
      </Button>
    </Form>
  );
}
