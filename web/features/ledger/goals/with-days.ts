import { addYears, type IsoDate } from '../../../../machines/calendar.ts';
import type { LedgerPerson } from '../../../../machines/ledger/person.ts';
import type { ShownPerson } from '../use-ledger.ts';

/** Somebody with days from which rules count the same full years as the server did; the days themselves are masked. */
export function withDays({ age, partyYears, ...person }: ShownPerson, today: IsoDate): LedgerPerson {
  return {
    ...person,
    birthDate: addYears(today, -age),
    partySince: partyYears === null ? null : addYears(today, -partyYears),
  };
}
