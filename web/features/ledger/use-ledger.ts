import type { LedgerField } from '../../../machines/ledger/person.ts';
import type { Answer } from '../../api/client.ts';
import { useAnswer } from '../../api/queries.ts';

export const LEDGER = 'GET /api/communities/{code}/ledger' as const;
export type Ledger = Answer<typeof LEDGER>;
/** As a list has them: days and telephone numbers are masked, `1980-**-**`. */
export type ShownPerson = Ledger['people'][number];

/** What a form has of somebody. */
export type PersonFields = Pick<ShownPerson, LedgerField>;

/** Asked for by every page that needs it: ages go on overnight. */
export const useLedger = (code: string) => useAnswer(LEDGER, { params: { code } }, { staleTime: 0 });
