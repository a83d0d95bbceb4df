import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import type { Objection } from '../../api/api.gen.ts';
import { ask } from '../../api/client.ts';
import { useSend } from '../../api/queries.ts';
import { ConfirmedButton } from '../../components/confirmed-button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useLanguage } from '../../language/language.tsx';
import { CHANGED } from './use-objections.ts';

const words = {
  title: { zh: '办理', en: 'What to do' },
  nothing: { zh: '现在没有您要办的。', en: 'There is nothing for you to do now.' },
  take: { zh: '受理', en: 'Take it over' },
  takeMeans: {
    zh: '按居民提出的日期记入该社区的换届记录，不能撤销；之后要在期限内作出决定。',
    en: 'It is written to the record of the renewal as filed on its day, which cannot be undone; a decision is due in time.',
  },
  takeAbsenceMeans: {
    zh: '由您接手办理，不能撤销；之后要在期限内作出决定。',
    en: 'You take it over, which cannot be undone; a decision is due in time.',
  },
  decide: { zh: '作出决定', en: 'Decide' },
  decision: { zh: '决定', en: 'Decision' },
  upheld: { zh: '异议成立', en: 'Upheld' },
  rejected: { zh: '异议不成立', en: 'Rejected' },
  documentNumber: { zh: '文书编号', en: 'Document number' },
  on: { zh: '决定日期', en: 'Decided on' },
  decideMeans: {
    zh: '居民凭回执能看到决定结果，作出后不能更改。',
    en: 'Whoever holds the receipt sees the decision; it cannot be changed.',
  },
  wrongDay: { zh: '要在提出之日到今天之间', en: 'From the day of filing to today' },
  wrongNumber: { zh: '请填写 1 至 60 个字的编号', en: 'A number of 1 to 60 characters, please' },
  dismiss: { zh: '不作异议处理', en: 'Say that it is none' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: {
    zh: '2 至 300 个字，写事由，不写任何人的情况；会留存备查',
    en: '2 to 300 characters, about the matter and not about persons; it is kept',
  },
  wrongReason: { zh: '请写 2 至 300 个字的理由', en: 'A reason of 2 to 300 characters, please' },
  dismissMeans: {
    zh: '用于广告、乱填等显然不是异议的内容。居民凭回执会看到不作异议处理。',
    en: 'For what is plainly no objection, such as spam. Whoever holds the receipt sees it.',
  },
  needed: { zh: '请填写', en: 'Please enter it' },
} as const;

interface Decision {
  readonly upheld: boolean;
  readonly documentNumber: string;
  readonly on: IsoDate;
}

interface Props {
  readonly objection: Objection;
  readonly today: IsoDate;
}

/** Taking over, deciding, saying that it is none: what whoever looks at it may do, as the server says. */
export function ObjectionActions({ objection, today }: Props) {
  const { say } = useLanguage();
  const { id, number, renewal, notice, filedOn, mine } = objection;
  const take = useSend('POST /api/objections/{id}/take', CHANGED);
  const decide = useSend('POST /api/objections/{id}/decide', CHANGED);
  const dismiss = useSend('POST /api/objections/{id}/dismiss', CHANGED);
  const [open, setOpen] = useState<'decide' | 'dismiss' | null>(null);
  const params = { id };
  const required = { required: true, message: say(words.needed) };
  const done = () => setOpen(null);
  const recorded = notice !== 'absence';

  async function takeOver() {
    if (!recorded) return take.mutateAsync({ params, body: {} });
    const { revision } = await ask('GET /api/renewals/{id}', { params: { id: renewal }, query: {} });
    return take.mutateAsync({ params, body: { revision } });
  }

  return (
    <section>
      <h2>{say(words.title)}</h2>
      {!mine.toTake && !mine.toDecide && !mine.toDismiss && <p>{say(words.nothing)}</p>}
      <div className="objection-buttons">
        {mine.toTake && (
          <ConfirmedButton
            label={words.take}
            question={{ zh: `受理 ${number}？`, en: `Take ${number} over?` }}
            consequence={recorded ? words.takeMeans : words.takeAbsenceMeans}
            button={{ type: 'primary' }}
            act={takeOver}
          />
        )}
        {mine.toDecide && (
          <Button type="primary" onClick={() => setOpen('decide')}>
            {say(words.decide)}
          </Button>
        )}
        {mine.toDismiss && (
          <Button danger onClick={() => setOpen('dismiss')}>
            {say(words.dismiss)}
          </Button>
        )}
      </div>
      <FormDialog<Decision>
        open={open === 'decide'}
        title={{ zh: `${number} 的决定`, en: `Decision on ${number}` }}
        submit={words.decide}
        initial={{ on: today }}
        send={(body) => decide.mutateAsync({ params, body })}
        sentences={{ on: words.wrongDay, documentNumber: words.wrongNumber }}
        onClose={done}
      >
        <p>{say(words.decideMeans)}</p>
        <Form.Item name="upheld" label={say(words.decision)} rules={[required]}>
          <Radio.Group
            aria-label={say(words.decision)}
            options={[
              { value: true, label: say(words.upheld) },
              { value: false, label: say(words.rejected) },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="documentNumber"
          label={say(words.documentNumber)}
          rules={[{ ...required, whitespace: true }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="on" label={say(words.on)} rules={[required]}>
          <Input type="date" min={filedOn} max={today} />
        </Form.Item>
      </FormDialog>
      <FormDialog<{ readonly reason: string }>
        open={open === 'dismiss'}
        title={{ zh: `${number} 不作异议处理`, en: `${number} is no objection` }}
        submit={words.dismiss}
        danger
        send={(body) => dismiss.mutateAsync({ params, body })}
        sentences={{ reason: words.wrongReason }}
        onClose={done}
      >
        <p>{say(words.dismissMeans)}</p>
        <Form.Item
          name="reason"
          label={say(words.reason)}
          extra={say(words.reasonHint)}
          rules={[{ required: true, whitespace: true, message: say(words.wrongReason) }]}
        >
          <Input.TextArea rows={3} maxLength={300} />
        </Form.Item>
      </FormDialog>
    </section>
  );
}
