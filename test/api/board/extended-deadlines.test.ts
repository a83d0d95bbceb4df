import { beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { expectProblem } from '../../support/problem.ts';
import { actorOf, COMMUNITIES, FIRST, renewalOf, SECOND, setDay, THIRD } from '../../support/town.ts';

/** Deadlines of stages that were put off for some communities, as the first row of the board counts them. */
const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const TOWN = '150626100';
const STAGE = 'residents-committee';

const read = async (query = '') => (await desk.get(`/api/board?region=${TOWN}${query}`)).json();
const deadlineOf = async (stage = STAGE, query = '') =>
  (await read(query)).totals.deadlines.find((one: { stage: string }) => one.stage === stage);

async function extend(community: string, until: string, revision = 0): Promise<void> {
  const answer = await desk.record(renewalOf(community), {
    type: 'renewal.deadline-extended',
    facts: {
      on: '2020-12-16',
      deadline: STAGE,
      until,
      reason: '受降雪影响，经领导小组研究同意延期',
      documentNumber: `演练〔2021〕${revision + 1}号`,
    },
    revision,
    by: actorOf(community, 'leading-group'),
  });
  expect(answer.statusCode).toBe(201);
}

const BEFORE = { plan: 'galutu-2020', stage: STAGE, on: '2021-03-10', putOff: false };

beforeAll(async () => {
  await setDay(desk.deps, '2020-12-16');
});

test('where nothing was put off, everybody is due on the day of the plan', async () => {
  expect(await deadlineOf()).toEqual({ ...BEFORE, daysLeft: 84, notDone: 8, later: [] });
});

describe('two are put off to one day', () => {
  beforeAll(async () => {
    // The last decision is the one that counts.
    await extend(FIRST, '2021-03-20');
    await extend(FIRST, '2021-03-26', 1);
    await extend(SECOND, '2021-03-26');
  });

  test.each([
    { by: '2021-03-10', those: COMMUNITIES.filter((code) => code !== FIRST && code !== SECOND) },
    { by: '2021-03-26', those: [FIRST, SECOND] },
    { by: '2021-03-20', those: [] },
  ])('those who are due on $by are chosen by that day', async ({ by, those }) => {
    const { communities, totals } = await read(
      `&plan=galutu-2020&notDoneWith=${STAGE}&notDoneBy=${by}&sort=code`,
    );
    expect(communities.map(({ code }: { code: string }) => code)).toEqual(those);
    expect(totals.communities).toBe(those.length);
  });

  test('of other stages everybody is due as before', async () => {
    expect(await deadlineOf('supervision-committee')).toMatchObject({ notDone: 8, later: [], putOff: false });
    const { communities } = await read(
      '&plan=galutu-2020&notDoneWith=supervision-committee&notDoneBy=2021-03-31',
    );
    expect(communities).toHaveLength(8);
  });

  test('a part of the town is counted by its own', async () => {
    const inPart = async (community: string) => {
      const { totals } = (await desk.get(`/api/board?region=${community}`)).json();
      return totals.deadlines.find((one: { stage: string }) => one.stage === STAGE);
    };
    expect(await inPart(FIRST)).toMatchObject({ on: '2021-03-26', putOff: true, notDone: 1, later: [] });
    expect(await inPart(THIRD)).toMatchObject({ on: '2021-03-10', putOff: false, notDone: 1, later: [] });
  });

  /** The day moves on through these, in their order. */
  test.each([
    {
      day: '2021-03-09',
      deadline: { ...BEFORE, daysLeft: 1, notDone: 6, later: [{ on: '2021-03-26', notDone: 2 }] },
    },
    {
      day: '2021-03-10',
      deadline: { ...BEFORE, daysLeft: 0, notDone: 6, later: [{ on: '2021-03-26', notDone: 2 }] },
    },
    {
      day: '2021-03-11',
      deadline: { ...BEFORE, on: '2021-03-26', daysLeft: 15, notDone: 2, putOff: true, later: [] },
    },
    {
      day: '2021-03-26',
      deadline: { ...BEFORE, on: '2021-03-26', daysLeft: 0, notDone: 2, putOff: true, later: [] },
    },
    { day: '2021-03-27', deadline: undefined },
  ])('on $day the next one is counted by those whom it is for', async ({ day, deadline }) => {
    await setDay(desk.deps, day);
    expect(await deadlineOf()).toEqual(deadline);
  });
});

test('what is no day is refused', async () => {
  expectProblem(await desk.get(`/api/board?notDoneWith=${STAGE}&notDoneBy=soon`), 400, 'notDoneBy');
});
