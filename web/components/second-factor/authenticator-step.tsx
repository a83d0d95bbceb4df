import { Button, Form, Input, QRCode } from 'antd';
import type { Answer } from '../../api/client.ts';
import { useSend } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.tsx';
import { showAtFields } from '../field-problems.ts';
import { ProblemNote } from '../problem-note.tsx';
import { ShownOnce } from '../shown-once.tsx';
import './second-factor.css';

const words = {
  scan: { zh: '用验证器应用扫描二维码', en: 'Scan this code with the app' },
  picture: { zh: '验证器二维码', en: 'QR code for the authenticator app' },
  byHand: {
    zh: '扫不了？在应用里选择“手工输入”，填写这个密钥：',
    en: 'Cannot scan? Choose to enter a key by hand in the app:',
  },
  secret: { zh: '密钥', en: 'Key' },
  code: { zh: '应用现在显示的 6 位数字', en: 'The six digits that the app shows now' },
  six: { zh: '请填写 6 位数字', en: 'Six digits, please' },
  wrong: {
    zh: '验证码不对。请等应用显示新的数字再试，并检查手机时间是否准确。',
    en: 'This is not the code. Wait for the next one, and see that the clock of the phone is right.',
  },
  confirm: { zh: '确认开通', en: 'Confirm' },
} as const;

/** In groups of four, as people type it. */
const inGroups = (secret: string) => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

interface Props {
  readonly secret: Answer<'POST /api/me/totp'>;
  readonly onConfirmed: (answer: Answer<'POST /api/me/totp/confirm'>) => void;
}

/** The secret for the app, as a picture and as text, and the first code that proves that it has arrived. */
export function AuthenticatorStep({ secret: { secret, uri }, onConfirmed }: Props) {
  const { say } = useLanguage();
  const [form] = Form.useForm<{ code: string }>();
  const { mutate, isPending, error } = useSend('POST /api/me/totp/confirm');
  return (
    <div className="authenticator-step">
      <figure>
        <figcaption>{say(words.scan)}</figcaption>
        <div role="img" aria-label={say(words.picture)}>
          <QRCode type="svg" value={uri} size={184} color="#000000" bgColor="#ffffff" aria-hidden="true" />
        </div>
      </figure>
      <div>
        <p>{say(words.byHand)}</p>
        <ShownOnce label={words.secret} value={inGroups(secret)} />
        <Form
          form={form}
          name="confirm-second-factor"
          layout="vertical"
          requiredMark={false}
          onFinish={({ code }) =>
            mutate(
              { body: { code: code.replaceAll(/\s/g, '') } },
              {
                onSuccess: onConfirmed,
                onError: (problem) => void showAtFields(form, problem, { code: words.wrong }, say),
              },
            )
          }
        >
          <ProblemNote problem={error?.status === 400 ? null : error} />
          <Form.Item
            name="code"
            label={say(words.code)}
            rules={[{ required: true, pattern: /^\s*\d{3}\s?\d{3}\s*$/, message: say(words.six) }]}
          >
            <Input inputMode="numeric" autoComplete="one-time-code" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={isPending}>
            {say(words.confirm)}
          </Button>
        </Form>
      </div>
    </div>
  );
}
