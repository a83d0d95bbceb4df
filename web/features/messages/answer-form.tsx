import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../api/client.ts';
import { useSend } from '../../api/queries.ts';
import { isAtFields, showAtFields } from '../../components/field-problems.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { answerSentences } from './answer-sentences.ts';
import { PromiseField } from './promise-field.tsx';
import { useKeptAnswer } from './use-kept-answer.ts';

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

const sentences = answerSentences('note', words.reasonNeeded);

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
  const [form] = Form.useForm<Entry>();
  const { kept, keep, drop } = useKeptAnswer({
    renewal: item.renewal,
    answerTo: `message-answer/${item.step}/${item.dueOn}`,
  });
  const [explaining, setExplaining] = useState(item.asksReason || kept !== undefined);
  const { mutate, isPending, error } = useSend('POST /api/messages/{id}/acknowledge', [
    'GET /api/messages',
    'GET /api/tasks',
    'GET /api/supervision-notices',
  ]);
  const deadline = { renewal: item.renewal, step: item.step };
  const send = ({ note, promiseOn }: Entry) =>
    mutate(
      {
        params: { id: message.id },
        body: { deadline, ...(note && { note }), ...(promiseOn && { promiseOn }) },
      },
      { onSuccess: drop, onError: (problem) => void showAtFields(form, problem, sentences, say) },
    );
  const atFields = explaining && isAtFields(error, sentences);
  const problem = <ProblemNote problem={atFields ? null : error} />;
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
    <Form<Entry>
      form={form}
      noValidate
      layout="vertical"
      className="message-form no-print"
      requiredMark={false}
      initialValues={kept}
      onValuesChange={(_, values) => keep(values)}
      onFinish={send}
    >
      {problem}
      <Form.Item
        name="note"
        label={say(words.reason)}
        rules={
          item.asksReason ? [{ required: true, whitespace: true, message: say(words.reasonNeeded) }] : []
        }
      >
        <Input.TextArea maxLength={500} showCount rows={2} />
      </Form.Item>
      <PromiseField
        label={words.promise}
        extra={item.promiseUntil && `${say(words.until)} ${dayInWords(item.promiseUntil, language)}`}
        until={item.promiseUntil}
      />
      <Space>
        <Button type="primary" size="large" htmlType="submit" loading={isPending}>
          {say(words.send)}
        </Button>
        {!item.asksReason && (
          <Button
            size="large"
            onClick={() => {
              drop();
              form.resetFields();
              setExplaining(false);
            }}
          >
            {say(words.cancel)}
          </Button>
        )}
      </Space>
    </Form>
  );
}
