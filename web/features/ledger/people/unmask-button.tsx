import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { lookBehindMasks } from '../../../api/look-behind-masks.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { useOpenLedger } from '../ledger-context.tsx';
import type { ShownPerson } from '../use-ledger.ts';
import type { Looking } from './use-whole.ts';

const words = {
  open: { zh: '查看完整信息', en: 'Show in full' },
  title: { zh: '查看出生日期、入党时间和电话', en: 'Show days of birth, of joining, and telephone numbers' },
  submit: { zh: '查看', en: 'Show' },
  reason: { zh: '事由', en: 'Reason' },
  hint: {
    zh: '谁在何时因何查看了谁，会留存备查。事由中请勿写个人信息。',
    en: 'Who looked at whom, when and why is kept. Write nothing personal into the reason.',
  },
  tooShort: { zh: '请写明事由', en: 'Please give a reason' },
  repeats: { zh: '事由中不能写要查看的内容', en: 'The reason must not repeat what is masked' },
} as const;

const LONGEST = 300;

interface Props {
  readonly person: ShownPerson;
  readonly onShown: (looking: Looking) => void;
}

/** Shows what is masked of somebody to whoever says what for. */
export function UnmaskButton({ person, onShown }: Props) {
  const { say } = useLanguage();
  const { ledger } = useOpenLedger();
  const [open, setOpen] = useState(false);
  const send = async ({ reason }: { readonly reason: string }) => {
    const { community, revision } = ledger;
    const [shown] = await lookBehindMasks(community.code, [person.id], reason);
    onShown({ reason, ...(shown && { shown: { revision, person: shown } }) });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.open)}</Button>
      <FormDialog<{ readonly reason: string }>
        open={open}
        title={words.title}
        submit={words.submit}
        send={send}
        onClose={() => setOpen(false)}
        sentences={{ reason: words.repeats }}
      >
        <Form.Item
          name="reason"
          label={say(words.reason)}
          extra={say(words.hint)}
          rules={[{ required: true, min: 2, max: LONGEST, whitespace: true, message: say(words.tooShort) }]}
        >
          <Input.TextArea rows={2} maxLength={LONGEST} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
