import { describe, expect, test } from 'vitest';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { type AnsweredTask, ownIn, tasksOf } from '../support/tasks.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  appoint,
  FIRST,
  play,
  renewalOf,
  SECOND,
  setDay,
} from '../support/town.ts';

const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const acts = actsOf(FIRST);
const secretary = actorOf(FIRST, 'community-secretary');
const workGroup = actorOf(FIRST, 'work-group');
const [town, county, leading, inspectors] = [
  'town-committee',
  'county-organization',
  'leading-group-office',
  'inspection-team',
];

let at = 0;
let revision = 0;

/** Plays on to the day of an act, up to it. */
async function upTo(type: (typeof acts)[number]['type']): Promise<void> {
  const until = actsBefore(acts, type).length;
  await setDay(desk.deps, acts[until]?.facts.on ?? '');
  revision = await play(desk.deps, acts.slice(at, until), { community: FIRST, revision });
  at = until;
}

const stepsOf = (tasks: readonly AnsweredTask[]) => tasks.map(({ step }) => step);
const eventsOf = (task: AnsweredTask | undefined) => task?.events.map(({ type, way }) => `${way} ${type}`);
const everybody = [
  secretary,
  workGroup,
  town,
  county,
  leading,
  inspectors,
  'party-building-office',
  'civil-affairs-office',
  'reviewing-departments',
  'county-civil-affairs',
];

/** Whom something in the first community waits for, with the steps. */
async function waitingIn(): Promise<Record<string, readonly string[]>> {
  const found = await Promise.all(
    everybody.map(async (person) => [person, stepsOf(await ownIn(desk, person, FIRST))] as const),
  );
  return Object.fromEntries(found.filter(([, steps]) => steps.length > 0));
}

describe('what waits for whom, day by day', () => {
  test('in the beginning the lanes of the preparation wait for those who do them', async () => {
    await setDay(desk.deps, '2020-12-16');
    expect(await waitingIn()).toEqual({
      [secretary]: [
        'preparation.community-plan.drafting',
        'preparation.publicity.open',
        'preparation.rectification.open',
        'preparation.survey.open',
      ],
      [town]: ['preparation.audit.open', 'preparation.talks.open'],
      [leading]: ['preparation.training.open'],
    });
  });

  test('the secretary is told what others have to do in their community, after their own', async () => {
    const { tasks, counts } = await tasksOf(desk, secretary);
    const others = tasks.filter(({ group }) => group === 'waiting-on-others');
    expect(stepsOf(others)).toEqual([
      'preparation.audit.open',
      'preparation.talks.open',
      'preparation.training.open',
    ]);
    expect(tasks.slice(-others.length)).toEqual(others);
    expect(others.flatMap(({ events }) => events)).toEqual([]);
    expect(counts.tasks['waiting-on-others']).toBe(3);
    expect(new Set(tasks.map(({ community }) => community.code))).toEqual(new Set([FIRST]));
  });

  test('due on the 20th: in three days, this week, later, overdue', async () => {
    const groupOn = async (day: string) => {
      await setDay(desk.deps, day);
      const [first] = await ownIn(desk, town, SECOND);
      const { counts } = await tasksOf(desk, town);
      expect(counts.tasks[first?.group ?? '']).toBeGreaterThanOrEqual(2);
      return [first?.group, first?.dueOn, first?.daysLeft];
    };
    // 2020-12-20 is a Sunday: the end of its week.
    expect(await groupOn('2020-12-16')).toEqual(['week', '2020-12-20', 4]);
    expect(await groupOn('2020-12-17')).toEqual(['three-days', '2020-12-20', 3]);
  });

  test('a plan that is submitted waits for its work group, with the request and its verdicts', async () => {
    await upTo('preparation.plan-approved');
    const [review] = await ownIn(desk, workGroup, FIRST);
    expect(review).toMatchObject({ step: 'preparation.community-plan.review', revision, fault: null });
    expect(eventsOf(review)).toEqual(['onward preparation.plan-approved', 'back preparation.plan-returned']);
    const drafted = acts.findIndex(({ type }) => type === 'preparation.plan-drafted') + 1;
    expect(review?.request).toMatchObject({
      type: 'preparation.plan-drafted',
      revision: drafted,
      by: { id: secretary },
      facts: acts[drafted - 1]?.facts,
    });
    expect(review?.since).toEqual({ revision: drafted, on: '2020-12-17' });
    expect(review?.request?.verdicts.map(({ rule }) => rule)).toEqual([
      'preparation.plan-complete',
      'seats.party',
      'seats.residents',
      'seats.supervision',
    ]);
    expect(stepsOf(await ownIn(desk, secretary, FIRST))).not.toContain('preparation.community-plan.review');
  });

  test('of two offices only the one that has not filed is waited for', async () => {
    await upTo('preparation.plan-filed-with-party-office');
    const filing = ['preparation.community-plan.filing'];
    expect(await waitingIn()).toEqual({
      'party-building-office': filing,
      'civil-affairs-office': filing,
    });
    await upTo('preparation.plan-filed-with-civil-affairs');
    expect(await waitingIn()).toEqual({ 'civil-affairs-office': filing });
    const { tasks, counts } = await tasksOf(desk, 'party-building-office');
    expect(tasks.map(({ step, group }) => [step, group])).toEqual([[...filing, 'waiting-on-others']]);
    expect(Object.values(counts.tasks).reduce((sum, one) => sum + one)).toBe(1);
  });

  test('a period that runs waits for the secretary, who is told until when', async () => {
    await upTo('party.publicity-completed');
    expect(await waitingIn()).toEqual({ [secretary]: ['party-organization.publicity.posted'] });
    const [posted] = await ownIn(desk, secretary, FIRST);
    expect(eventsOf(posted)).toEqual(['onward party.publicity-completed', 'aside party.objection-received']);
  });

  test('the candidates wait for the county, then for the town', async () => {
    await upTo('party.secretary-candidate-approved-by-county');
    expect(await waitingIn()).toEqual({ [county]: ['party-organization.county-approval'] });
    await upTo('party.candidates-approved');
    expect(await waitingIn()).toEqual({ [town]: ['party-organization.town-reply'] });
    const [reply] = await ownIn(desk, town, FIRST);
    expect(eventsOf(reply)).toEqual(['onward party.candidates-approved', 'back party.candidates-returned']);
    expect(reply?.request?.type).toBe('party.approval-requested');
    const { tasks } = await tasksOf(desk, secretary);
    expect(tasks.map(({ group, request }) => [group, request?.by.id])).toEqual([
      ['waiting-on-others', secretary],
    ]);
  });

  test('nobody is given their own submission to decide on, whatever roles they hold by now', async () => {
    await appoint(desk.deps, secretary, { role: 'town-party-committee', prefixes: [FIRST.slice(0, 9)] });
    const own = await ownIn(desk, secretary, FIRST);
    expect(own).toEqual([]);
    const { tasks, counts } = await tasksOf(desk, secretary, '?group=waiting-on-others');
    expect(tasks.map(({ step, events }) => [step, events])).toEqual([['party-organization.town-reply', []]]);
    expect(counts.tasks['waiting-on-others']).toBe(1);
    // Of other communities the same role gives them everything.
    expect(stepsOf(await ownIn(desk, secretary, SECOND))).toEqual([
      'preparation.audit.open',
      'preparation.talks.open',
    ]);
    await appoint(desk.deps, secretary, { role: 'community-secretary', prefixes: [FIRST] });
  });

  test('a handover waits for the work group, and once it is late for the inspection team', async () => {
    await upTo('follow-up.handover-completed');
    const handover = 'follow-up.party-handover';
    expect(stepsOf(await ownIn(desk, workGroup, FIRST))).toEqual([handover]);
    expect(await ownIn(desk, inspectors, FIRST)).toEqual([]);
    await setDay(desk.deps, '2021-01-15');
    expect(await ownIn(desk, workGroup, FIRST)).toEqual([]);
    const [late] = await ownIn(desk, inspectors, FIRST);
    expect([late?.step, late?.group, late?.dueOn]).toEqual([handover, 'overdue', '2021-01-14']);
    expect(eventsOf(late)).toEqual(['onward follow-up.late-handover-recorded']);
  });

  test('what is suspended waits for the inspection team alone', async () => {
    const suspended = await desk.record(renewalOf(FIRST), {
      type: 'renewal.suspended',
      facts: { on: '2021-01-15', reason: '演练：核查交接', documentNumber: '演练〔2021〕90号' },
      revision,
      by: inspectors,
    });
    expect(suspended.statusCode).toBe(201);
    expect(await waitingIn()).toEqual({ [inspectors]: ['suspended'] });
  });
});

describe('the list', () => {
  test('is read page by page, each task once, soonest first', async () => {
    const whole = await tasksOf(desk, town, '?limit=200');
    const pages: AnsweredTask[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page = await tasksOf(desk, town, `?limit=5${after && `&after=${encodeURIComponent(after)}`}`);
      pages.push(...page.tasks);
      after = page.next;
    }
    expect(pages).toEqual(whole.tasks);
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.map(({ dueOn }) => dueOn)).toEqual(pages.map(({ dueOn }) => dueOn).toSorted());
  });

  test('counts what it lists, in every group', async () => {
    for (const person of everybody) {
      const { tasks, counts } = await tasksOf(desk, person, '?limit=200');
      for (const [group, count] of Object.entries(counts.tasks)) {
        expect(tasks.filter((one) => one.group === group).length, `${person} ${group}`).toBe(count);
        const narrowed = await tasksOf(desk, person, `?limit=200&group=${group}`);
        expect(narrowed.tasks).toEqual(tasks.filter((one) => one.group === group));
      }
    }
  });

  test('says so where an open step has lost its due date, and puts it first', async () => {
    await connection.pool.query(
      `delete from deadline where renewal = $1 and step = 'preparation.audit.open'`,
      [renewalOf(SECOND)],
    );
    const { tasks } = await tasksOf(desk, town);
    expect(tasks[0]).toMatchObject({
      renewal: renewalOf(SECOND),
      step: 'preparation.audit.open',
      fault: 'no-due-date',
      group: 'overdue',
      dueOn: null,
      daysLeft: null,
    });
    expect(tasks.slice(1).every(({ fault }) => fault === null)).toBe(true);
  });

  test('is empty for the administrator, and nobody’s is not told', async () => {
    const { tasks, counts } = await tasksOf(desk, 'administrator');
    expect(tasks).toEqual([]);
    expect(Object.values(counts.tasks).every((one) => one === 0)).toBe(true);
    expect((await desk.get('/api/tasks')).statusCode).toBe(401);
  });

  test.each(['nothing', 'own~~', 'own~tomorrow~a~b', "own~'~a~b"])(
    'refuses %s as the end of a page',
    async (after) => {
      const answer = await desk.get(`/api/tasks?after=${encodeURIComponent(after)}`, town);
      expect([answer.statusCode, answer.json().errors?.[0]?.field]).toEqual([400, 'after']);
    },
  );
});
