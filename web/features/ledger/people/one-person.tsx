import { Button } from 'antd';
import { useState } from 'react';
import { LEDGER_FIELDS } from '../../../../machines/ledger/person.ts';
import { Loading, Nothing } from '../../../components/page-states.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { useOpenLedger } from '../ledger-context.tsx';
import { fieldTitle, valueInWords } from '../person-words.ts';
import type { ShownPerson } from '../use-ledger.ts';
import { DeletePerson } from './delete-person.tsx';
import { PersonForm } from './person-form.tsx';
import { UnmaskButton } from './unmask-button.tsx';
import { type Looking, useWhole } from './use-whole.ts';

const words = {
  masked: {
    zh: '出生日期、入党时间和电话已隐去。',
    en: 'Days and telephone number are masked.',
  },
  maskedToEdit: {
    zh: '出生日期、入党时间和电话已隐去。修改前须先查看完整信息。',
    en: 'Days and telephone number are masked. To change anything, show them first.',
  },
  shown: {
    zh: '为修改台账显示了完整信息，何人何时查看已留存备查。',
    en: 'Shown in full so that it can be changed; who looked, and when, is kept.',
  },
  nobody: { zh: '台账中没有此人。', en: 'The ledger does not have this person.' },
  again: { zh: '重试', en: 'Try again' },
} as const;

/** As the audit has it, of those who work with whole days and need not say each time what for. */
const EDITING: Looking = { reason: '修改台账' };

function ReadPerson({ person }: { readonly person: ShownPerson }) {
  const { say } = useLanguage();
  return (
    <dl className="ledger-facts">
      {LEDGER_FIELDS.map((field) => (
        <div key={field}>
          <dt>{say(fieldTitle(field))}</dt>
          <dd>{say(valueInWords(field, person))}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Props {
  readonly id: string;
  readonly onDone: () => void;
}

/** Somebody of the ledger: masked, until it is said what they are looked at for; then whole, and to be changed. */
export function OnePerson({ id, onDone }: Props) {
  const { say } = useLanguage();
  const { ledger } = useOpenLedger();
  const { mayEdit, sight } = ledger;
  const [looking, setLooking] = useState<Looking | null>(mayEdit && sight === 'whole' ? EDITING : null);
  const person = ledger.people.find((one) => one.id === id);
  const { whole, wasShown, isCurrent, error, refetch } = useWhole(person, looking);
  // Who is deleted while the form is open stays there, so that what was typed does.
  if (person === undefined && !wasShown) return <Nothing>{say(words.nobody)}</Nothing>;
  return (
    <>
      {error !== null && (
        <>
          <ProblemNote problem={error} />
          <Button onClick={() => void refetch()}>{say(words.again)}</Button>
        </>
      )}
      {looking !== null && !wasShown && error === null && <Loading />}
      {looking === null && person !== undefined && (
        <div className="ledger-note">
          <p>{say(mayEdit ? words.maskedToEdit : words.masked)}</p>
          <UnmaskButton person={person} onShown={setLooking} />
        </div>
      )}
      {person !== undefined && !(mayEdit && looking !== null) && <ReadPerson person={whole ?? person} />}
      {mayEdit && looking !== null && wasShown && (
        <>
          <p className="ledger-soft">{say(words.shown)}</p>
          <PersonForm person={whole} isCurrent={isCurrent} reason={looking.reason} onDone={onDone} />
        </>
      )}
      {person !== undefined && mayEdit && <DeletePerson person={person} onDone={onDone} />}
    </>
  );
}
