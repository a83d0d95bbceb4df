import { addDays, type IsoDate } from './calendar.ts';
import type { RenewalContext } from './context.ts';
import { daysOf, type Period } from './periods.ts';
import type { Plan } from './plan/plan.ts';

/** The act with which a period begins that a step waits for. */
const begunOn: Readonly<Record<Period, (context: RenewalContext) => IsoDate | null>> = {
  'party-publicity': ({ party }) => party.postedOn,
  'absence-notice': ({ residents }) => residents.absenceNoticeOn,
  objections: ({ residents }) => residents.voterListOn,
  'voter-list': () => null,
  candidates: () => null,
};

/** The first day after a period that runs; null where it has not begun. */
export function endOf(period: Period, context: RenewalContext, plan: Plan): IsoDate | null {
  const begun = begunOn[period](context);
  return begun && addDays(begun, daysOf(period, plan));
}

/**
 * The first day on which a step can be done at all that waits for a period to pass; null where nothing keeps it. An
 * objection can be decided before the period for objections is over.
 */
export function possibleFrom(
  period: Period | undefined,
  context: RenewalContext,
  plan: Plan,
): IsoDate | null {
  if (period === undefined) return null;
  const decidable = period === 'objections' && context.residents.openObjections.length > 0;
  return decidable ? null : endOf(period, context, plan);
}
