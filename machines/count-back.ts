import { daysFrom } from './calendar.ts';
import { daysOf } from './periods.ts';
import { isPlanDate, planDate } from './plan/dates.ts';
import type { Plan } from './plan/plan.ts';
import { type Place, places } from './ways-onward.ts';

/** What a step takes at the least, in calendar days. */
export interface Least {
  /** From the day on which it is entered to the act that ends it. */
  readonly lasts: number;
  /** From that act to the end of its stage. */
  readonly afterwards: number;
}

/** Days that a step must be done before the end of its stage because the plan has a day of its own for it. */
function dueEarlier({ meta, stage }: Place, plan: Plan): number {
  if (meta === undefined || !('rule' in meta.due) || !isPlanDate(meta.due.rule)) return 0;
  return Math.max(0, daysFrom(planDate(plan, meta.due.rule), planDate(plan, stage)));
}

/**
 * Counts back from the end of every stage: after the act of a step comes at the least the shortest of the ways on
 * from there, and whatever has to lie between that act and a later one. Each lane counts by itself. Nobody is
 * thought to be sent back, suspended, or to vote again. `usually` adds to what the law makes one wait the days that
 * those take who are waited for; no rule, only the plan's experience.
 */
export function countBack(plan: Plan, usually: boolean): ReadonlyMap<string, Least> {
  const lasts = ({ id, meta }: Place) =>
    Math.max(meta?.lasts ? daysOf(meta.lasts, plan) : 0, usually ? (plan.usualDays[id] ?? 0) : 0);
  const found = new Map(places.map((one) => [one.id, { lasts: lasts(one), afterwards: Infinity }]));
  const afterwards = (id: string) => found.get(id)?.afterwards ?? Infinity;
  const fromStart = (id: string) => (found.get(id)?.lasts ?? 0) + afterwards(id);
  const least = (place: Place) => {
    const shortest = Math.min(place.ends ? 0 : Infinity, ...place.onward.map(fromStart));
    const { ahead } = place.meta ?? {};
    const apart = ahead ? daysOf(ahead.period, plan) + afterwards(ahead.of) : 0;
    return Math.max(shortest, apart, dueEarlier(place, plan));
  };
  // Loops make the ways no shorter: what was found once is only ever replaced by less, until nothing changes.
  for (let changed = true; changed; ) {
    changed = false;
    for (const place of places.toReversed()) {
      if (least(place) >= afterwards(place.id)) continue;
      found.set(place.id, { lasts: lasts(place), afterwards: least(place) });
      changed = true;
    }
  }
  return found;
}
