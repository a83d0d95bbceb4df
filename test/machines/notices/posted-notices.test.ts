import { describe, expect, test } from 'vitest';
import { addDays, earliestAfter, type IsoDate } from '../../../machines/calendar.ts';
import type { EventType } from '../../../machines/events/catalog.ts';
import type { NoticeKind } from '../../../machines/notices/public-notice.ts';
import { NOTICE_KINDS } from '../../../machines/notices/public-notice.ts';
import { canObjectOn, hangsOn } from '../../../machines/notices.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import type { Act } from '../../../services/drill/act.ts';
import { inventedCast } from '../../../services/drill/cast.ts';
import { wholeRenewal } from '../../../services/drill/script/whole.ts';
import { anotherTown } from '../../plans/another-town.ts';
import { upTo, wallAfter } from './wall.ts';

const script = (plan: Plan, from: IsoDate) =>
  wholeRenewal(inventedCast({ community: '150626100010', method: 'direct' }), { plan, from, daysBetween: 1 });

const POSTED_BY: Readonly<Record<NoticeKind, EventType>> = {
  'party-candidates': 'party.publicity-posted',
  'party-commitments': 'party.discipline-commitments-signed',
  'party-result': 'party.division-of-work-published',
  'election-day': 'residents.election-plan-published',
  absence: 'residents.absence-notice-posted',
  'voter-list': 'residents.voter-list-published',
  'residents-candidates': 'residents.candidates-published',
  'residents-commitments': 'residents.commitments-signed',
  'residents-result': 'residents.result-announced',
  'supervision-result': 'supervision.result-filed',
};

/** Days that hang between the posting and the end of the last whole day, by kind; or until election day is over. */
const HANGS = (plan: Plan): Readonly<Record<NoticeKind, number | 'until-election'>> => ({
  'party-candidates': plan.party.publicityDays,
  'party-commitments': plan.notices.commitmentsDays,
  'party-result': plan.notices.resultsDays,
  'election-day': 'until-election',
  absence: plan.residents.absenceNoticeDays,
  'voter-list': 'until-election',
  'residents-candidates': 'until-election',
  'residents-commitments': plan.notices.commitmentsDays,
  'residents-result': plan.notices.resultsDays,
  'supervision-result': plan.notices.resultsDays,
});

const electionDayOf = (acts: readonly Act[]) => {
  const published = acts.find((one) => one.type === 'residents.election-plan-published');
  return published?.type === 'residents.election-plan-published' ? published.facts.electionDay : '';
};

describe.each([
  { plan: galutu2020, from: '2020-12-16' },
  { plan: anotherTown, from: '2023-09-04' },
])('$plan.id: what hangs on the wall, and for how long', ({ plan, from }) => {
  const acts = script(plan, from);

  test.each(NOTICE_KINDS)('%s: not before it is posted, then until its last day is over', (kind) => {
    const until = upTo(acts, POSTED_BY[kind]);
    const before = wallAfter(until.slice(0, -1), plan);
    expect(before.map((one) => one.kind)).not.toContain(kind);

    const notice = wallAfter(until, plan).find((one) => one.kind === kind);
    if (notice === undefined) throw new Error(`${kind} is not posted`);
    const postedOn = until.at(-1)?.facts.on ?? '';
    const hangs = HANGS(plan)[kind];
    const last =
      hangs === 'until-election'
        ? electionDayOf(acts)
        : addDays(earliestAfter(postedOn, hangs, plan.counting.dayCount), -1);
    expect(notice).toMatchObject({ postedOn, until: last, revision: until.length });
    const days = [addDays(postedOn, -1), postedOn, addDays(last, -1), last, addDays(last, 1)];
    expect(days.map((day) => hangsOn(notice, day))).toEqual([false, true, true, true, false]);
  });

  test.each([
    { kind: 'party-candidates' as const, days: plan.party.publicityDays, counted: true },
    { kind: 'absence' as const, days: plan.residents.absenceNoticeDays, counted: true },
    { kind: 'voter-list' as const, days: plan.residents.objection.fileWithinDays, counted: false },
  ])('$kind: one may object from the day of posting until day $days is over', ({ kind, days, counted }) => {
    const until = upTo(acts, POSTED_BY[kind]);
    const notice = wallAfter(until, plan).find((one) => one.kind === kind);
    const postedOn = until.at(-1)?.facts.on ?? '';
    if (notice?.objections == null) throw new Error(`Nobody may object to ${kind}`);
    // 公示N日 counts whole days by the plan's reading; 起N日内 runs until the end of day N under every reading.
    const last = counted
      ? addDays(earliestAfter(postedOn, days, plan.counting.dayCount), -1)
      : addDays(postedOn, days);
    expect(notice.objections.until).toBe(last);
    const asked = [addDays(postedOn, -1), postedOn, addDays(last, -1), last, addDays(last, 1)];
    expect(asked.map((day) => canObjectOn(notice, day))).toEqual([false, true, true, true, false]);
  });

  test('nobody may object to the others', () => {
    const objectable = wallAfter(acts, plan).filter((one) => one.objections !== null);
    expect(objectable.map((one) => one.kind)).toEqual(['party-candidates', 'absence', 'voter-list']);
  });
});

test('the days of Galutu: a publicity posted on the 8th hangs until the end of the 13th', () => {
  const acts = script(galutu2020, '2020-12-16');
  const posted = upTo(acts, 'party.publicity-posted').map((act) =>
    act.type === 'party.publicity-posted' ? { ...act, facts: { ...act.facts, on: '2021-01-08' } } : act,
  );
  const notice = wallAfter(posted).find((one) => one.kind === 'party-candidates');
  expect(notice).toMatchObject({
    title: { zh: '候选人预备人选公示' },
    clause: '四(二)1(4)',
    postedOn: '2021-01-08',
    until: '2021-01-13',
    objections: { until: '2021-01-13', to: { zh: '镇党委' }, decidedWithinDays: 5 },
  });
  expect(notice?.text[0]?.zh).toBe(
    '现将文苑社区党组织委员会委员候选人预备人选6名予以公示，公示期不少于5日，自2021年1月8日起，至2021年1月13日止。',
  );
});
