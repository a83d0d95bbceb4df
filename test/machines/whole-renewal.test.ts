import { describe, expect, test } from 'vitest';
import { daysFrom, isBefore } from '../../machines/calendar.ts';
import { stepOf } from '../../machines/open-steps.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import { restore, store } from '../../machines/stored-snapshot.ts';
import type { Act } from '../../services/drill/act.ts';
import { inventedCast } from '../../services/drill/cast.ts';
import { wholeRenewal } from '../../services/drill/script/whole.ts';
import { mayRecord } from '../../services/permissions.ts';
import { anotherTown } from '../plans/another-town.ts';
import { begun, record, replay } from './replay.ts';

const courses = [
  { plan: galutu2020, from: '2020-12-16' },
  { plan: anotherTown, from: '2023-09-04' },
].flatMap((course) =>
  (['direct', 'indirect'] as const).flatMap((method) =>
    [0, 1, 2].map((daysBetween) => ({ ...course, method, daysBetween, name: course.plan.id })),
  ),
);

const script = (method: 'direct' | 'indirect', plan: Plan, from: string, daysBetween = 1) =>
  wholeRenewal(inventedCast({ community: '150626100002', method }), { plan, from, daysBetween });

const dayOf = (acts: readonly Act[], type: Act['type']) =>
  acts.find((one) => one.type === type)?.facts.on ?? '';

describe.each(courses)(
  '$name, $method, $daysBetween days between acts',
  ({ plan, from, method, daysBetween }) => {
    const acts = script(method, plan, from, daysBetween);

    test('every act is accepted and the renewal concludes', () => {
      const end = replay(begun(acts, plan), acts, plan);
      expect(end.status).toBe('done');
      expect(stepOf(end)).toBe('concluded');
      expect(end.context).toMatchObject({
        latestOn: acts.at(-1)?.facts.on,
        waivers: [],
        openViolations: [],
        handedOverOn: { party: expect.any(String), residents: expect.any(String) },
      });
    });

    test('stored as JSON and restored before each act, it comes to the same end', () => {
      const through = acts.reduce(
        (at, act) => {
          const stored = JSON.parse(JSON.stringify(store(at)));
          return replay(restore(stored), [act], plan);
        },
        begun(acts, plan),
      );
      expect(store(through)).toEqual(store(replay(begun(acts, plan), acts, plan)));
    });

    test('no act comes before the one before it, and each is recorded by a role that may', () => {
      for (const [at, act] of acts.entries()) {
        expect(isBefore(act.facts.on, acts[at - 1]?.facts.on ?? from)).toBe(false);
        expect(mayRecord[act.type]).toContain(act.as);
      }
    });

    test('every body has its seats', () => {
      const { seats, party, residents, supervision } = replay(begun(acts, plan), acts, plan).context;
      expect(party.elected).toHaveLength(seats.party);
      expect(residents.elected).toHaveLength(
        seats.residents.director + seats.residents.deputy + seats.residents.member,
      );
      expect(supervision.elected).toHaveLength(seats.supervision);
      expect(supervision.chair).toBe(party.leaders?.disciplineCommissioner);
    });
  },
);

test.each([
  { daysBetween: 0, concluded: '2021-01-18' },
  { daysBetween: 1, concluded: '2021-02-21' },
])(
  'from 16 December, $daysBetween days between acts, it concludes on $concluded',
  ({ daysBetween, concluded }) => {
    const acts = script('direct', galutu2020, '2020-12-16', daysBetween);
    expect(acts.at(-1)?.facts.on).toBe(concluded);
  },
);

test.each([
  { plan: galutu2020, from: '2020-12-16', list: 21, candidates: 6, publicity: 6, opponents: 5 },
  { plan: anotherTown, from: '2023-09-04', list: 15, candidates: 5, publicity: 5, opponents: 6 },
])(
  'the days and the surplus are those of $plan.id',
  ({ plan, from, list, candidates, publicity, opponents }) => {
    const acts = script('direct', plan, from, 0);
    const election = dayOf(acts, 'residents.election-meeting-held');
    expect(daysFrom(dayOf(acts, 'residents.voter-list-published'), election)).toBe(list);
    expect(daysFrom(dayOf(acts, 'residents.candidates-published'), election)).toBeGreaterThanOrEqual(
      candidates,
    );
    expect(daysFrom(dayOf(acts, 'party.publicity-posted'), dayOf(acts, 'party.publicity-completed'))).toBe(
      publicity,
    );
    const held = acts.find((one) => one.type === 'residents.election-meeting-held');
    expect(held?.facts.posts.find((one) => one.post === 'member')?.tallies).toHaveLength(opponents);
  },
);

test.each([
  { plan: galutu2020, from: '2020-12-16', short: ['supervision.selection-quorum'] },
  { plan: anotherTown, from: '2023-09-04', short: [] },
])(
  'two thirds of the representatives at the selection under $plan.id: short of $short',
  ({ plan, from, short }) => {
    const acts = script('direct', plan, from);
    const at = acts.findIndex((one) => one.type === 'supervision.selection-meeting-held');
    const act = acts[at];
    if (act?.type !== 'supervision.selection-meeting-held') throw new Error('no selection meeting');
    const present = Math.ceil((act.facts.expected * 2) / 3);
    const facts = { ...act.facts, present, ballotsIssued: present, ballotsReturned: present, tallies: [] };
    const judgement = record(replay(begun(acts, plan), acts.slice(0, at), plan), { ...act, facts }, plan);
    const failed = judgement.verdicts.filter((one) => !one.satisfied && one.blocking).map((one) => one.rule);
    expect(failed).toEqual(short);
  },
);
