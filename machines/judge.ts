import { Compile, type Validator } from 'typebox/compile';
import { initialTransition } from 'xstate';
import { advance } from './advance.ts';
import { type IsoDate, isBefore } from './calendar.ts';
import { communityRenewal, type RenewalSnapshot } from './community-renewal.ts';
import { type CheckId, checkOf, isCheck } from './conditions/catalog.ts';
import type { RenewalInput, Waiver } from './context.ts';
import { definitionOf, type EventType, isEventType } from './events/catalog.ts';
import type { Verdicts } from './events/define.ts';
import { givenAt } from './given.ts';
import { activeNodes, possibleEvents, stepOf } from './open-steps.ts';
import { extendedPlan } from './plan/dates.ts';
import type { Plan } from './plan/plan.ts';
import { notBefore } from './rules/contradictions.ts';
import { InvalidFacts, type Problem, problemsOf } from './rules/invalid-facts.ts';
import type { Verdict } from './rules/verdict.ts';
import type { RenewalEvent } from './vocabulary.ts';

/** What somebody wants to record: an event, its facts, who says so, and the day on which they say it. */
export interface Command {
  readonly type: string;
  readonly facts: unknown;
  readonly by: string;
  readonly today: IsoDate;
}

/** A verdict as it stands in the record: whether it blocked the step, and the waiver that let it pass. */
export type RecordedVerdict = Verdict & { readonly blocking: boolean; readonly waived: boolean };

export type Judgement =
  | {
      readonly accepted: true;
      readonly verdicts: readonly RecordedVerdict[];
      readonly next: RenewalSnapshot;
      /** What the chart was told: the command with its verdicts. */
      readonly event: RenewalEvent;
    }
  | { readonly accepted: false; readonly verdicts: readonly RecordedVerdict[] };

const validators = new Map<EventType, Validator>();

/** Whether facts are what an event's schema says, and what is wrong with them. */
export function validatorOf(type: EventType): Validator {
  const known = validators.get(type);
  if (known !== undefined) return known;
  const made = Compile(definitionOf(type).facts);
  validators.set(type, made);
  return made;
}

/** The schema says what an event's facts look like; `on` is the day of the act, which every event has. */
export function factsOf(type: EventType, facts: unknown): { on: IsoDate } {
  const validator = validatorOf(type);
  if (!validator.Check(facts)) throw new InvalidFacts(problemsOf(validator.Errors(facts)));
  return facts as { on: IsoDate };
}

/** A fact whose name ends in `On` tells of something that has taken place, as the act itself has. */
const pastDates = (facts: object): [string, string][] =>
  Object.entries(facts).filter(
    ([name, value]) => (name === 'on' || name.endsWith('On')) && typeof value === 'string',
  );

/** An act lies neither in the future nor before the one it builds on. */
export function datesOutOfOrder(
  snapshot: RenewalSnapshot,
  type: EventType,
  facts: { on: IsoDate },
  today: IsoDate,
): Problem[] {
  const { on } = facts;
  const { latestOn, startedOn } = snapshot.context;
  const { anyDate, sideBySide, notBeforeAct = [] } = definitionOf(type);
  const earliest = anyDate || sideBySide || stepOf(snapshot) === 'preparation' ? startedOn : latestOn;
  const future = pastDates(facts).filter(([, date]) => isBefore(today, date));
  if (future.length > 0)
    return future.map(([field, date]) => ({ field, detail: `${date} is after today, ${today}` }));
  if (isBefore(on, earliest))
    return [{ field: 'on', detail: `${on} is before ${earliest}, the step before it` }];
  return notBeforeAct.flatMap((field) => {
    const day: unknown = Reflect.get(facts, field);
    return notBefore(field, typeof day === 'string' ? day : null, 'on', on);
  });
}

/** The row of the facts from which a check is drawn that is judged once a post: `posts[2]`, with what stands in it. */
function rowOfPost(facts: unknown, drawn: unknown) {
  const [posts, post]: unknown[] = [Reflect.get(Object(facts), 'posts'), Reflect.get(Object(drawn), 'post')];
  if (!Array.isArray(posts) || post === undefined) return undefined;
  const at = posts.findIndex((one) => Reflect.get(Object(one), 'post') === post);
  return at === -1 ? undefined : { path: `posts[${at}]`, names: Object.keys(Object(posts[at])) };
}

/**
 * Facts that a rule rejects came from the event, so the error says where they stand in `facts`, those of the event, and
 * which rule it is.
 */
export function judgeOne(id: CheckId, drawn: unknown, plan: Plan, facts: unknown): Verdict {
  try {
    return checkOf(id).judge(drawn, plan);
  } catch (error) {
    if (!(error instanceof InvalidFacts)) throw error;
    const row = rowOfPost(facts, drawn);
    const placed = (field: string) =>
      row?.names.includes(/^\w+/.exec(field)?.[0] ?? '') ? `${row.path}.${field}` : field;
    throw new InvalidFacts(
      error.problems.map(({ field, detail }) => ({ field: placed(field), detail: `${detail} (${id})` })),
    );
  }
}

/** Without what is said already: a check that rests on the outcome of another finds the same fault in the same facts. */
export const notYetSaid = (known: readonly Problem[], found: readonly Problem[]): Problem[] =>
  found.filter(
    ({ field, detail }) =>
      !known.some((one) => one.field.endsWith(field) && one.detail.startsWith(`${detail} (`)),
  );

function verdictsOf(
  snapshot: RenewalSnapshot,
  type: EventType,
  facts: { on: IsoDate },
  plan: Plan,
): Verdicts {
  const { checks = {}, failed } = definitionOf(type);
  const given = givenAt(snapshot, facts, plan);
  const problems: Problem[] = [];
  const verdicts: Partial<Record<CheckId, readonly Verdict[]>> = {};
  for (const [id, draw] of Object.entries(checks)) {
    if (!isCheck(id)) throw new Error(`${type} draws facts for ${id}, which is no rule`);
    try {
      const drawn: unknown = draw(given);
      verdicts[id] = (Array.isArray(drawn) ? drawn : [drawn]).map((one) => judgeOne(id, one, plan, facts));
    } catch (error) {
      if (!(error instanceof InvalidFacts)) throw error;
      problems.push(...notYetSaid(problems, error.problems));
    }
  }
  if (problems.length > 0) throw new InvalidFacts(problems);
  return withFailure(verdicts, failed, plan);
}

/** Where an event says that a rule was missed, whether it was. */
export function withFailure(verdicts: Verdicts, failed: CheckId | undefined, plan: Plan): Verdicts {
  if (failed === undefined) return verdicts;
  const satisfied = verdicts[failed]?.every((one) => one.satisfied) ?? false;
  return {
    ...verdicts,
    'step.rule-failed': [checkOf('step.rule-failed').judge({ rule: failed, satisfied }, plan)],
  };
}

/** The names of the guards on some transitions, those inside `and(…)` too. */
function guardNames(ways: readonly { readonly guard?: unknown }[]): Set<string> {
  const names = new Set<string>();
  const collect = (guard: unknown): void => {
    if (typeof guard === 'string') names.add(guard);
    else if (typeof guard === 'function' && 'guards' in guard && Array.isArray(guard.guards))
      guard.guards.forEach(collect);
  };
  for (const { guard } of ways) collect(guard);
  return names;
}

/** The names of the guards on every way that an event may take from here. */
export function guardsBefore(snapshot: RenewalSnapshot, type: EventType): Set<string> {
  return guardNames(activeNodes(snapshot).flatMap((node) => node.transitions.get(type) ?? []));
}

/**
 * The checks that decided on an event: those on the way it takes, or, where it takes none, on every way that is
 * closed to it. The rule that a repeated meeting must have failed is not among them.
 */
export function deciding(snapshot: RenewalSnapshot, event: RenewalEvent): Set<string> {
  const taken = communityRenewal.getTransitionData(snapshot, event);
  const names = taken.length > 0 ? guardNames(taken) : guardsBefore(snapshot, event.type);
  const { failed } = definitionOf(event.type);
  if (failed !== undefined) names.delete(failed);
  return names;
}

/** The rules that a waiver lets pass: what fails of them is advisory. A mandatory part that fails passes with none. */
export function waivedRules(verdicts: Verdicts, waivers: readonly Waiver[]): string[] {
  const failed = Object.values(verdicts)
    .flat()
    .filter((one) => !one.satisfied);
  return waivers
    .map(({ rule }) => rule)
    .filter((rule) => {
      const parts = failed.filter((one) => one.rule === rule);
      return parts.length > 0 && parts.every((one) => one.level === 'advisory');
    });
}

/** That an event is none of those that can happen where a renewal stands; undefined where it is one. */
export function outOfOrder(
  snapshot: RenewalSnapshot,
  type: EventType,
  plan: Plan,
): RecordedVerdict | undefined {
  const possible = possibleEvents(snapshot);
  if (possible.includes(type)) return undefined;
  const at = activeNodes(snapshot).flatMap((node) => node.meta?.title ?? []);
  const { title } = definitionOf(type);
  const verdict = checkOf('step.in-order').judge({ at, possible, event: type, title }, plan);
  return { ...verdict, blocking: true, waived: false };
}

/** The verdicts as they stand in the record. */
export const recordedVerdicts = (
  verdicts: Verdicts,
  guards: ReadonlySet<string>,
  waived: readonly string[],
): RecordedVerdict[] =>
  Object.values(verdicts)
    .flat()
    .map((one) => ({
      ...one,
      blocking: guards.has(one.rule) || one.rule === 'step.rule-failed',
      waived: !one.satisfied && waived.includes(one.rule),
    }));

/**
 * Judges a command and, where everything holds, moves the renewal on. Pure: it reads no clock and writes nothing,
 * and the same snapshot, command and plan always give the same answer. Refusals are values with every verdict.
 * Throws {@link InvalidFacts} for input that cannot be judged: an unknown type, facts that do not fit or that
 * contradict one another, a date in the future or out of order.
 */
export function judge(snapshot: RenewalSnapshot, command: Command, pinned: Plan): Judgement {
  const plan = extendedPlan(pinned, snapshot.context.extensions);
  const { type, by, today } = command;
  if (!isEventType(type)) throw new InvalidFacts([{ field: 'type', detail: `${type} is not an event` }]);
  const facts = factsOf(type, command.facts);
  const disordered = outOfOrder(snapshot, type, plan);
  if (disordered !== undefined) return { accepted: false, verdicts: [disordered] };
  const disorder = datesOutOfOrder(snapshot, type, facts, today);
  if (disorder.length > 0) throw new InvalidFacts(disorder);

  const verdicts = verdictsOf(snapshot, type, facts, plan);
  const waived = waivedRules(verdicts, snapshot.context.waivers);
  const event = { type, facts, by, step: stepOf(snapshot), verdicts, waived } as RenewalEvent;
  const recorded = recordedVerdicts(verdicts, deciding(snapshot, event), waived);
  if (!snapshot.can(event)) return { accepted: false, verdicts: recorded };
  return { accepted: true, verdicts: recorded, next: advance(snapshot, event), event };
}

/** A renewal that has just begun. */
export function begin(input: RenewalInput): RenewalSnapshot {
  const [snapshot] = initialTransition(communityRenewal, input);
  return snapshot;
}
