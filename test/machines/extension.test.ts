import { describe, expect, test } from 'vitest';
import { addDays } from '../../machines/calendar.ts';
import type { RenewalSnapshot } from '../../machines/community-renewal.ts';
import { contextOf } from '../../machines/context.ts';
import { judge } from '../../machines/judge.ts';
import { openSteps } from '../../machines/open-steps.ts';
import { inTheWay } from '../../machines/outlook.ts';
import { extendedPlan, planDate } from '../../machines/plan/dates.ts';
import { galutu2020 as plan } from '../../machines/plan/galutu-2020.ts';
import { PLAN_DATES, type PlanDate } from '../../machines/plan/words.ts';
import { restore, store } from '../../machines/stored-snapshot.ts';
import { act } from '../../services/drill/act.ts';
import { failedChecks, record, replay } from './replay.ts';
import { before, courseOf, playedCourse } from './stages/standing.ts';

const decision = { reason: '受降雪影响', documentNumber: '演练〔2021〕41号' };

const extension = (at: RenewalSnapshot, deadline: PlanDate, until: string) =>
  act('renewal.deadline-extended', { on: at.context.latestOn, deadline, until, ...decision });

const extended = (at: RenewalSnapshot, deadline: PlanDate, until: string) =>
  replay(at, [extension(at, deadline, until)], plan);

const refusedFor = (at: RenewalSnapshot, deadline: PlanDate, until: string) =>
  failedChecks(record(at, extension(at, deadline, until), plan));

const standing = (type: Parameters<typeof before>[0]) => before(type).snapshot;
const meeting = standing('party.recommendation-meeting-held');
const report = standing('follow-up.report-submitted');

describe('what is kept', () => {
  test('nothing until something is extended: what was stored before reads and replays the same', () => {
    expect(
      contextOf({ community: '150626100002', plan: plan.id, startedOn: plan.startsOn }),
    ).not.toHaveProperty('extensions');
    for (const { context } of playedCourse(courseOf()).snapshots)
      expect(context).not.toHaveProperty('extensions');
  });

  test('the decision with its day, reason and document, one a date, the latest', () => {
    const once = extended(meeting, 'party-organization', '2021-01-20');
    const twice = extended(extended(once, 'report', '2021-04-15'), 'party-organization', '2021-01-25');
    const on = meeting.context.latestOn;
    expect(twice.context.extensions).toEqual([
      { deadline: 'report', until: '2021-04-15', on, ...decision },
      { deadline: 'party-organization', until: '2021-01-25', on, ...decision },
    ]);
  });

  test('what the database gives back is the same', () => {
    const at = extended(meeting, 'party-organization', '2021-01-20');
    const back = restore(JSON.parse(JSON.stringify(store(at))));
    expect(store(back)).toEqual(store(at));
    expect(openSteps(back, plan)).toEqual(openSteps(at, plan));
  });

  test('through a suspension and an order back: a decision of the leading group stands until it is replaced', () => {
    const at = extended(standing('party.leaders-elected'), 'party-organization', '2021-01-20');
    const on = at.context.latestOn;
    const order = { on, reason: '程序不符合规定', documentNumber: '演练〔2021〕31号' };
    const back = replay(
      at,
      [
        act('renewal.suspended', order),
        act('renewal.sent-back', { ...order, to: 'party-organization.recommendation-meeting' }),
      ],
      plan,
    );
    expect(back.context.extensions).toEqual(at.context.extensions);
    expect(openSteps(back, plan)[0]?.due.on).toBe('2021-01-14');
  });
});

describe('what is refused', () => {
  test('a day that is not later than the one to which it was extended before', () => {
    const at = extended(meeting, 'party-organization', '2021-01-20');
    expect(refusedFor(at, 'party-organization', '2021-01-19')).toEqual(['step.later-deadline']);
    expect(refusedFor(at, 'party-organization', '2021-01-20')).toEqual(['step.later-deadline']);
    expect(refusedFor(at, 'party-organization', '2021-01-21')).toEqual([]);
  });

  test('a day past the next stage, until that has been extended', () => {
    expect(refusedFor(meeting, 'residents-committee', '2021-04-01')).toEqual(['step.deadlines-in-order']);
    const at = extended(meeting, 'supervision-committee', '2021-04-10');
    expect(refusedFor(at, 'residents-committee', '2021-04-10')).toEqual([]);
    expect(refusedFor(at, 'residents-committee', '2021-04-11')).toEqual(['step.deadlines-in-order']);
  });

  test('the acceptance past the follow-up, until that has been extended; the report past the acceptance', () => {
    expect(refusedFor(report, 'acceptance', '2021-04-21')).toEqual(['step.deadlines-in-order']);
    const at = extended(extended(report, 'follow-up', '2021-05-01'), 'acceptance', '2021-04-30');
    expect(refusedFor(at, 'report', '2021-04-30')).toEqual([]);
    expect(refusedFor(at, 'report', '2021-05-01')).toEqual(['step.deadlines-in-order']);
  });

  test('with figures: what the date is now, what comes after it', () => {
    const later = record(meeting, extension(meeting, 'party-organization', '2021-01-13'), plan);
    expect(later.verdicts.find(({ rule }) => rule === 'step.later-deadline')).toMatchObject({
      clause: '五(一)',
      required: '2021-01-15',
      actual: '2021-01-13',
      shortBy: 3,
      message: { zh: '社区党组织换届现行期限为2021-01-15，2021-01-13未延后' },
    });
    const order = record(meeting, extension(meeting, 'party-organization', '2021-03-12'), plan);
    expect(order.verdicts.find(({ rule }) => rule === 'step.deadlines-in-order')).toMatchObject({
      required: '2021-03-10',
      actual: '2021-03-12',
      shortBy: 2,
    });
    const facts = {
      on: meeting.context.latestOn,
      deadline: 'voter-list-latest',
      until: '2021-03-12',
      ...decision,
    };
    const asked = { type: 'renewal.deadline-extended', facts, by: 'somebody', today: facts.on };
    expect(judge(meeting, asked, plan).verdicts).toMatchObject([
      {
        rule: 'step.extendable',
        clause: '二(四)',
        satisfied: false,
        blocking: true,
        message: { zh: '选民名单公布属法定期限，任何人不得延长' },
      },
    ]);
  });

  test('anything once the renewal is concluded', () => {
    const end = playedCourse(courseOf()).snapshots.at(-1);
    if (end?.status !== 'done') throw new Error('not concluded');
    expect(refusedFor(end, 'follow-up', '2021-05-01')).toEqual(['step.in-order']);
  });
});

describe('what it moves', () => {
  const dates = (at: RenewalSnapshot) =>
    openSteps(at, plan).map(({ id, due, startBy }) => ({ id, on: due.on, kind: due.kind, startBy }));

  test('the due day of a step of the stage and the day to begin it, by as many days', () => {
    const at = extended(meeting, 'party-organization', '2021-01-20');
    expect(dates(meeting)).toEqual([
      {
        id: 'party-organization.recommendation-meeting',
        on: '2021-01-09',
        kind: 'plan',
        startBy: '2020-12-29',
      },
    ]);
    expect(dates(at)).toEqual([
      {
        id: 'party-organization.recommendation-meeting',
        on: '2021-01-14',
        kind: 'plan',
        startBy: '2021-01-03',
      },
    ]);
  });

  test('no statutory day: a period that runs ends when it ended', () => {
    const posted = standing('party.publicity-completed');
    expect(dates(posted)[0]?.kind).toBe('statutory');
    expect(dates(extended(posted, 'party-organization', '2021-01-20'))).toEqual(dates(posted));
  });

  test('no step of another stage', () => {
    expect(dates(extended(meeting, 'residents-committee', '2021-03-20'))).toEqual(dates(meeting));
  });

  test('the report, its lane alone, and the acceptance', () => {
    const at = extended(report, 'report', '2021-04-15');
    expect(dates(at).find(({ id }) => id === 'follow-up.tasks.report.open')).toMatchObject({
      on: '2021-04-15',
      startBy: '2021-04-15',
    });
    const longer = extended(extended(at, 'follow-up', '2021-05-01'), 'acceptance', '2021-04-28');
    const done = replay(longer, [before('follow-up.report-submitted').act], plan);
    expect(dates(done)).toEqual([
      { id: 'follow-up.acceptance', on: '2021-04-28', kind: 'plan', startBy: '2021-04-28' },
    ]);
  });

  test('what stands in the way of a report on a day', () => {
    const inWay = (at: RenewalSnapshot, day: string) =>
      inTheWay(at, 'follow-up.report-submitted', day, plan).map(({ rule }) => rule);
    const at = extended(report, 'report', '2021-04-15');
    expect(inWay(report, '2021-04-11')).toEqual(['follow-up.report']);
    expect(inWay(at, '2021-04-15')).toEqual([]);
    expect(inWay(at, '2021-04-16')).toEqual(['follow-up.report']);
  });
});

describe('a plan with extensions', () => {
  test('is the very same without any, and when it has them already', () => {
    expect(extendedPlan(plan, undefined)).toBe(plan);
    expect(extendedPlan(plan, [])).toBe(plan);
    const extensions = [{ deadline: 'report', until: '2021-04-15' }] as const;
    const made = extendedPlan(plan, extensions);
    expect(extendedPlan(plan, extensions)).toBe(made);
    expect(extendedPlan(made, extensions)).toBe(made);
  });

  test.each(PLAN_DATES)('has another date of %s, and nothing else is another', (deadline) => {
    const before = planDate(plan, deadline);
    const kept = JSON.stringify(plan);
    const made = extendedPlan(plan, [{ deadline, until: addDays(before, 9) }]);
    for (const one of PLAN_DATES)
      expect(planDate(made, one)).toBe(one === deadline ? addDays(before, 9) : planDate(plan, one));
    expect(extendedPlan(made, [{ deadline, until: before }])).toEqual(plan);
    expect(JSON.stringify(plan)).toBe(kept);
  });
});
