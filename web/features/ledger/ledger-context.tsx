import { createContext, useContext } from 'react';
import type { IsoDate } from '../../../machines/calendar.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import type { Ledger } from './use-ledger.ts';

/** What every part of the page needs to know of the ledger that is open. */
export interface OpenLedger {
  readonly ledger: Ledger;
  readonly today: IsoDate;
  /** Undefined while it is read. */
  readonly plan: Plan | undefined;
  /** Of the renewal as it stands; undefined before it has begun. */
  readonly snapshot: unknown;
}

export const LedgerContext = createContext<OpenLedger | null>(null);

export function useOpenLedger(): OpenLedger {
  const open = useContext(LedgerContext);
  if (open === null) throw new Error('Part of a ledger is drawn outside of it');
  return open;
}
