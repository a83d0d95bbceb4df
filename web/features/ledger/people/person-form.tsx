import { App, Button } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { LEDGER_FIELDS, type LedgerField } from '../../../../machines/ledger/person.ts';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { useOpenLedger } from '../ledger-context.tsx';
import { changedMeanwhile, type Draft, draftOf, judgeDraft, mergeDraft } from '../person-draft.ts';
import type { ShownPerson } from '../use-ledger.ts';
import { ledgerSays } from '../words.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { PersonField } from './person-field.tsx';
import { useSavePerson } from './use-save-person.ts';

const words = {
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  saved: { zh: '已保存', en: 'Saved' },
  faulty: {
    zh: (count: number) => `还有${count}处需要更正`,
    en: (count: number) => `${count} still to be corrected`,
  },
} as const;

interface Props {
  /** As they are in the ledger now, nothing masked; left out for somebody new, or deleted since. */
  readonly person?: ShownPerson | undefined;
  /** Whether that is as the ledger has it, or as it was before somebody changed it. */
  readonly isCurrent?: boolean;
  /** What they are looked at for. */
  readonly reason?: string;
  readonly onDone: () => void;
}

/** What the ledger says of somebody, in the order of the paper form, judged as it is typed. */
export function PersonForm({ person, isCurrent = true, reason = '', onDone }: Props) {
  const { say, language } = useLanguage();
  const { message } = App.useApp();
  const { ledger, today } = useOpenLedger();
  const form = useRef<HTMLFormElement>(null);
  const [before, setBefore] = useState(person);
  const [draft, setDraft] = useState<Draft>(() => draftOf(person));
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const saving = useSavePerson(ledger.community.code, reason);
  const { problems, notes, fields } = judgeDraft(draft, today);
  const deleted = before !== undefined && person === undefined;
  const changed = before !== undefined && person !== undefined ? changedMeanwhile(before, person) : [];
  const undecided = changed.length > 0;

  function change(field: LedgerField, value: Draft[LedgerField]) {
    setDraft({ ...draft, [field]: value });
    setTouched(new Set([...touched, field]));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTouched(new Set(LEDGER_FIELDS));
    if (fields === null) {
      const [first] = problems;
      form.current?.querySelector<HTMLElement>(`[data-field="${first?.field}"] :is(input, button)`)?.focus();
      return;
    }
    await saving.mutateAsync({ before, revision: ledger.revision, fields }).then(
      () => {
        void message.success(say(words.saved));
        onDone();
      },
      // It is shown by ProblemNote.
      () => undefined,
    );
  }

  function decide(next: Draft) {
    setBefore(person);
    setDraft(next);
    saving.reset();
  }

  const shown = problems.filter(({ field }) => touched.has(field));
  return (
    <form ref={form} onSubmit={submit} noValidate className="ledger-form">
      {!undecided && <ProblemNote problem={saving.error} says={ledgerSays} />}
      {undecided && before !== undefined && person !== undefined && (
        <ChangedMeanwhile
          before={before}
          now={person}
          draft={draft}
          onKeep={() => decide(mergeDraft(before, person, draft).draft)}
          onDrop={() => decide(draftOf(person))}
        />
      )}
      {deleted && <ChangedMeanwhile before={before} now={undefined} draft={draft} />}
      {LEDGER_FIELDS.map((field) => (
        <PersonField
          key={field}
          field={field}
          value={draft[field]}
          onChange={(value) => change(field, value)}
          problem={shown.find((one) => one.field === field)?.text}
          note={notes.find((one) => one.field === field)?.text}
        />
      ))}
      <p role="status" className="ledger-form-state">
        {shown.length > 0 && words.faulty[language](shown.length)}
      </p>
      <div className="ledger-actions ledger-form-actions">
        <Button
          type="primary"
          htmlType="submit"
          loading={saving.isPending}
          disabled={undecided || !isCurrent}
        >
          {say(words.save)}
        </Button>
        <Button onClick={onDone}>{say(words.cancel)}</Button>
      </div>
    </form>
  );
}
