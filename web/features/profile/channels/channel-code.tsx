import { Button, Form, Input } from 'antd';
import type { OwnChannel } from '../../../api/api.gen.ts';
import { useSend } from '../../../api/queries.ts';
import { showAtFields } from '../../../components/field-problems.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { momentInWords } from '../../../language/dates.ts';
import { useLanguage } from '../../../language/language.tsx';

const words = {
  code: { zh: '收到的 6 位验证码', en: 'The six digits that came' },
  six: { zh: '请填写 6 位数字', en: 'Six digits, please' },
  verify: { zh: '验证', en: 'Verify' },
  spent: {
    zh: '验证码已失效。点“更改”，地址不变再保存一次，就会发新的验证码。',
    en: 'No code is good any more. Choose “Change” and save the same address again for a new one.',
  },
  notCome: {
    zh: '没收到？一分钟后点“更改”再保存一次。还收不到，请问管理员是否开通了这个渠道。',
    en: 'Did none come? After a minute choose “Change” and save again. If still none comes, ask the administrator whether this way is set up.',
  },
} as const;

const wrong = (detail: string) => {
  const left = /\d+$/.exec(detail)?.[0] ?? '';
  return { zh: `验证码不对，还可以试 ${left} 次`, en: `This is not the code; tries left: ${left}` };
};

/** Proves an address by the code that was sent to it. */
export function ChannelCode({ channel: { kind, codeUntil } }: { readonly channel: OwnChannel }) {
  const { say, language } = useLanguage();
  const [form] = Form.useForm<{ code: string }>();
  const { mutate, isPending, error } = useSend('POST /api/me/channels/{kind}/verify', [
    'GET /api/me/channels',
  ]);
  const until = codeUntil && momentInWords(codeUntil, language);
  return (
    <Form
      form={form}
      name={`code-${kind}`}
      layout="vertical"
      requiredMark={false}
      className="channel-code"
      onFinish={({ code }) =>
        mutate(
          { params: { kind }, body: { code: code.trim() } },
          { onError: (problem) => void showAtFields(form, problem, { code: wrong }, say) },
        )
      }
    >
      <ProblemNote problem={error?.status === 400 ? null : error} says={{ conflict: words.spent }} />
      <Form.Item
        name="code"
        label={say(words.code)}
        extra={
          <>
            {until && say({ zh: `${until} 前有效。`, en: `Good until ${until}. ` })}
            {say(words.notCome)}
          </>
        }
        rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: say(words.six) }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" style={{ maxWidth: 200 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {say(words.verify)}
      </Button>
    </Form>
  );
}
