import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import { outcomeLabels, VIOLATION_OUTCOMES, type ViolationOutcome } from '../../../machines/violations.ts';
import type { Violation } from '../../api/api.gen.ts';
import { useSend } from '../../api/queries.ts';
import { ConfirmedButton } from '../../components/confirmed-button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useInspectors } from './use-inspectors.ts';
import { CHANGED } from './use-violations.ts';

const words = {
  record: { zh: '记入记录', en: 'Put on record' },
  recordMeans: {
    zh: '把这件举报还没有记入的情况写进该社区的换届记录。记录不能删改。',
    en: 'What the record of the renewal has not been told yet is written there, where nothing is ever deleted.',
  },
  hand: { zh: '换承办人', en: 'Change handler' },
  handler: { zh: '承办人', en: 'Handler' },
  wrongHandler: { zh: '要选该社区督查组的人', en: 'It must be somebody of the inspection team there' },
  close: { zh: '办结', en: 'Close' },
  closeMeans: {
    zh: '办结情况写入该社区的换届记录，不能再改。调查情况写在文书里，这里不写任何人的姓名。',
    en: 'The end is written to the record of the renewal and cannot be changed. What was found stands in the document; no name of a person is entered here.',
  },
  outcome: { zh: '结果', en: 'Outcome' },
  documentNumber: { zh: '文书编号', en: 'Document number' },
  on: { zh: '办结日期', en: 'Closed on' },
  wrongDay: { zh: '要在收到之日到今天之间', en: 'From the day on which it came in to today' },
  needed: { zh: '请填写', en: 'Please enter it' },
} as const;

interface Ending {
  readonly outcome: ViolationOutcome;
  readonly documentNumber: string;
  readonly on: IsoDate;
}

interface Props {
  readonly violation: Violation;
  readonly today: IsoDate;
}

/** What is done with a report that is not closed. */
export function ViolationActions({ violation, today }: Props) {
  const { say } = useLanguage();
  const { id, number, state, community, handler, receivedOn } = violation;
  const record = useSend('POST /api/violations/{id}/record', CHANGED);
  const hand = useSend('POST /api/violations/{id}/handler', ['GET /api/violations']);
  const close = useSend('POST /api/violations/{id}/close', CHANGED);
  const inspectors = useInspectors(community.code);
  const [open, setOpen] = useState<'hand' | 'close' | null>(null);
  const params = { id };
  const required = { required: true, message: say(words.needed) };
  const done = () => setOpen(null);

  if (state === 'unrecorded' || state === 'closing')
    return (
      <ConfirmedButton
        label={words.record}
        question={{ zh: `把${number}记入换届记录？`, en: `Put ${number} on record?` }}
        consequence={words.recordMeans}
        act={() => record.mutateAsync({ params })}
      />
    );
  return (
    <>
      <Button aria-label={`${say(words.hand)} ${number}`} onClick={() => setOpen('hand')}>
        {say(words.hand)}
      </Button>
      <Button type="primary" aria-label={`${say(words.close)} ${number}`} onClick={() => setOpen('close')}>
        {say(words.close)}
      </Button>
      <FormDialog<{ readonly handler: string }>
        open={open === 'hand'}
        title={{ zh: `${number} 换承办人`, en: `Another handler for ${number}` }}
        submit={words.hand}
        initial={{ handler: handler.id }}
        send={(body) => hand.mutateAsync({ params, body })}
        sentences={{ handler: words.wrongHandler }}
        onClose={done}
      >
        <Form.Item name="handler" label={say(words.handler)} rules={[required]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={inspectors} />
        </Form.Item>
      </FormDialog>
      <FormDialog<Ending>
        open={open === 'close'}
        title={{ zh: `办结 ${number}`, en: `Close ${number}` }}
        submit={words.close}
        initial={{ on: today }}
        send={(body) => close.mutateAsync({ params, body })}
        sentences={{ on: words.wrongDay }}
        onClose={done}
      >
        <p>{say(words.closeMeans)}</p>
        <Form.Item name="outcome" label={say(words.outcome)} rules={[required]}>
          <Select
            options={VIOLATION_OUTCOMES.map((value) => ({ value, label: say(outcomeLabels[value]) }))}
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
          <Input type="date" min={receivedOn} max={today} />
        </Form.Item>
      </FormDialog>
    </>
  );
}
