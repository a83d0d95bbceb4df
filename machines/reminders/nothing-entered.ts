import type { TSchema } from 'typebox';
import type { RenewalSnapshot } from '../community-renewal.ts';
import { type CheckId, checkOf } from '../conditions/catalog.ts';
import { definitionOf, type EventType } from '../events/catalog.ts';
import { givenAt } from '../given.ts';
import type { KnownFacts } from '../outlook.ts';
import type { Plan } from '../plan/plan.ts';
import { InvalidFacts } from '../rules/invalid-facts.ts';
import type { Verdict } from '../rules/verdict.ts';

/**
 * Rules of which it is true to say, while nothing is entered, that nothing is there: no ballot cast, no commitment
 * signed, no opinion received. Of others it would be a guess: that no booth is set up, that nobody is a woman.
 */
const COUNT_FROM_NOTHING: readonly CheckId[] = [
  'preparation.plan-complete',
  'preparation.audit-complete',
  'candidates.party-recommended',
  'candidates.party-preliminary',
  'candidates.supervision',
  'party.inspection-opinions',
  'party.meeting-materials',
  'party.commitments',
  'party.meeting-quorum',
  'residents.absence-notice',
  'residents.turnout',
  'residents.commitments',
  'residents.result-record',
];

interface Shape {
  readonly type?: string;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
}

/** Every count at `n`, every list empty; what has no such beginning, a name or a day, is left out. */
function beginning(shape: Shape, n: 0 | 1): unknown {
  if (shape.anyOf?.some(({ type }) => type === 'null')) return null;
  switch (shape.type) {
    case 'integer':
      return n;
    case 'boolean':
      return n > 0;
    case 'array':
      return [];
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([name, one]) => [name, beginning(one, n)]),
      );
    default:
      return undefined;
  }
}

/** The facts of an event of which nothing but some is entered yet: `n` of whatever is counted. */
export const begun = (schema: TSchema, n: 0 | 1, known: Partial<KnownFacts>) => ({
  ...(beginning(schema as Shape, n) as object),
  ...known,
});

/**
 * What a rule says of an event of which nothing but the known facts is entered yet; undefined where that says
 * nothing, because what it demands depends on what will be entered. That is found by asking it twice.
 */
export function verdictOnNothing(
  id: CheckId,
  type: EventType,
  known: KnownFacts,
  snapshot: RenewalSnapshot,
  plan: Plan,
): Verdict | undefined {
  const { facts, checks = {} } = definitionOf(type);
  const draw = checks[id];
  if (draw === undefined || !COUNT_FROM_NOTHING.includes(id)) return undefined;
  const judged = (n: 0 | 1) => {
    const given = givenAt(snapshot, begun(facts, n, known), plan);
    return checkOf(id).judge(draw(given), given.plan);
  };
  try {
    const [none, one] = [judged(0), judged(1)];
    return JSON.stringify(none.required) === JSON.stringify(one.required) ? none : undefined;
  } catch (error) {
    if (error instanceof InvalidFacts) return undefined;
    throw error;
  }
}
