import { useCallback, useEffect, useMemo, useState } from 'react';
import { isEventType } from '../../../machines/events/catalog.ts';
import {
  type Attempt,
  clearOldDrafts,
  type Draft,
  type DraftOf,
  dropDraft,
  keepDraft,
  readDraft,
} from './draft.ts';
import { formOf } from './form-model.ts';
import { heldBy } from './held-values.ts';
import { factsNotKept } from './not-kept.ts';
import { writtenAt } from './paths.ts';

type Values = Readonly<Record<string, unknown>>;

const now = () => Temporal.Now.instant().toString();

interface Begun {
  /** As the form is first seen. */
  readonly values: Values;
  readonly revision: number;
}

/**
 * The values of a form, each change of which is kept on the device before anything else happens. `restoredFrom` is when
 * the draft was kept that was found there; `isKept` is false where the device has no room.
 */
export function useDraft(of: DraftOf, begun: () => Begun) {
  const [found] = useState(() => readDraft(localStorage, of));
  const [restored, setRestored] = useState(found);
  const fields = useMemo(() => (isEventType(of.type) ? formOf(of.type) : []), [of.type]);
  const [draft, setDraft] = useState<Draft>(
    () => (found && { ...found, values: heldBy(fields, found.values) }) ?? fresh(begun()),
  );
  const [touched, setTouched] = useState(found !== undefined);
  const [isKept, setKept] = useState(true);
  useEffect(() => clearOldDrafts(localStorage, now()), []);
  useEffect(() => {
    if (touched) setKept(keepDraft(localStorage, of, forDevice(of, draft)));
  }, [of, draft, touched]);

  const change = useCallback((more: Partial<Draft>) => {
    setTouched(true);
    setDraft((before) => ({ ...before, ...more, savedAt: now() }));
  }, []);
  const set = useCallback((path: string, value: unknown) => {
    setTouched(true);
    setDraft((before) => ({
      ...before,
      values: writtenAt(before.values, path, value) as Values,
      savedAt: now(),
    }));
  }, []);
  const keepAttempt = (attempt: Attempt | null) => {
    // Before the request leaves: it may be recorded although nothing comes back.
    keepDraft(localStorage, of, forDevice(of, { ...draft, attempt, savedAt: now() }));
    change({ attempt });
  };
  const discard = (next: Begun) => {
    dropDraft(localStorage, of);
    setTouched(false);
    setRestored(undefined);
    setDraft(fresh(next));
  };
  return {
    draft,
    restoredFrom: restored?.savedAt,
    isKept,
    set,
    change,
    keepAttempt,
    discard,
    dismiss: () => setRestored(undefined),
  };
}

/** Findings stay in the page alone; without them an attempt cannot be sent again as it was, so it is not kept either. */
function forDevice({ type }: DraftOf, draft: Draft): Draft {
  const left = isEventType(type) ? factsNotKept(type) : [];
  if (left.length === 0) return draft;
  const values = Object.fromEntries(Object.entries(draft.values).filter(([name]) => !left.includes(name)));
  return { ...draft, values, attempt: null };
}

const fresh = ({ values, revision }: Begun): Draft => ({ values, revision, savedAt: now(), attempt: null });
