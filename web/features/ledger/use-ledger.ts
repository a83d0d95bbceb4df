import type { Answer } from '../../api/client.ts';
import { useAnswer } from '../../api/queries.ts';

export const LEDGER = 'GET /api/communities/{code}/ledger' as const;
export type Ledger = Answer<typeof LEDGER>;
/** As the reader sees them: days may be masked, `1980-**-**`. */
export type ShownPerson = Ledger['people'][number];

export const useLedger = (code: string) => useAnswer(LEDGER, { params: { code } });
