import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RenewalSnapshot } from '../../machines/community-renewal.ts';
import type { Post } from '../../machines/context.ts';
import { begin, type Command, type Judgement } from '../../machines/judge.ts';
import { stageOf, stepOf } from '../../machines/open-steps.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import { STAGES } from '../../machines/plan/words.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { ORDERED_STEPS, RETURNABLE_STEPS } from '../../machines/steps.ts';
import { restore, store } from '../../machines/stored-snapshot.ts';
import { anotherTown } from '../plans/another-town.ts';
import { failedChecks } from './replay.ts';
import { answerTo, type Taken, walk } from './walk/walk.ts';

const SEED = 20201216;
const WALKS = 24;
const STEPS = 260;

const stored = (snapshot: RenewalSnapshot): unknown => JSON.parse(JSON.stringify(store(snapshot)));
const roundTrip = (snapshot: RenewalSnapshot) => restore(stored(snapshot) as Parameters<typeof restore>[0]);

/** Says where two things differ; looking for it takes long, so only once they do. */
function same(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
}

/** An answer as it can be compared: what was accepted leads to a stored snapshot. */
const plain = (answer: Judgement | InvalidFacts) =>
  answer instanceof InvalidFacts
    ? answer.problems
    : { ...answer, ...(answer.accepted && { next: stored(answer.next) }) };

/** Between two steps that follow one another only such steps may lie as are entered when a count calls for them. */
function nothingSkipped(before: RenewalSnapshot, after: RenewalSnapshot): void {
  const steps: readonly string[] = ORDERED_STEPS;
  const place = (snapshot: RenewalSnapshot) => steps.indexOf(stepOf(snapshot));
  const [from, to] = [place(before), place(after)];
  if (from === -1 || to === -1) return;
  expect(
    ORDERED_STEPS.slice(from + 1, Math.max(from + 1, to)).filter((step) => RETURNABLE_STEPS.includes(step)),
  ).toEqual([]);
  const stage = (snapshot: RenewalSnapshot) => STAGES.indexOf(stageOf(snapshot) ?? 'follow-up');
  expect(stage(after) - stage(before)).toBeOneOf([0, 1]);
}

/** No body has more members than seats, and nobody has two seats in one. */
function withinSeats({ context: { seats, party, residents, supervision } }: RenewalSnapshot): void {
  expect(party.elected.length).toBeLessThanOrEqual(seats.party);
  expect(supervision.elected.length).toBeLessThanOrEqual(seats.supervision);
  for (const post of ['director', 'deputy', 'member'] satisfies Post[])
    expect(residents.elected.filter((one) => one.post === post).length).toBeLessThanOrEqual(
      seats.residents[post],
    );
  for (const { elected } of [party, residents, supervision])
    expect(new Set(elected.map(({ id }) => id)).size).toBe(elected.length);
}

function holds({ command, from, answer }: Taken, plan: Plan): void {
  same(plain(answerTo(roundTrip(from), command, plan)), plain(answer));
  if (answer instanceof InvalidFacts) {
    expect(answer.problems).not.toEqual([]);
    return;
  }
  expect(failedChecks(answer).length === 0).toBe(answer.accepted);
  if (!answer.accepted) return;
  same(stored(roundTrip(answer.next)), stored(answer.next));
  expect(answer.next.context.latestOn >= from.context.latestOn).toBe(true);
  if (command.type !== 'renewal.sent-back') nothingSkipped(from, answer.next);
  withinSeats(answer.next);
}

/** What the walks met, so that a test that stands still is not taken for one that passes. */
class Met {
  accepted = 0;
  refused = 0;
  invalid = 0;
  concluded = 0;
  readonly steps = new Set<string>();
}

/** Takes one walk, holds every step of it to the invariants, and the whole to its own log. */
function take(seeds: readonly number[], plan: Plan, met: Met): void {
  const start = begin({ community: '150626100002', plan: plan.id, startedOn: plan.startsOn });
  const log: Command[] = [];
  let at = start;
  for (const taken of walk(start, seeds, plan)) {
    holds(taken, plan);
    met.steps.add(stepOf(taken.from));
    if (taken.answer instanceof InvalidFacts) met.invalid += 1;
    else if (!taken.answer.accepted) met.refused += 1;
    else {
      met.accepted += 1;
      log.push(taken.command);
      at = taken.answer.next;
    }
  }
  if (at.status === 'done') met.concluded += 1;
  const again = log.reduce((before, command) => {
    const answer = answerTo(before, command, plan);
    return answer instanceof InvalidFacts || !answer.accepted ? before : answer.next;
  }, start);
  same(stored(again), stored(at));
}

test('wherever a renewal is led, no step is skipped, no seat is given twice, and the log tells the whole story', () => {
  const met = new Met();
  const seeds = fc.array(fc.integer(), { minLength: STEPS, maxLength: STEPS });
  fc.assert(
    fc.property(seeds, fc.constantFrom(galutu2020, anotherTown), (numbers, plan) => take(numbers, plan, met)),
    // A walk that fails is told by its seed and path; making it shorter takes longer than anyone waits.
    { seed: SEED, numRuns: WALKS, endOnFailure: true },
  );
  expect([...RETURNABLE_STEPS, 'follow-up', 'suspended'].filter((step) => !met.steps.has(step))).toEqual([]);
  expect(met.accepted).toBeGreaterThan(2500);
  expect(met.refused).toBeGreaterThan(800);
  expect(met.invalid).toBeGreaterThan(300);
  expect(met.concluded).toBeGreaterThan(2);
}, 60_000);
