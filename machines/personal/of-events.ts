import { checkOf, isCheck } from '../conditions/catalog.ts';
import { definitionOf, isEventType } from '../events/catalog.ts';
import type { PersonalKind } from './mark.ts';
import { kindsIn, namesOf, type Shape, shapeOf } from './shape.ts';

/** Where the facts of an event hold what is personal. */
export function personalFacts(type: string): Shape | undefined {
  return isEventType(type) ? shapeOf(definitionOf(type).facts) : undefined;
}

/** Findings outrank the rest: whoever may not see them sees nothing of what repeats one. Of reports no rule is judged. */
const strictest = (kinds: readonly PersonalKind[]) => kinds.find((kind) => kind === 'finding') ?? kinds[0];

const quoted = new Map<string, PersonalKind | undefined>();

/**
 * What a verdict on an event repeats of what is personal, undefined where it repeats nothing: a rule that is judged on
 * facts about persons, or a check of which the event says that it quotes its own.
 */
export function quotedIn(type: string, rule: string): PersonalKind | undefined {
  const key = `${type} ${rule}`;
  if (!quoted.has(key)) {
    const ofRule = isCheck(rule) ? kindsIn(shapeOf(checkOf(rule).facts)) : [];
    const ofEvent = isEventType(type) && isCheck(rule) ? definitionOf(type).quotes?.[rule] : undefined;
    quoted.set(key, strictest([...ofRule, ...(ofEvent === undefined ? [] : [ofEvent])]));
  }
  return quoted.get(key);
}

const days = new Map<string, ReadonlySet<string>>();

/** What a rule calls the days of persons that it judges: `birthDate`. */
export function daysOf(rule: string): ReadonlySet<string> {
  const known = days.get(rule) ?? new Set(isCheck(rule) ? namesOf('day', shapeOf(checkOf(rule).facts)) : []);
  days.set(rule, known);
  return known;
}

/** The parts of a verdict that quote; rule, clause, level and whether it holds stay. */
const QUOTING = ['required', 'actual', 'shortBy', 'message', 'reading', 'details'];

const quotingShapes = new Map<PersonalKind, Shape>();

/** Where a verdict that quotes something personal holds it. */
export function quotingShape(kind: PersonalKind): Shape {
  const shape = quotingShapes.get(kind) ?? {
    properties: Object.fromEntries(QUOTING.map((part) => [part, { kind }])),
  };
  quotingShapes.set(kind, shape);
  return shape;
}
