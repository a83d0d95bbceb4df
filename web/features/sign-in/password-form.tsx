import { Alert, Button, Form, Input } from 'antd';
import type { Answer } from '../../api/client.ts';
import { useSend } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';

const words = {
  name: { zh: '账号或手机号', en: 'Name or mobile number' },
  password: { zh: '密码', en: 'Password' },
  signIn: { zh: '登录', en: 'Sign in' },
  nameNeeded: { zh: '请填写账号或手机号', en: 'Please enter a name or number' },
  passwordNeeded: { zh: '请填写密码', en: 'Please enter the password' },
  wrong: {
    zh: '账号或密码不对。忘记密码请联系管理员。',
    en: 'Name or password is wrong. Ask the administrator if you forgot it.',
  },
  tooMany: { zh: '尝试次数过多，请稍后再试。', en: 'Too many tries; please wait a while.' },
  offline: { zh: '连接不上服务器，请检查网络。', en: 'The server cannot be reached.' },
} as const;

interface Props {
  readonly onEntered: (answer: Answer<'POST /api/sign-in'>) => void;
}

interface Entry {
  readonly name: string;
  readonly password: string;
}

/** Name and password. */
export function PasswordForm({ onEntered }: Props) {
  const { say } = useLanguage();
  const { mutate, isPending, error } = useSend('POST /api/sign-in');
  const why =
    error && (error.status === 429 ? words.tooMany : error.code === 'offline' ? words.offline : words.wrong);
  return (
    <Form<Entry>
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={(body) => mutate({ body }, { onSuccess: onEntered })}
    >
      {why && <Alert role="alert" type="error" showIcon title={say(why)} style={{ marginBlockEnd: 16 }} />}
      <Form.Item
        name="name"
        label={say(words.name)}
        rules={[{ required: true, message: say(words.nameNeeded) }]}
      >
        <Input autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="password"
        label={say(words.password)}
        rules={[{ required: true, message: say(words.passwordNeeded) }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={isPending}>
        {say(words.signIn)}
      </Button>
    </Form>
  );
}
