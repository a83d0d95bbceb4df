import { Alert, Button, Form, Input } from 'antd';
import { useSend } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Notice } from './states.ts';

const words = {
  note: { zh: '复核意见', en: 'What was found' },
  needed: { zh: '请写明复核意见', en: 'Please say what was found' },
  close: { zh: '销号', en: 'Close it' },
} as const;

interface Props {
  readonly notice: Notice;
}

/** Closes a notice (销号): by those who supervise, never by whoever replied. */
export function CloseForm({ notice }: Props) {
  const { say } = useLanguage();
  const { mutate, isPending, error } = useSend('POST /api/supervision-notices/{id}/close', [
    'GET /api/supervision-notices',
    'GET /api/tasks',
  ]);
  return (
    <Form<{ readonly note: string }>
      layout="vertical"
      requiredMark={false}
      className="notice-form no-print"
      onFinish={(body) => mutate({ params: { id: notice.id }, body })}
    >
      {error && (
        <Alert role="alert" type="error" showIcon title={error.message} style={{ marginBlockEnd: 12 }} />
      )}
      <Form.Item name="note" label={say(words.note)} rules={[{ required: true, message: say(words.needed) }]}>
        <Input maxLength={500} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {say(words.close)}
      </Button>
    </Form>
  );
}
