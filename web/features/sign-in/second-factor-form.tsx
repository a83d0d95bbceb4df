import { Alert, Button, Form, Input } from 'antd';
import type { Answer } from '../../api/client.ts';
import { useSend } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  code: { zh: '验证码', en: 'Code' },
  hint: {
    zh: '打开验证器应用，填写 6 位数字；或者填写一个备用码。',
    en: 'Six digits from your app, or a recovery code.',
  },
  go: { zh: '继续', en: 'Continue' },
  needed: { zh: '请填写验证码', en: 'Please enter the code' },
  wrong: { zh: '验证码不对或已经用过。', en: 'The code is wrong or was used before.' },
} as const;

interface Props {
  readonly onEntered: (answer: Answer<'POST /api/sign-in/second-factor'>) => void;
}

/** The second step of signing in. */
export function SecondFactorForm({ onEntered }: Props) {
  const { say } = useLanguage();
  const { mutate, isPending, error } = useSend('POST /api/sign-in/second-factor');
  return (
    <Form<{ readonly code: string }>
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={(body) => mutate({ body }, { onSuccess: onEntered })}
    >
      {error && (
        <Alert role="alert" type="error" showIcon title={say(words.wrong)} style={{ marginBlockEnd: 16 }} />
      )}
      <Form.Item
        name="code"
        label={say(words.code)}
        extra={say(words.hint)}
        rules={[{ required: true, message: say(words.needed) }]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" autoFocus />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isPending}>
        {say(words.go)}
      </Button>
    </Form>
  );
}
