import type { IsoDate } from './calendar.ts';
import type { RenewalSnapshot } from './community-renewal.ts';
import { checkOf, isCheck } from './conditions/catalog.ts';
import { definitionOf, type EventType } from './events/catalog.ts';
import { guardsBefore } from './judge.ts';
import { stepOf } from './open-steps.ts';
import type { Plan } from './plan/plan.ts';
import { InvalidFacts } from './rules/invalid-facts.ts';
import type { Verdict } from './rules/verdict.ts';

/** Asked for a fact that nobody has entered yet. */
class NotEnteredYet extends Error {}

/** Facts of which only the day is known. */
const factsOn = (on: IsoDate) =>
  new Proxy(
    { on },
    {
      get(known, name) {
        if (name === 'on') return known.on;
        throw new NotEnteredYet(String(name));
      },
      ownKeys() {
        throw new NotEnteredYet('all facts');
      },
    },
  );

/**
 * What stands in the way of an event today, as far as it can be told before anything is entered: the checks that
 * need no fact but the day are judged, the others are left open. Pure, like judging itself.
 */
export function inTheWay(snapshot: RenewalSnapshot, type: EventType, today: IsoDate, plan: Plan): Verdict[] {
  const given = { facts: factsOn(today), context: snapshot.context, plan, step: stepOf(snapshot) };
  const guards = guardsBefore(snapshot, type);
  return Object.entries(definitionOf(type).checks ?? {}).flatMap(([id, draw]): Verdict[] => {
    if (!isCheck(id) || !guards.has(id)) return [];
    try {
      const drawn: unknown = draw(given);
      return (Array.isArray(drawn) ? drawn : [drawn])
        .map((facts) => checkOf(id).judge(facts, plan))
        .filter((verdict) => !verdict.satisfied);
    } catch (error) {
      if (error instanceof NotEnteredYet || error instanceof InvalidFacts) return [];
      throw error;
    }
  });
}
