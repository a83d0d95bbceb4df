import { addDays, type IsoDate, laterOf } from '../../../machines/calendar.ts';
import type { RenewalSnapshot } from '../../../machines/community-renewal.ts';
import { definitionOf, type EventType, eventTypes } from '../../../machines/events/catalog.ts';
import { electedOn } from '../../../machines/handover.ts';
import { type Command, type Judgement, judge } from '../../../machines/judge.ts';
import { possibleEvents, stepOf } from '../../../machines/open-steps.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import { InvalidFacts } from '../../../machines/rules/invalid-facts.ts';
import { sample } from '../stages/standing.ts';
import type { Fitting, Given } from './fitting.ts';
import { fittingParty } from './fitting-party.ts';
import { fittingResidents } from './fitting-residents.ts';
import { fittingRest } from './fitting-rest.ts';
import { mutated } from './mutate.ts';
import { type Random, randomFrom } from './random.ts';

const fitting: Fitting = { ...fittingParty, ...fittingResidents, ...fittingRest };

/** What holds a renewal up, or turns it back, is tried less often than what leads it on. */
const SELDOM =
  /failed|returned|repeated|struck|upheld|objection|late|undecided|moved|special|refused|^renewal/;
const RARE = new Set<EventType>(['renewal.sent-back', 'renewal.suspended']);

/** What cannot be done yet and anyone can see it: tried now and then all the same. */
function premature(snapshot: RenewalSnapshot, type: EventType, plan: Plan): boolean {
  const { context } = snapshot;
  if (type === 'residents.joint-review-closed')
    return Object.keys(context.residents.opinions).length < plan.residents.reviewingDepartments.length;
  if (type !== 'follow-up.handover-completed') return false;
  return !(['party', 'residents'] as const).some(
    (body) => electedOn(context, body, stepOf(snapshot)) !== null && context.handedOverOn[body] === null,
  );
}

/** What opens the way again where it is often closed. */
const WAY_OUT: Readonly<Record<string, readonly EventType[]>> = {
  preparation: ['renewal.rule-waived'],
  'party-organization.publicity': ['party.objection-rejected'],
  'residents-committee.voter-list': ['residents.election-day-moved'],
  'residents-committee.candidates-publication': ['residents.election-day-moved'],
  'residents-committee.result': ['renewal.rule-waived'],
  'supervision-committee.chair': ['supervision.selection-repeated', 'renewal.rule-waived'],
  'follow-up': ['renewal.violation-closed'],
};

function chosenEvent(snapshot: RenewalSnapshot, plan: Plan, random: Random): EventType | undefined {
  if (random.chance(6)) return random.pick(eventTypes);
  if (random.chance(12)) return random.pick(WAY_OUT[stepOf(snapshot)] ?? possibleEvents(snapshot));
  const possible = possibleEvents(snapshot)
    .filter((type) => !RARE.has(type) || random.chance(12))
    .filter((type) => !premature(snapshot, type, plan) || random.chance(8));
  const forward = possible.filter((type) => !SELDOM.test(type));
  return random.pick(forward.length > 0 && random.chance(85) ? forward : possible);
}

/** Days pass: as a rule one, sometimes as many as a list must hang; on election day it is election day. */
function dayFor(snapshot: RenewalSnapshot, random: Random): IsoDate {
  const { latestOn, residents } = snapshot.context;
  const on = addDays(
    latestOn,
    random.pick(WAITING.test(stepOf(snapshot)) ? [1, 6, 6, 7] : [0, 0, 0, 1, 1, 2]) ?? 0,
  );
  const electing = stepOf(snapshot) === 'residents-committee.election-meeting';
  return electing && residents.electionDay !== null && random.chance(80)
    ? laterOf(on, residents.electionDay)
    : on;
}

const WAITING = /publicity|voter-registration|voter-list-objections/;

function commandFor(snapshot: RenewalSnapshot, plan: Plan, random: Random): Command {
  const type = chosenEvent(snapshot, plan, random) ?? 'renewal.suspended';
  const on = dayFor(snapshot, random);
  const { facts } = sample(type);
  const given = { facts, context: snapshot.context, step: stepOf(snapshot), on, plan, random };
  const fits = fitting[type] as ((given: Given<unknown>) => object) | undefined;
  const good = { ...facts, on, ...fits?.(given) };
  const said = random.chance(15) ? mutated(JSON.parse(JSON.stringify(good)), random) : good;
  return { type, facts: said, by: 'walker', today: definitionOf(type).anyDate ? addDays(on, 1) : on };
}

export interface Taken {
  readonly command: Command;
  readonly from: RenewalSnapshot;
  /** What was said of it; an error where the facts could not be judged. */
  readonly answer: Judgement | InvalidFacts;
}

/** What is said of a command; anything thrown but {@link InvalidFacts} is a fault and passes through. */
export function answerTo(snapshot: RenewalSnapshot, command: Command, plan: Plan): Judgement | InvalidFacts {
  try {
    return judge(snapshot, command, plan);
  } catch (error) {
    if (error instanceof InvalidFacts) return error;
    throw error;
  }
}

/** Takes one step for each number, until the renewal is concluded. */
export function* walk(begin: RenewalSnapshot, seeds: readonly number[], plan: Plan): Generator<Taken> {
  let at = begin;
  for (const seed of seeds) {
    if (at.status === 'done') return;
    const command = commandFor(at, plan, randomFrom(seed));
    const answer = answerTo(at, command, plan);
    yield { command, from: at, answer };
    if (!(answer instanceof InvalidFacts) && answer.accepted) at = answer.next;
  }
}
