import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../../../machines/calendar.ts';
import type { RenewalSnapshot } from '../../../../machines/community-renewal.ts';
import type { EventType } from '../../../../machines/events/catalog.ts';
import { openSteps, possibleEvents, stepOf } from '../../../../machines/open-steps.ts';
import { galutu2020 as plan } from '../../../../machines/plan/galutu-2020.ts';
import { possibleEvent } from '../../../../services/possible-event.ts';
import type { Renewal } from '../../../../services/renewal.ts';
import type { Answer } from '../../../../web/api/client.ts';
import { checksOf, holdsFrom, recordableFrom } from '../../../../web/features/card/checks.ts';
import { courses } from '../../../machines/courses.ts';
import { before, playedCourse } from '../../../machines/stages/standing.ts';

type Shown = Answer<'GET /api/renewals/{id}'>['possibleEvents'][number];

const played = courses.map((course) => playedCourse(course));

/** What the view of a renewal says of an event. */
function shown(snapshot: RenewalSnapshot, type: EventType, today: IsoDate): Shown {
  const renewal: Renewal = {
    id: '150626100002-2021',
    community: { code: '150626100002', name: '' },
    term: 2021,
    plan,
    machineVersion: '',
    startedOn: snapshot.context.startedOn,
    revision: 0,
    head: '',
    snapshot,
    openSteps: openSteps(snapshot, plan),
  };
  return JSON.parse(JSON.stringify(possibleEvent(renewal, type, today, null))) as Shown;
}

/** What an event takes, so many days before it takes place. */
function lookedAt(type: EventType, daysBefore = 0) {
  const { snapshot, act } = before(type);
  const { on } = act.facts;
  const today = addDays(on, -daysBefore);
  const event = shown(snapshot, type, today);
  return { event, today, on, checks: checksOf(event, { today, waivers: [] }) };
}

const inWords = (day: IsoDate) => {
  const { month, day: at } = Temporal.PlainDate.from(day);
  return `${month}月${at}日`;
};

describe('what an event takes, before anything is entered', () => {
  test('commitments: how many are to be signed stands there, each kind by itself, and nothing is called wrong', () => {
    const { checks, event, today } = lookedAt('residents.commitments-signed');
    expect(checks.map(({ state }) => state)).toEqual(['to-do', 'to-do', 'to-do', 'to-do', 'to-do']);
    expect(checks[0]?.text).toEqual({
      zh: '签订竞职承诺应为9人，实为0人，还差9人',
      en: 'commitments of candidacy: 0 of 9, 9 short',
    });
    expect(checks[3]?.text.zh).toBe('未经镇选举工作组、居民选举委员会审核');
    expect(recordableFrom(event, null, today)).toBeNull();
  });

  test('work that is to be done to the last piece is named piece by piece', () => {
    const { checks } = lookedAt('residents.voter-list-settled');
    const work = checks.filter(({ rule }) => rule === 'step.everything-done');
    expect(work).toMatchObject([{ state: 'to-do', text: { zh: expect.stringMatching(/^选民证（\d+）$/) } }]);
  });

  test('is said in both languages of everything that can happen anywhere', () => {
    const seen = new Set<string>();
    for (const { acts, snapshots } of played) {
      for (const [at, { facts }] of acts.entries()) {
        const snapshot = snapshots[at];
        if (snapshot === undefined) continue;
        for (const type of possibleEvents(snapshot)) {
          const scene = `${stepOf(snapshot)} ${type}`;
          if (seen.has(scene)) continue;
          seen.add(scene);
          for (const { text } of checksOf(shown(snapshot, type, facts.on), {
            today: facts.on,
            waivers: [],
          })) {
            expect(text.zh, type).toMatch(/\p{Script=Han}/u);
            expect(text.en, type).toMatch(/[a-z]/i);
            expect(`${text.zh} ${text.en}`, type).not.toMatch(/NaN|undefined|null|\[object/);
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(300);
  });

  test('what only the facts tell is said in plain words, not by the title of the rule', () => {
    const { checks } = lookedAt('residents.election-meeting-held');
    const open = checks.filter(({ state }) => state === 'open');
    expect(open.length).toBeGreaterThan(2);
    for (const { text } of open) expect(text.zh).toMatch(/。$/);
    expect(open.filter(({ rule }) => rule.startsWith('step.'))).toEqual([]);
  });

  test.each([
    { type: 'residents.election-meeting-held', rule: 'step.election-day-kept', daysBefore: 3 },
    { type: 'party.publicity-completed', rule: 'party.publicity', daysBefore: 1 },
    { type: 'residents.voters-registered', rule: 'residents.absence-notice', daysBefore: 1 },
    { type: 'residents.voter-list-settled', rule: 'step.period-passed', daysBefore: 1 },
  ] as const)(
    '$rule: a day that has not come rests, and the day is said once',
    ({ type, rule, daysBefore }) => {
      const { checks, event, today, on } = lookedAt(type, daysBefore);
      const [early, ...others] = checks.filter((one) => one.rule === rule);
      expect(early?.state).toBe('early');
      expect(others).toEqual([]);
      const from = recordableFrom(event, null, today);
      expect(from).not.toBeNull();
      expect((from ?? '') > today && (from ?? '') <= on).toBe(true);
      for (const { text } of checks) {
        expect(text.zh).not.toMatch(/\d{4}-\d\d-\d\d/);
        expect(text.en).not.toMatch(/\d{4}-\d\d-\d\d/);
        expect(text.zh).not.toContain(inWords(from ?? on));
      }
    },
  );

  test('on the day itself nothing rests any more', () => {
    const { checks, event, today } = lookedAt('residents.election-meeting-held');
    expect(checks.filter(({ state }) => state === 'early' || state === 'missing')).toEqual([]);
    expect(checks.find(({ rule }) => rule === 'step.election-day-kept')?.state).toBe('there');
    expect(recordableFrom(event, null, today)).toBeNull();
  });

  test('a day that has passed is missing, and rests on nothing', () => {
    const { checks, event, today } = lookedAt('residents.election-meeting-held', -2);
    expect(checks.find(({ rule }) => rule === 'step.election-day-kept')?.state).toBe('missing');
    expect(recordableFrom(event, null, today)).toBeNull();
  });
});

describe('from when it can be recorded', () => {
  const verdict = (over: object) => ({
    rule: 'residents.absence-notice',
    clause: '',
    level: 'mandatory' as const,
    satisfied: false,
    required: {},
    actual: {},
    shortBy: 1,
    message: { zh: '', en: '' },
    details: {},
    ...over,
  });
  const passed = { satisfied: false, required: '2021-03-08', actual: '2021-03-05' };

  test('the last of several days', () => {
    const [one, other] = ['2021-03-08', '2021-03-10'].map((required) =>
      verdict({ rule: 'step.period-passed', required, actual: '2021-03-05' }),
    );
    const event = { judged: [one, other].flatMap((some) => some ?? []), unentered: [] };
    expect(recordableFrom(event, '2021-03-09', '2021-03-05')).toBe('2021-03-10');
    expect(recordableFrom(event, '2021-03-12', '2021-03-05')).toBe('2021-03-12');
    expect(recordableFrom(undefined, '2021-03-05', '2021-03-05')).toBeNull();
  });

  test('none where something besides the day is missing, or where a rule waits for more than a day', () => {
    const late = { satisfied: false, required: 0, actual: 2 };
    expect(holdsFrom(verdict({ details: { parts: [passed] } }), '2021-03-05')).toBe('2021-03-08');
    expect(holdsFrom(verdict({ details: { parts: [passed, late] } }), '2021-03-05')).toBeNull();
    expect(holdsFrom(verdict({ ...passed, rule: 'step.really-late' }), '2021-03-05')).toBeNull();
  });
});

test('an exception that was granted is none that is missing', () => {
  const { event, today } = lookedAt('residents.commitments-signed');
  const [rule] = event.unentered;
  if (rule === undefined) throw new Error('nothing is told of it');
  const judged = [{ ...rule, level: 'advisory' as const }];
  const advisory = { ...event, open: [], judged, inTheWay: judged };
  const waiver = { rule: rule.rule, on: today, reason: '', documentNumber: '' };
  const states = (waivers: (typeof waiver)[]) =>
    checksOf(advisory, { today, waivers }).map(({ state }) => state);
  expect(new Set(states([waiver]))).toEqual(new Set(['waived']));
  expect(new Set(states([]))).toEqual(new Set(['missing']));
});
