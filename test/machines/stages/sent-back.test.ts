import { describe, expect, test } from 'vitest';
import { addDays } from '../../../machines/calendar.ts';
import type { RenewalSnapshot } from '../../../machines/community-renewal.ts';
import { openSteps, stepOf } from '../../../machines/open-steps.ts';
import { galutu2020 as plan } from '../../../machines/plan/galutu-2020.ts';
import { titleOfStep } from '../../../machines/step-title.ts';
import { earlierThan, ORDERED_STEPS, RETURNABLE_STEPS } from '../../../machines/steps.ts';
import { restore, store } from '../../../machines/stored-snapshot.ts';
import { act } from '../../../services/drill/act.ts';
import { courses } from '../courses.ts';
import { record, replay } from '../replay.ts';
import { before, courseOf, playedCourse, standsAt } from './standing.ts';

const order = { reason: '督查组要求', documentNumber: '演练90号' };
const suspend = (on: string) => act('renewal.suspended', { on, ...order });
const resume = (on: string) => act('renewal.resumed', { on, ...order });
const sendBack = (on: string, to: string) => act('renewal.sent-back', { on, to, ...order });

/** As the database gives it back. */
const stored = (snapshot: RenewalSnapshot) => restore(JSON.parse(JSON.stringify(store(snapshot))));

/** Where it stands before each act of every course, each set of states once. */
const everywhere = new Map<string, RenewalSnapshot>();
for (const course of courses)
  for (const snapshot of playedCourse(course).snapshots)
    if (snapshot.status === 'active' && snapshot.context.suspendedAt === null)
      everywhere.set(standsAt(snapshot).join(' '), snapshot);

describe('suspended, 五(二)', () => {
  test.each([...everywhere.keys()])('and resumed exactly where it stood: %s', (name) => {
    const at = everywhere.get(name);
    if (at === undefined) throw new Error('nowhere');
    const on = at.context.latestOn;
    const suspended = replay(at, [suspend(on)], plan);
    expect(standsAt(suspended)).toEqual(['suspended']);
    expect(suspended.context.suspendedAt).toBe(stepOf(at));
    expect(openSteps(suspended, plan).map(({ id }) => id)).toEqual(['suspended']);
    const again = replay(stored(at), [suspend(on)], plan);
    expect(store(again)).toEqual(store(suspended));
    const back = replay(stored(suspended), [resume(addDays(on, 5))], plan);
    expect(back.value).toEqual(at.value);
    expect(back.context).toEqual(at.context);
    expect(openSteps(back, plan)).toEqual(openSteps(at, plan));
  });

  test('it holds for every step of the order', () => {
    const steps = new Set([...everywhere.values()].map(stepOf));
    expect(ORDERED_STEPS.filter((step) => !steps.has(step))).toEqual([]);
  });
});

/** The last step of all, with a waiver granted on the way. */
const end = (() => {
  const { snapshot, act: next } = before('follow-up.report-submitted', 'the director is vacant');
  return { snapshot, on: next.facts.on };
})();

/** The innermost states into which a step is entered. */
const entered = (step: string): readonly string[] => {
  if (step === 'preparation') return standsAt(playedCourse(courseOf()).snapshots[0] ?? end.snapshot);
  return step === 'party-organization.publicity' ? ['party-organization.publicity.to-post'] : [step];
};

describe('sent back, 五(二)', () => {
  test.each(RETURNABLE_STEPS)(
    'from the follow-up to %s: there it stands, and waivers have lapsed',
    (step) => {
      expect(end.snapshot.context.waivers).not.toEqual([]);
      const back = replay(end.snapshot, [sendBack(end.on, step)], plan);
      expect(standsAt(back)).toEqual(entered(step));
      expect(back.context).toMatchObject({ waivers: [], suspendedAt: null, latestOn: end.on });
    },
  );

  test.each(RETURNABLE_STEPS)('out of a suspension to %s: it is not suspended any more', (step) => {
    const back = replay(end.snapshot, [suspend(end.on), sendBack(end.on, step)], plan);
    expect(standsAt(back)).toEqual(entered(step));
    expect(back.context.suspendedAt).toBeNull();
  });

  test.each([...everywhere].map(([name, at]) => ({ name, at })))(
    'from $name to what comes before, and nowhere else',
    ({ at }) => {
      const earlier: readonly string[] = earlierThan(stepOf(at));
      for (const step of ORDERED_STEPS)
        expect(record(at, sendBack(at.context.latestOn, step), plan).accepted).toBe(earlier.includes(step));
    },
  );

  test.each(RETURNABLE_STEPS)('the verdict calls %s what people call it, in both languages', (step) => {
    const { verdicts } = record(end.snapshot, sendBack(end.on, step), plan);
    const [told] = verdicts.filter(({ rule }) => rule === 'step.earlier-step');
    const title = titleOfStep(step);
    expect(told?.message).toEqual({ zh: `退回至“${title?.zh}”`, en: `back to “${title?.en}”` });
    expect(told?.message.zh).toMatch(/^[^a-z]+$/);
    expect(told?.actual).toBe(step);
  });

  test('so does the one that refuses it', () => {
    const [at = end.snapshot] = everywhere.values();
    const { verdicts } = record(at, sendBack(at.context.latestOn, 'supervision-committee.filing'), plan);
    const [told] = verdicts.filter(({ rule }) => rule === 'step.earlier-step');
    const title = titleOfStep('supervision-committee.filing');
    expect(told).toMatchObject({
      satisfied: false,
      message: {
        zh: `“${title?.zh}”不是此前的环节`,
        en: `“${title?.en}” is not an earlier step`,
      },
    });
  });

  test('whoever was elected there or later is elected no more', () => {
    const elected = (step: string) => {
      const { party, residents, supervision, handedOverOn } = replay(
        end.snapshot,
        [sendBack(end.on, step)],
        plan,
      ).context;
      return [
        party.elected.length,
        residents.elected.length,
        supervision.elected.length,
        handedOverOn.party !== null,
        handedOverOn.residents !== null,
      ];
    };
    expect(elected('preparation')).toEqual([0, 0, 0, false, false]);
    expect(elected('party-organization.election-meeting')).toEqual([0, 0, 0, false, false]);
    expect(elected('party-organization.plenary')).toEqual([5, 0, 0, true, false]);
    expect(elected('residents-committee.election-meeting')).toEqual([5, 0, 0, true, false]);
    expect(elected('residents-committee.result')).toEqual([5, 6, 0, true, true]);
    expect(elected('supervision-committee.selection-meeting')).toEqual([5, 6, 0, true, true]);
    expect(elected('supervision-committee.filing')).toEqual([5, 6, 3, true, true]);
  });

  test('what is done again is not dated before the order', () => {
    const { snapshot, act: again } = before(
      'party.election-meeting-held',
      'sent back to the members meeting',
      1,
    );
    const early = { ...again, facts: { ...again.facts, on: addDays(snapshot.context.latestOn, -1) } };
    expect(() => record(snapshot, early as typeof again, plan)).toThrow(/^on: /);
  });
});
