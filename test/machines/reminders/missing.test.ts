import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../../machines/calendar.ts';
import type { RenewalSnapshot } from '../../../machines/community-renewal.ts';
import { definitionOf, type EventType } from '../../../machines/events/catalog.ts';
import { openSteps } from '../../../machines/open-steps.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { type Missing, missingFor } from '../../../machines/reminders/missing.ts';
import { withoutPersons } from '../../../machines/reminders/without-persons.ts';
import type { Text } from '../../../machines/text.ts';
import { anotherTown } from '../../plans/another-town.ts';
import { actsOf, type Course, courses } from '../courses.ts';
import { begun, record } from '../replay.ts';

/** A renewal before each act of a course, with the day of the act, and after the last one. */
function moments(course: Course, plan = galutu2020, from?: IsoDate) {
  const acts = actsOf(course, { plan, ...(from && { from }) });
  let snapshot = begun(acts, plan);
  const found: { snapshot: RenewalSnapshot; on: IsoDate; next: EventType | null }[] = [];
  for (const act of acts) {
    found.push({ snapshot, on: act.facts.on, next: act.type });
    const judgement = record(snapshot, act, plan);
    if (!judgement.accepted) throw new Error(`${course.title}: ${act.type} was refused`);
    snapshot = judgement.next;
  }
  return found;
}

const texts = ({ title, verdicts, requires }: Missing): Text[] => [
  title,
  ...verdicts.map(withoutPersons),
  ...requires,
];

/** Whether anything is to be told of an event before it: where it has no checks, it waits for somebody's act alone. */
const waitsForTheActAlone = ({ event }: Missing) =>
  Object.keys(definitionOf(event).checks ?? {}).length === 0;

const ODD = /undefined|null|NaN|Infinity|\[object|^\s*$/;

const elsewhere = { plan: anotherTown, from: anotherTown.source.issuedOn };
const [smooth] = courses as [Course];

describe('every open step says what it lacks, in both languages, in time and too late', () => {
  test.each([
    ...courses.map((course) => ({ ...course, plan: galutu2020, from: '2020-12-16' })),
    { ...smooth, ...elsewhere, title: 'another town' },
  ])('$title', ({ plan, from, ...course }) => {
    for (const { snapshot, on } of moments(course, plan, from))
      for (const { id } of openSteps(snapshot, plan))
        for (const today of [on, addDays(on, 40)]) {
          const missing = missingFor(id, snapshot, plan, today);
          expect(missing, id).not.toEqual([]);
          for (const { zh, en } of missing.flatMap(texts)) {
            expect(zh, id).toMatch(/\p{Script=Han}/u);
            expect(
              [zh, en].filter((text) => ODD.test(text)),
              id,
            ).toEqual([]);
          }
        }
  });
});

test('where all goes well, what is recorded next is among the events that move a step on', () => {
  const astray = moments(smooth).filter(({ snapshot, on, next }) => {
    const told = openSteps(snapshot, galutu2020).flatMap(({ id }) =>
      missingFor(id, snapshot, galutu2020, on),
    );
    return !told.some(({ event }) => event === next);
  });
  // The departments' opinions: they are told as what the end of the joint review lacks.
  expect(new Set(astray.map(({ next }) => next))).toEqual(
    new Set(['residents.joint-review-opinion-received']),
  );
});

test('where all can be told and holds, nothing is missing but the act itself', () => {
  for (const { snapshot, on, next } of moments(smooth))
    for (const { id } of openSteps(snapshot, galutu2020))
      for (const one of missingFor(id, snapshot, galutu2020, on))
        if (one.event === next && waitsForTheActAlone(one)) expect(texts(one)).toEqual([one.title]);
});

/** The first moment of a course at which an event comes next, some days later. */
function lackedBefore(title: string, step: string, next: EventType, days = 0): string[] {
  const course = courses.find((one) => one.title === title);
  const found = course && moments(course).find((one) => one.next === next);
  if (found === undefined) throw new Error(`${title} has no ${next}`);
  return missingFor(step, found.snapshot, galutu2020, addDays(found.on, days)).map((one) =>
    texts(one)
      .map(({ zh }) => zh)
      .join(' | '),
  );
}

test.each([
  {
    of: 'publicity not yet over',
    before: lackedBefore(
      'everything succeeds at once',
      'party-organization.publicity.posted',
      'party.publicity-completed',
      -2,
    ),
    lacks: ['公示期满 | 2020-12-26起公示，不少于5日，2020-12-31期满，最早2021-01-01进行下一步，还差2日'],
  },
  {
    of: 'publicity over',
    before: lackedBefore(
      'everything succeeds at once',
      'party-organization.publicity.posted',
      'party.publicity-completed',
    ),
    lacks: ['公示期满'],
  },
  {
    of: 'two filings, in any order',
    before: lackedBefore(
      'everything succeeds at once',
      'preparation.community-plan.filing',
      'preparation.plan-filed-with-party-office',
    ),
    lacks: ['党建办备案', '民政办备案'],
  },
  {
    of: 'the other filing, too late',
    before: lackedBefore(
      'everything succeeds at once',
      'preparation.community-plan.filing',
      'preparation.plan-filed-with-civil-affairs',
      4,
    ),
    lacks: ['民政办备案 | 民政办备案期限为2020-12-20，实为2020-12-22，晚2日'],
  },
  {
    of: 'the other filing, too late and waived',
    before: lackedBefore(
      'the plan is filed late and excused',
      'preparation.community-plan.filing',
      'preparation.plan-filed-with-civil-affairs',
    ),
    lacks: ['民政办备案'],
  },
  {
    of: 'a meeting, of which only the rules can be named',
    before: lackedBefore(
      'everything succeeds at once',
      'party-organization.election-meeting',
      'party.election-meeting-held',
    ),
    lacks: ['召开党员大会选举 | 应到会党员人数 | 选举大会到会人数 | 选举大会程序'],
  },
  {
    of: 'an election whose voters are known',
    before: lackedBefore(
      'everything succeeds at once',
      'residents-committee.election-meeting',
      'residents.election-meeting-held',
    ),
    lacks: [
      '召开选举大会 | 登记选民960人，参加投票0人，须481人（超过1/2），还差481人 | 选举大会程序 | 监票人、唱票人、计票人 | 投票现场组织',
    ],
  },
  {
    of: 'an election whose day is still to come',
    before: lackedBefore(
      'everything succeeds at once',
      'residents-committee.election-meeting',
      'residents.election-meeting-held',
      -1,
    ),
    lacks: [
      '召开选举大会 | 登记选民960人，参加投票0人，须481人（超过1/2），还差481人 | 在公布的选举日选举（2021-02-10） | 选举大会程序 | 监票人、唱票人、计票人 | 投票现场组织',
    ],
  },
  {
    of: 'an election whose day has passed',
    before: lackedBefore(
      'everything succeeds at once',
      'residents-committee.election-meeting',
      'residents.election-meeting-held',
      1,
    ),
    lacks: [
      '召开选举大会 | 公布的选举日为2021-02-10，实际为2021-02-11 | 登记选民960人，参加投票0人，须481人（超过1/2），还差481人 | 选举大会程序 | 监票人、唱票人、计票人 | 投票现场组织',
    ],
  },
  {
    of: 'work of which the pieces are known',
    before: lackedBefore(
      'everything succeeds at once',
      'residents-committee.voter-list-objections',
      'residents.voter-list-settled',
      -3,
    ),
    lacks: ['选民名单确定、选民证发放 | 申诉期至2021-01-25，最早2021-01-26办理，还差3日 | 选民证（960）'],
  },
  {
    of: 'a choice',
    before: lackedBefore('a party seat is vacant and cut', 'party-organization.shortage', 'party.seats-cut'),
    lacks: ['补足缺额另行选举 | 应到57人，实到0人，须46人（超过4/5），还差46人', '镇党委核减职数 | 核减职数'],
  },
  {
    of: 'a handover that has no state of its own',
    before: lackedBefore(
      'everything succeeds at once',
      'follow-up.party-handover',
      'follow-up.handover-completed',
    ),
    lacks: ['新老班子工作交接 | 移交须5项，已有0项，缺公章、档案资料、账簿、债权债务、其他集体资产'],
  },
  {
    of: 'a handover whose days have passed',
    before: lackedBefore(
      'the party hands over late',
      'follow-up.party-handover',
      'follow-up.late-handover-recorded',
    ),
    lacks: [
      '逾期交接登记 | 移交期限为2021-01-14，实为2021-01-17，逾期3日；移交须5项，已有0项，缺公章、档案资料、账簿、债权债务、其他集体资产',
    ],
  },
])('$of', ({ before, lacks }) => {
  expect(before).toEqual(lacks);
});

test('a step that is not open lacks nothing', () => {
  const snapshot = moments(smooth)[0]?.snapshot as RenewalSnapshot;
  expect(missingFor('party-organization.plenary', snapshot, galutu2020, '2020-12-17')).toEqual([]);
  expect(missingFor('follow-up.party-handover', snapshot, galutu2020, '2020-12-17')).toEqual([]);
});
