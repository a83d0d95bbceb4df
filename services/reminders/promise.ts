import { addDays, type IsoDate, isBefore } from '../../machines/calendar.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import type { Problem } from '../../machines/rules/invalid-facts.ts';

/** What a promise is about: a step that is open, with its due date. */
export interface Promisable {
  readonly renewal: string;
  readonly step: string;
  readonly dueOn: IsoDate;
  readonly kind: 'statutory' | 'plan';
}

/** The last day that may be promised: some days ahead, and never after a day that the law sets. */
export function lastPromise({ dueOn, kind }: Promisable, today: IsoDate, plan: Plan): IsoDate {
  const { promiseWithinDays } = plan.reminders.acknowledgement;
  const last = addDays(today, promiseWithinDays);
  return kind === 'statutory' && isBefore(dueOn, last) ? dueOn : last;
}

/** What is wrong with a promised day; undefined where nothing is. */
export function promiseProblem(
  about: Promisable,
  promiseOn: IsoDate,
  today: IsoDate,
  plan: Plan,
): Problem | undefined {
  const field = 'promiseOn';
  if (isBefore(promiseOn, today)) return { field, detail: `${promiseOn} is before today, ${today}` };
  const last = lastPromise(about, today, plan);
  if (!isBefore(last, promiseOn)) return undefined;
  const { promiseWithinDays } = plan.reminders.acknowledgement;
  const why =
    about.kind === 'statutory' && last === about.dueOn
      ? `the statutory day of ${about.step} in ${about.renewal}, which nobody can extend`
      : `${promiseWithinDays} days from today, the furthest that may be promised`;
  return { field, detail: `${promiseOn} is after ${last}, ${why}` };
}
