import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate, laterOf } from '../../machines/calendar.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import { latestStart } from '../../machines/latest-start.ts';
import { activeNodes } from '../../machines/open-steps.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import { places } from '../../machines/ways-onward.ts';
import type { Act } from '../../services/drill/act.ts';
import { inventedCast } from '../../services/drill/cast.ts';
import { type Piece, play } from '../../services/drill/piece.ts';
import { wholeScript } from '../../services/drill/script/whole.ts';
import { anotherTown } from '../plans/another-town.ts';
import { nameOf } from './chart-reading.ts';
import { begun, replay } from './replay.ts';

/**
 * Plays the script as late as the latest-start days allow, each act as soon as the rules and the usual days let it:
 * the stage ends on the very day of its deadline, and a day after it where one step begins a day later.
 */
const cast = inventedCast({ community: '150626100002', method: 'direct' });

const played = (plan: Plan, pieces: readonly Piece[]) => {
  const acts = play(pieces, { cast, plan, from: plan.startsOn, daysBetween: 0 });
  return { acts, start: begun(acts, plan) };
};

/** Up to the follow-up, whose lanes have nothing before them; handovers belong to no step of the stage they fall in. */
function script(plan: Plan): readonly Piece[] {
  const pieces = wholeScript(plan).filter(({ type }) => type !== 'follow-up.handover-completed');
  return pieces.slice(0, pieces.findIndex(({ type }) => type === 'supervision.result-filed') + 1);
}

/** The step at which each piece of the script is recorded. */
function stepsIn(plan: Plan): string[] {
  const { acts, start } = played(plan, script(plan));
  let at = start;
  return acts.map((one) => {
    const node = activeNodes(at).find(({ meta, transitions }) => meta && transitions.has(one.type));
    if (node === undefined) throw new Error(`Nothing waits for ${one.type}`);
    at = replay(at, [one], plan);
    return nameOf(node);
  });
}

const plans = [galutu2020, anotherTown].map((plan) => ({ id: plan.id, plan, steps: stepsIn(plan) }));
type Played = (typeof plans)[number];

const notBefore = (one: Piece, day: (before: IsoDate) => IsoDate): Piece => ({
  ...one,
  day: (given) => laterOf(one.day(given), day(given.before)),
});

/** The acts up to one of them, where a step begins on a day and not before, and others take their usual days. */
function begunOn({ plan, steps }: Played, step: string, day: IsoDate, last: EventType): readonly Act[] {
  const pieces = script(plan).map((one, at) => {
    const here = steps[at] ?? '';
    if (steps[at + 1] === here) return one;
    const usual = plan.usualDays[here] ?? 0;
    return notBefore(one, (before) => addDays(here === step ? laterOf(before, day) : before, usual));
  });
  const { acts, start } = played(plan, pieces.slice(0, pieces.findIndex(({ type }) => type === last) + 1));
  replay(start, acts, plan);
  return acts;
}

/** The steps that the script comes through in a stage, but for those that begin with a period that runs. */
const toBegin = ({ steps }: Played, stage: string) =>
  [...new Set(steps)].filter((step) =>
    places.some(({ id, meta }) => id === step && id.startsWith(stage) && meta?.lasts === undefined),
  );

describe.each(plans)('under $id', (under) => {
  const { plan } = under;
  const { context } = played(plan, script(plan)).start;

  describe.each([
    { stage: 'party-organization', last: 'party.division-of-work-published' },
    { stage: 'residents-committee', last: 'residents.certificates-issued' },
    { stage: 'supervision-committee', last: 'supervision.result-filed' },
  ] as const)('$stage is done in time', ({ stage, last }) => {
    test.each(toBegin(under, stage))('if %s begins on its day, and a day late if a day later', (step) => {
      const day = latestStart(step, context, plan) ?? '';
      const { deadline } = plan.stages[stage];
      expect(begunOn(under, step, day, last).at(-1)?.facts.on).toBe(deadline);
      expect(begunOn(under, step, addDays(day, 1), last).at(-1)?.facts.on).toBe(addDays(deadline, 1));
    });
  });

  // From the election plan, which sets the day, to the meeting, which is held on it.
  const upToElection = toBegin(under, 'residents-committee').slice(2, -2);

  test.each(upToElection)(
    'election day, a week before the deadline, is kept if %s begins on its day',
    (step) => {
      const electionDay = addDays(plan.stages['residents-committee'].deadline, -7);
      const known = { ...context, residents: { ...context.residents, electionDay } };
      const day = latestStart(step, known, plan) ?? '';
      const held = 'residents.election-meeting-held';
      expect(begunOn(under, step, day, held).at(-1)?.facts.on).toBe(electionDay);
      expect(begunOn(under, step, addDays(day, 1), held).at(-1)?.facts.on).toBe(addDays(electionDay, 1));
    },
  );

  test('the steps up to the election are those that election day moves', () => {
    expect(upToElection.at(0)).toBe('residents-committee.absence-notice');
    expect(upToElection.at(-1)).toBe('residents-committee.election-meeting');
  });
});
