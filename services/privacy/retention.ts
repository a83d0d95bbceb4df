import type { Database } from '../../db/connect.ts';
import { findRetention } from '../../db/erasure.ts';
import { addMonths, dateInTown, type IsoDate } from '../../machines/calendar.ts';
import type { Plan } from '../../machines/plan/plan.ts';

/** How long what is kept about persons of a renewal is kept. */
export interface Retention {
  /** The last day on which it is kept; null as long as the renewal is not concluded. */
  readonly until: IsoDate | null;
  readonly erasedOn: IsoDate | null;
}

const dayOf = (instant: Date) => dateInTown(Temporal.Instant.from(instant.toISOString()));

/** The retention of a renewal under its plan. */
export async function retentionOf(db: Database, renewal: string, { privacy }: Plan): Promise<Retention> {
  const concluded = await findRetention(db, renewal);
  if (concluded === undefined) return { until: null, erasedOn: null };
  const { changed_at, personal_erased_at } = concluded;
  return {
    until: addMonths(dayOf(changed_at), privacy.retainMonthsAfterConclusion),
    erasedOn: personal_erased_at && dayOf(personal_erased_at),
  };
}
