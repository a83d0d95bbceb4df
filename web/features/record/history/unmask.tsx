import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { isEventType } from '../../../../machines/events/catalog.ts';
import { fieldLabel } from '../../../../machines/events/field-labels.ts';
import type { Answer } from '../../../api/client.ts';
import { useSend } from '../../../api/queries.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { type Language, useLanguage } from '../../../language/language.tsx';

const words = {
  open: { zh: '查看隐去的内容', en: 'Show what is withheld' },
  title: { zh: '查看隐去的个人信息', en: 'Show personal facts' },
  submit: { zh: '查看', en: 'Show' },
  means: {
    zh: '谁在何时、因何查看，会永久留痕。',
    en: 'Who looked, when and why is kept for good.',
  },
  reason: { zh: '查看理由', en: 'What it is needed for' },
  needed: { zh: '请写明理由', en: 'Please say why' },
  repeats: { zh: '理由中不要写个人信息', en: 'Do not repeat personal facts in the reason' },
  shown: { zh: '已按您的理由显示，并已留痕：', en: 'Shown for your reason, which is kept:' },
} as const;

interface Props {
  readonly renewal: string;
  readonly revision: number;
  readonly type: string;
  readonly paths: readonly string[];
}

type Values = Answer<'POST /api/renewals/{id}/events/{revision}/unmask'>['values'];

/** `/facts/secretary/birthDate` as the paper form calls it, from the outermost part. */
function labelOf(type: string, pointer: string, language: Language): string {
  const path = pointer
    .replace('/facts/', '')
    .replaceAll(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
  const parts = path.split('.').map((_, at, all) => all.slice(0, at + 1).join('.'));
  return parts
    .map((one) => (isEventType(type) ? fieldLabel(type, one)?.[language] : undefined) ?? one)
    .join(language === 'zh' ? '·' : ' · ');
}

const inShort = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Asks for what is masked in an event; the reason is kept with who looked. */
export function Unmask({ renewal, revision, type, paths }: Props) {
  const { say, language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState<Values | null>(null);
  const { mutateAsync } = useSend('POST /api/renewals/{id}/events/{revision}/unmask');
  if (values !== null)
    return (
      <div role="status">
        <p>{say(words.shown)}</p>
        <ul>
          {values.map(({ path, value }) => (
            <li key={path}>
              {labelOf(type, path, language)} <strong>{inShort(value)}</strong>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <>
      <Button size="small" className="no-print" onClick={() => setOpen(true)}>
        {say(words.open)}
      </Button>
      <FormDialog<{ reason: string }>
        open={open}
        title={words.title}
        submit={words.submit}
        onClose={() => setOpen(false)}
        sentences={{ reason: words.repeats }}
        send={async ({ reason }) => {
          const body = { paths: [...paths], reason };
          const answer = await mutateAsync({ params: { id: renewal, revision }, body });
          setValues(answer.values);
        }}
      >
        <p>{say(words.means)}</p>
        <Form.Item
          name="reason"
          label={say(words.reason)}
          rules={[{ required: true, min: 2, whitespace: true, message: say(words.needed) }]}
        >
          <Input.TextArea rows={3} maxLength={300} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
