import { App, Button, Form, Input } from 'antd';
import type { Text } from '../../../machines/text.ts';
import { keepCsrfToken } from '../../api/client.ts';
import { useSend } from '../../api/queries.ts';
import { showAtFields } from '../../components/field-problems.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import type { Me } from '../../session/me.ts';
import { Section } from './section.tsx';

const words = {
  title: { zh: '修改密码', en: 'Password' },
  rules: {
    zh: '12 至 128 个字符，任何字符都可以；不能包含姓名、登录名、手机号、邮箱，也不能是常见密码。一句好记的话最合适。改好后，其他设备都要重新登录。',
    en: '12 to 128 characters of any kind; without your name, number or address, and nothing common. A sentence that you remember does best. All other devices are signed out.',
  },
  noAccount: { zh: '演练人员没有账号和密码。', en: 'The invented people of a drill have no password.' },
  noPassword: {
    zh: '您通过统一身份认证登录，这里没有密码。',
    en: 'You sign in by the identity provider and have no password here.',
  },
  current: { zh: '当前密码', en: 'Current password' },
  next: { zh: '新密码', en: 'New password' },
  again: { zh: '再输入一次新密码', en: 'New password once more' },
  needed: { zh: '请填写', en: 'Please enter it' },
  different: { zh: '两次输入的新密码不一样', en: 'The two are different' },
  wrong: { zh: '当前密码不对', en: 'This is not the current password' },
  save: { zh: '修改密码', en: 'Change the password' },
  saved: { zh: '密码已修改，其他设备已退出', en: 'Changed; other devices are signed out' },
} as const;

/** What the server found, by how its sentence begins. */
const FLAWS: readonly (readonly [start: string, text: Text])[] = [
  ['must have', { zh: '长度要在 12 至 128 个字符之间', en: 'It must have 12 to 128 characters' }],
  [
    'must not contain',
    { zh: '不能包含姓名、登录名、手机号或邮箱', en: 'It must not contain your name, number or address' },
  ],
  ['is one of', { zh: '太常见，别人一猜就中', en: 'It is among those that are tried first' }],
  ['is the password', { zh: '和当前密码一样', en: 'It is the password that there is' }],
];

const flawOf = (detail: string): Text =>
  FLAWS.find(([start]) => detail.startsWith(start))?.[1] ?? { zh: '不符合要求', en: `It ${detail}` };

interface Entry {
  readonly current: string;
  readonly next: string;
}

/** Changing the password. */
export function PasswordSection({ account }: Pick<Me, 'account'>) {
  const { say } = useLanguage();
  if (account === null || !account.hasPassword)
    return (
      <Section title={words.title}>{say(account === null ? words.noAccount : words.noPassword)}</Section>
    );
  return <PasswordChange signInName={account.signInName} />;
}

function PasswordChange({ signInName }: { readonly signInName: string }) {
  const { say } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entry>();
  const { mutate, isPending, error } = useSend('PUT /api/me/password', ['GET /api/me/sessions']);

  const change = ({ current, next }: Entry) =>
    mutate(
      { body: { current, next } },
      {
        onSuccess: ({ csrfToken }) => {
          keepCsrfToken(csrfToken);
          form.resetFields();
          void message.success(say(words.saved));
        },
        onError: (problem) => void showAtFields(form, problem, { current: words.wrong, next: flawOf }, say),
      },
    );

  const required = { required: true, message: say(words.needed) };
  return (
    <Section title={words.title} note={words.rules}>
      <Form form={form} name="change-password" layout="vertical" requiredMark={false} onFinish={change}>
        <ProblemNote problem={error?.status === 400 ? null : error} />
        {/* Tells a keeper of passwords whose it is. */}
        <input type="text" autoComplete="username" value={signInName} readOnly hidden />
        <Form.Item name="current" label={say(words.current)} rules={[required]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={say(words.next)} rules={[required]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={say(words.again)}
          dependencies={['next']}
          rules={[
            required,
            ({ getFieldValue }) => ({
              validator: async (_, value) => {
                if (value && value !== getFieldValue('next')) throw new Error(say(words.different));
              },
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {say(words.save)}
        </Button>
      </Form>
    </Section>
  );
}
