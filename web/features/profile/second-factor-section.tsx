import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSend } from '../../api/queries.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Enrolment } from '../../components/second-factor/enrolment.tsx';
import { useLanguage } from '../../language/language.tsx';
import { ME_KEY, type Me } from '../../session/me.ts';
import { Section } from './section.tsx';

const words = {
  title: { zh: '两步验证', en: 'Second factor' },
  noAccount: {
    zh: '演练人员没有账号，不设两步验证。',
    en: 'The invented people of a drill have none.',
  },
  off: {
    zh: '未开通。开通后，登录要密码加手机验证器的 6 位数字，别人拿到密码也进不来。',
    en: 'Not set up. With it, signing in takes the password and six digits from your phone.',
  },
  setUp: { zh: '开通两步验证', en: 'Set it up' },
  required: { zh: '您的岗位要求两步验证，不能关闭。', en: 'Your role requires it; it cannot be removed.' },
  remove: { zh: '关闭两步验证', en: 'Remove it' },
  removal: {
    zh: '关闭后只凭密码就能登录，备用码全部作废。请填写验证器显示的数字或一个备用码。',
    en: 'Afterwards the password alone lets you in, and the recovery codes are void. Enter a code of the app, or a recovery code.',
  },
  code: { zh: '验证码', en: 'Code' },
  needed: { zh: '请填写验证码', en: 'Please enter the code' },
  wrong: { zh: '验证码不对或已经用过', en: 'The code is wrong or was used before' },
  removed: { zh: '两步验证已关闭', en: 'The second factor is removed' },
} as const;

const left = (codes: number) => ({
  zh: `已开通。备用码还剩 ${codes} 个。`,
  en: `In force. Recovery codes left: ${codes}.`,
});

/** The second factor: set up, remove. */
export function SecondFactorSection({ account }: Pick<Me, 'account'>) {
  const { say } = useLanguage();
  const { message } = App.useApp();
  const kept = useQueryClient();
  const [open, setOpen] = useState<'enrolment' | 'removal' | null>(null);
  const remove = useSend('DELETE /api/me/totp', ['GET /api/me']);
  if (account === null) return <Section title={words.title}>{say(words.noAccount)}</Section>;
  const { enrolled, required, recoveryCodesLeft } = account.secondFactor;

  async function refresh() {
    setOpen(null);
    await kept.invalidateQueries({ queryKey: ME_KEY });
    await kept.invalidateQueries({ queryKey: ['GET /api/me/sessions'] });
  }

  return (
    <Section title={words.title}>
      <p style={{ marginBlockStart: 0 }}>{say(enrolled ? left(recoveryCodesLeft) : words.off)}</p>
      {enrolled && required && <p>{say(words.required)}</p>}
      {enrolled && !required && (
        <Button danger onClick={() => setOpen('removal')}>
          {say(words.remove)}
        </Button>
      )}
      {!enrolled && (
        <Button type="primary" onClick={() => setOpen('enrolment')}>
          {say(words.setUp)}
        </Button>
      )}
      <Modal
        open={open === 'enrolment'}
        title={say(words.setUp)}
        footer={null}
        width={640}
        mask={{ closable: false }}
        onCancel={refresh}
        destroyOnHidden
      >
        <Enrolment hasPassword={account.hasPassword} onDone={refresh} />
      </Modal>
      <FormDialog<{ readonly code: string }>
        open={open === 'removal'}
        title={words.remove}
        submit={words.remove}
        danger
        send={async ({ code }) => {
          await remove.mutateAsync({ body: { code: code.trim() } });
          void message.success(say(words.removed));
        }}
        sentences={{ code: words.wrong }}
        onClose={() => setOpen(null)}
      >
        <p>{say(words.removal)}</p>
        <Form.Item
          name="code"
          label={say(words.code)}
          rules={[{ required: true, message: say(words.needed) }]}
        >
          <Input autoComplete="one-time-code" />
        </Form.Item>
      </FormDialog>
    </Section>
  );
}
