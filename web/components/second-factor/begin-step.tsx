import { Button, Form, Input } from 'antd';
import type { Answer } from '../../api/client.ts';
import { useSend } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { showAtFields } from '../field-problems.ts';
import { ProblemNote } from '../problem-note.tsx';

const words = {
  what: {
    zh: '两步验证：登录时除密码外，再填写手机验证器应用显示的 6 位数字。请先在手机上安装任意一款验证器应用。',
    en: 'With a second factor, signing in takes the password and six digits from an authenticator app. Install any such app on your phone first.',
  },
  password: { zh: '请再输入一次密码', en: 'Your password once more' },
  needed: { zh: '请输入密码', en: 'Please enter the password' },
  wrong: { zh: '密码不对', en: 'The password is wrong' },
  begin: { zh: '开始设置', en: 'Begin' },
  inForce: {
    zh: '两步验证已经开通，请刷新页面。',
    en: 'A second factor is in force already; reload the page.',
  },
} as const;

interface Props {
  readonly hasPassword: boolean;
  readonly onBegun: (secret: Answer<'POST /api/me/totp'>) => void;
}

/** What it is, and the password once more: somebody may have left the room. */
export function BeginStep({ hasPassword, onBegun }: Props) {
  const { say } = useLanguage();
  const [form] = Form.useForm<{ password?: string }>();
  const { mutate, isPending, error } = useSend('POST /api/me/totp');
  return (
    <Form
      form={form}
      name="begin-second-factor"
      layout="vertical"
      requiredMark={false}
      onFinish={(body) =>
        mutate(
          { body },
          {
            onSuccess: onBegun,
            onError: (problem) => void showAtFields(form, problem, { password: words.wrong }, say),
          },
        )
      }
    >
      <p>{say(words.what)}</p>
      <ProblemNote problem={error?.status === 400 ? null : error} says={{ conflict: words.inForce }} />
      {hasPassword && (
        <Form.Item
          name="password"
          label={say(words.password)}
          rules={[{ required: true, message: say(words.needed) }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {say(words.begin)}
      </Button>
    </Form>
  );
}
