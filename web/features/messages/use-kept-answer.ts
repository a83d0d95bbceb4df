import { useMemo, useState } from 'react';
import { useMe } from '../../session/me.ts';
import { type DraftOf, dropDraft, keepDraft, readDraft } from '../event-form/draft.ts';

interface About {
  readonly renewal: string;
  /** What is answered, unlike any event. */
  readonly answerTo: string;
}

/** An answer that somebody is writing, kept on the device like a form for an event until it has been sent. */
export function useKeptAnswer({ renewal, answerTo }: About) {
  const { data: me } = useMe();
  const person = me?.person.id ?? '';
  const of = useMemo((): DraftOf => ({ person, renewal, type: answerTo }), [person, renewal, answerTo]);
  const [kept] = useState(() => readDraft(localStorage, of)?.values);
  return {
    /** What was written before and never sent. */
    kept,
    keep(values: object): void {
      const savedAt = Temporal.Now.instant().toString();
      keepDraft(localStorage, of, { values: { ...values }, revision: 0, savedAt, attempt: null });
    },
    drop: () => dropDraft(localStorage, of),
  };
}
