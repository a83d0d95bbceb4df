import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type Choice, choiceIn, searchOf } from './choice.ts';

export type Choose = (changes: Partial<Choice>) => void;

/** What the address says, and how to say something else. Going into a region is a step back may undo. */
export function useChoice(): { readonly choice: Choice; readonly choose: Choose } {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const choice = useMemo(() => choiceIn(search), [search]);
  const choose = useCallback<Choose>(
    (changes) =>
      void navigate({
        to: '/board',
        search: searchOf({ ...choice, ...changes }),
        replace: changes.region === undefined,
        resetScroll: false,
      }),
    [navigate, choice],
  );
  return { choice, choose };
}
