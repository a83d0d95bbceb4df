import type { IsoDate } from './calendar.ts';
import type { RenewalSnapshot } from './community-renewal.ts';
import { type CheckId, checkOf, isCheck } from './conditions/catalog.ts';
import { definitionOf, type EventType } from './events/catalog.ts';
import { givenAt } from './given.ts';
import { guardsBefore } from './judge.ts';
import type { Plan } from './plan/plan.ts';
import { InvalidFacts } from './rules/invalid-facts.ts';
import type { Verdict } from './rules/verdict.ts';

/** Asked for a fact that nobody has entered yet. */
class NotEnteredYet extends Error {}

/** What is known of the facts before anybody enters them: the day, as a rule no more. */
export interface KnownFacts {
  readonly on: IsoDate;
  readonly [name: string]: unknown;
}

/** Facts of which only some are known. */
const factsOf = (known: KnownFacts) =>
  new Proxy(known, {
    get(facts, name) {
      if (Object.hasOwn(facts, name)) return Reflect.get(facts, name);
      throw new NotEnteredYet(String(name));
    },
    ownKeys() {
      throw new NotEnteredYet('all facts');
    },
  });

export interface Outlook {
  /** What can be told already, be it satisfied or not. */
  readonly judged: readonly Verdict[];
  /** What depends on facts that nobody has entered yet. */
  readonly open: readonly CheckId[];
}

/**
 * The checks before an event, as far as they can be told before anything is entered: those that need no fact but the
 * known ones are judged, the others are left open. Pure, like judging itself.
 */
export function outlook(
  snapshot: RenewalSnapshot,
  type: EventType,
  known: KnownFacts,
  pinned: Plan,
): Outlook {
  const given = givenAt(snapshot, factsOf(known), pinned);
  const guards = guardsBefore(snapshot, type);
  const judged: Verdict[] = [];
  const open: CheckId[] = [];
  for (const [id, draw] of Object.entries(definitionOf(type).checks ?? {})) {
    if (!isCheck(id) || !guards.has(id)) continue;
    try {
      const drawn: unknown = draw(given);
      judged.push(
        ...(Array.isArray(drawn) ? drawn : [drawn]).map((facts) => checkOf(id).judge(facts, given.plan)),
      );
    } catch (error) {
      if (!(error instanceof NotEnteredYet || error instanceof InvalidFacts)) throw error;
      open.push(id);
    }
  }
  return { judged, open };
}

/** Whether a verdict stands in the way of an event: it does not hold, or the event says that it was missed and it was not. */
export const standsInTheWay = (type: EventType, { rule, satisfied }: Pick<Verdict, 'rule' | 'satisfied'>) =>
  satisfied === (definitionOf(type).failed === rule);

/** What stands in the way of an event today, as far as it can be told before anything is entered. */
export function inTheWay(snapshot: RenewalSnapshot, type: EventType, today: IsoDate, plan: Plan): Verdict[] {
  return outlook(snapshot, type, { on: today }, plan).judged.filter((one) => standsInTheWay(type, one));
}
