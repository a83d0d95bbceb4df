import type { Database } from '../../db/connect.ts';
import { findRetention } from '../../db/erasure.ts';
import { addDays, addMonths, dateInTown, type IsoDate, isBefore } from '../../machines/calendar.ts';
import type { Plan } from '../../machines/plan/plan.ts';

/** How long what is kept about persons of a renewal is kept. */
export interface Retention {
  /** The last day on which it is kept; null as long as the renewal is not concluded. */
  readonly until: IsoDate | null;
  readonly erasedOn: IsoDate | null;
}

const dayOf = (instant: Date) => dateInTown(Temporal.Instant.from(instant.toISOString()));

/** The last day on which is kept what was concluded, or sent, on a day. */
export const keptUntil = (day: IsoDate, months: number): IsoDate => addMonths(day, months);

/**
 * The first day of which everything is kept yet: whatever was concluded or sent before it is to be erased today. Months
 * differ in length, so that counted back from 29 August half a year is 28 February, which is kept until 28 August alone.
 */
export function keptSince(today: IsoDate, months: number): IsoDate {
  const day = addMonths(today, -months);
  return isBefore(keptUntil(day, months), today) ? addDays(day, 1) : day;
}

/** The retention of a renewal under its plan. */
export async function retentionOf(db: Database, renewal: string, { privacy }: Plan): Promise<Retention> {
  const concluded = await findRetention(db, renewal);
  if (concluded === undefined) return { until: null, erasedOn: null };
  const { changed_at, personal_erased_at } = concluded;
  return {
    until: keptUntil(dayOf(changed_at), privacy.retainMonthsAfterConclusion),
    erasedOn: personal_erased_at && dayOf(personal_erased_at),
  };
}
