import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Answer } from '../../api/client.ts';
import { queryOf, useAnswer } from '../../api/queries.ts';
import { askedOf, type Choice, withoutFigures } from './choice.ts';

export type Board = Answer<'GET /api/board'>;
export type Community = Board['communities'][number];
export type Totals = NonNullable<Board['totals']>;

/** As many as the server gives at once, so that what fits on paper is one answer. */
export const WINDOW = 200;

const firstOf = (choice: Choice) => ({ query: { ...askedOf(choice), limit: WINDOW } });

/**
 * The communities that were chosen, window by window as they are looked at; and the counts of the region whatever
 * was chosen by the figures of the first row, which they are for. What is there stays until something newer has come.
 */
export function useBoard(choice: Choice, windows: readonly number[]) {
  const first = useAnswer('GET /api/board', firstOf(choice), { placeholderData: keepPreviousData });
  const whole = useAnswer('GET /api/board', firstOf(withoutFigures(choice)), {
    placeholderData: keepPreviousData,
  });
  const further = windows.filter((one) => one > 0);
  const answers = useQueries({
    queries: further.map((one) =>
      queryOf('GET /api/board', {
        query: { ...askedOf(choice), offset: one * WINDOW, limit: WINDOW, totals: false },
      }),
    ),
    combine: (found) => found.map(({ data }) => data),
  });
  const pages = useMemo(
    () => new Map([[0, first.data], ...further.map((one, at) => [one, answers[at]] as const)]),
    [first.data, further, answers],
  );
  /** The community in a place; undefined for as long as it is on its way. */
  const at = useCallback(
    (place: number): Community | undefined =>
      pages.get(Math.floor(place / WINDOW))?.communities[place % WINDOW],
    [pages],
  );
  return { first, whole: whole.data?.totals ?? null, at };
}
