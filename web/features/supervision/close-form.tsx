import { Button, Form, Input } from 'antd';
import { useSend } from '../../api/queries.ts';
import { isAtFields, showAtFields } from '../../components/field-problems.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import type { Notice } from './states.ts';

const words = {
  note: { zh: '复核意见', en: 'What was found' },
  needed: { zh: '请写明复核意见', en: 'Please say what was found' },
  close: { zh: '销号', en: 'Close it' },
  changed: {
    zh: '这份督办单还不能销号，或已有新的情况，请看最新内容。',
    en: 'It cannot be closed yet, or something has become of it meanwhile; please look again.',
  },
} as const;

const says = { conflict: words.changed };
const sentences = { note: words.needed };

interface Entry {
  readonly note: string;
}

interface Props {
  readonly notice: Notice;
}

/** Closes a notice (销号): by those who supervise, never by whoever replied. */
export function CloseForm({ notice }: Props) {
  const { say } = useLanguage();
  const [form] = Form.useForm<Entry>();
  const { mutate, isPending, error } = useSend('POST /api/supervision-notices/{id}/close', [
    'GET /api/supervision-notices',
    'GET /api/tasks',
  ]);
  return (
    <Form<Entry>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="notice-form no-print"
      onFinish={(body) =>
        mutate(
          { params: { id: notice.id }, body },
          { onError: (problem) => void showAtFields(form, problem, sentences, say) },
        )
      }
    >
      <ProblemNote problem={isAtFields(error, sentences) ? null : error} says={says} />
      <Form.Item
        name="note"
        label={say(words.note)}
        rules={[{ required: true, whitespace: true, message: say(words.needed) }]}
      >
        <Input maxLength={500} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {say(words.close)}
      </Button>
    </Form>
  );
}
