import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { EventType, Renewal } from '../../api/api.gen.ts';
import { newKey } from '../../api/idempotency-key.ts';
import { useAnswer, useSend } from '../../api/queries.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useLanguage } from '../../language/language.tsx';
import { LiveVerdicts } from './live-verdicts.tsx';
import { returnPlaces } from './return-places.ts';

const words = {
  suspend: { zh: '暂停换届', en: 'Suspend' },
  resume: { zh: '恢复换届', en: 'Resume' },
  sendBack: { zh: '责令退回', en: 'Send back' },
  on: { zh: '决定日期', en: 'Day of the decision' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: { zh: '就事说明，不写个人情况', en: 'about the procedure, not about persons' },
  document: { zh: '文号', en: 'Document number' },
  to: { zh: '退回到', en: 'Back to' },
  needed: { zh: '请填写', en: 'Please enter it' },
  wrong: { zh: '填写有误', en: 'Something is wrong with it' },
  wrongDay: { zh: '日期不能晚于今天', en: 'Not after today' },
  conflict: {
    zh: '已被他人更新：刚有新的记录。请关闭后看最新情况，再决定是否办理。',
    en: 'Somebody else has recorded something meanwhile. Close this, look again, then decide.',
  },
} as const;

const consequences = {
  'renewal.suspended': {
    zh: '暂停后，除查处举报外，各环节都不能办理，期限照常计算。',
    en: 'While it is suspended nothing can be recorded but the investigation; deadlines run on.',
  },
  'renewal.resumed': {
    zh: '恢复后回到暂停前的环节，继续办理。',
    en: 'It goes on exactly where it stood when it was suspended.',
  },
  'renewal.sent-back': {
    zh: '退回后，该环节及其后各环节要重新办理，已批准的例外一并失效。',
    en: 'That step and all after it have to be done again; waivers end.',
  },
} as const;

type Act = keyof typeof consequences;

const ACTS = [
  { type: 'renewal.suspended', label: words.suspend, danger: true },
  { type: 'renewal.resumed', label: words.resume, danger: false },
  { type: 'renewal.sent-back', label: words.sendBack, danger: true },
] as const;

const CHANGED = [
  'GET /api/renewals/{id}',
  'GET /api/renewals/{id}/events',
  'GET /api/renewals/{id}/refusals',
  'GET /api/renewals/{id}/chain',
  'GET /api/renewals/{id}/working-copy',
] as const;

interface Values {
  readonly on: string;
  readonly reason: string;
  readonly documentNumber: string;
  readonly to?: string;
}

interface DialogProps {
  readonly renewal: Renewal;
  readonly type: Act;
  readonly close: () => void;
}

function Fields({ renewal, type }: Pick<DialogProps, 'renewal' | 'type'>) {
  const { say } = useLanguage();
  const required = { required: true, message: say(words.needed) };
  const copy = useAnswer('GET /api/renewals/{id}/working-copy', { params: { id: renewal.id } });
  const entered = Form.useWatch([]) as Partial<Values> | undefined;
  return (
    <>
      <p>{say(consequences[type])}</p>
      {type === 'renewal.sent-back' && (
        <Form.Item name="to" label={say(words.to)} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={returnPlaces(renewal).map(({ id, title }) => ({ value: id, label: say(title) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="on" label={say(words.on)} rules={[required]}>
        <Input type="date" max={renewal.today} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say(words.reason)}
        extra={say(words.reasonHint)}
        rules={[{ ...required, min: 2, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={300} />
      </Form.Item>
      <Form.Item
        name="documentNumber"
        label={say(words.document)}
        rules={[{ ...required, whitespace: true }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      {copy.data !== undefined && <LiveVerdicts copy={copy.data} type={type} entered={entered ?? {}} />}
    </>
  );
}

function ActDialog({ renewal, type, close }: DialogProps) {
  const { mutateAsync } = useSend('POST /api/renewals/{id}/events', CHANGED);
  const act = ACTS.find((one) => one.type === type);
  return (
    <FormDialog<Values>
      open
      title={act?.label ?? words.suspend}
      submit={act?.label ?? words.suspend}
      danger={act?.danger}
      initial={{ on: renewal.today }}
      says={{ conflict: words.conflict }}
      sentences={{
        on: words.wrongDay,
        reason: words.wrong,
        documentNumber: words.wrong,
        to: words.wrong,
      }}
      onClose={close}
      send={(facts) =>
        mutateAsync({
          params: { id: renewal.id },
          query: {},
          body: { type, facts, revision: renewal.revision },
          headers: { 'idempotency-key': newKey() },
        })
      }
    >
      <Fields renewal={renewal} type={type} />
    </FormDialog>
  );
}

/** Suspend, resume, send back: for whom the renewal says that these are theirs to do, and only in the present. */
export function Supervise({ renewal }: { readonly renewal: Renewal }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState<Act | null>(null);
  const mine = new Set<EventType>(
    renewal.possibleEvents.flatMap(({ type, mine: isMine }) => (isMine ? [type] : [])),
  );
  if (renewal.asOf === 'then') return null;
  return (
    <>
      {ACTS.filter(({ type }) => mine.has(type)).map(({ type, label, danger }) => (
        <Button key={type} danger={danger} onClick={() => setOpen(type)}>
          {say(label)}
        </Button>
      ))}
      {open !== null && <ActDialog renewal={renewal} type={open} close={() => setOpen(null)} />}
    </>
  );
}
