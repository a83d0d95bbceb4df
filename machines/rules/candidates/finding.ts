import { type Static, Type } from 'typebox';
import { addDays, addYears, fullYears, type IsoDate, isBefore } from '../../calendar.ts';
import type { Plan } from '../../plan/plan.ts';
import { date, facts } from '../schema.ts';

/** A case of 三(一) on record about a person, by its number there: dates, never a text. */
export const finding = facts({
  code: Type.Integer({ minimum: 1, maximum: 17 }),
  on: Type.Optional(date),
  until: Type.Optional(date),
});
export type PersonFinding = Static<typeof finding>;

/** 未满3年: the day on which the years are full. Of a 29 February that is 1 March in a common year. */
function fullOn(on: IsoDate, years: number): IsoDate {
  const anniversary = addYears(on, years);
  return fullYears(on, anniversary) === years ? anniversary : addDays(anniversary, 1);
}

/** Whether findings of this code lapse at all. */
export function canLapse({ code }: PersonFinding, { candidates }: Plan): boolean {
  return code in candidates.findings.lapseYears || candidates.findings.untilCodes.includes(code);
}

/** The day on which the finding lapses; null when it never does, or when the date it is counted from is missing. */
function lapseDayOf({ code, on, until }: PersonFinding, { candidates }: Plan): IsoDate | null {
  const years = candidates.findings.lapseYears[`${code}`];
  if (years !== undefined) return on === undefined ? null : fullOn(on, years);
  return candidates.findings.untilCodes.includes(code) ? (until ?? null) : null;
}

/** The first day on which the finding is no longer in force; null when there is none. */
export function freeFrom(one: PersonFinding, plan: Plan): IsoDate | null {
  const lapse = lapseDayOf(one, plan);
  if (lapse === null) return null;
  return plan.candidates.findings.lapseDay === 'lapsed' ? lapse : addDays(lapse, 1);
}

export function inForce(one: PersonFinding, asOf: IsoDate, plan: Plan): boolean {
  const free = freeFrom(one, plan);
  return free === null || isBefore(asOf, free);
}
