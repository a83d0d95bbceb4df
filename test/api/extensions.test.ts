import { beforeAll, expect, test } from 'vitest';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { ROLES, STATUTORY_DAYS } from '../../machines/plan/words.ts';
import { replayRenewal } from '../../services/replay.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import {
  actorOf,
  actsBefore,
  actsOf,
  FIRST,
  play,
  renewalOf,
  SECOND,
  setDay,
  theAct,
} from '../support/town.ts';

/** 领导小组决定延长期限, from the request to the row in the table of deadlines. */
const { connection } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);
const renewal = renewalOf(FIRST);
const acts = actsOf(FIRST);
const OFFICE = actorOf(FIRST, 'leading-group');
const TODAY = '2020-12-31';

const STEP = 'party-organization.recommendation-meeting';
const decision = {
  on: TODAY,
  deadline: 'party-organization',
  until: '2021-01-20',
  reason: '受降雪影响，经领导小组研究同意延期',
  documentNumber: '演练〔2021〕41号',
};

let revision = 0;
const extend = (facts: object = {}, by = OFFICE) =>
  desk.record(renewal, {
    type: 'renewal.deadline-extended',
    facts: { ...decision, ...facts },
    revision,
    by,
  });
const view = async (id = renewal) => (await desk.get(`/api/renewals/${id}`)).json();
const deadlines = async () =>
  (
    await pool.query(
      'select step, due_on, kind, start_by, opened_at_revision from deadline where renewal = $1 order by step',
      [renewal],
    )
  ).rows;
const storedContext = async (id: string) =>
  (await pool.query(`select snapshot -> 'context' as context from renewal where id = $1`, [id])).rows[0]
    .context;

beforeAll(async () => {
  await setDay(desk.deps, TODAY);
  revision = await play(desk.deps, actsBefore(acts, 'party.recommendation-meeting-held'), {
    community: FIRST,
  });
});

test('before, the step is due as the plan says, and to be begun as it usually takes', async () => {
  expect(await deadlines()).toEqual([
    { step: STEP, due_on: '2021-01-09', kind: 'plan', start_by: '2020-12-29', opened_at_revision: revision },
  ]);
  const { openSteps, extensions } = await view();
  expect(openSteps).toMatchObject([
    { id: STEP, dueOn: '2021-01-09', daysLeft: 9, startBy: '2020-12-29', daysToStart: -2 },
  ]);
  expect(extensions).toEqual([]);
  expect(await storedContext(renewal)).not.toHaveProperty('extensions');
});

test.each(ROLES.filter((role) => role !== 'leading-group' && role !== 'administrator'))(
  'it is not for the %s to decide',
  async (role) => {
    expectProblem(await extend({}, actorOf(FIRST, role)), 403);
    expect((await view()).revision).toBe(revision);
  },
);

test.each(STATUTORY_DAYS)(
  '%s is refused to the leading group too, and the attempt is kept',
  async (deadline) => {
    const answer = await extend({ deadline, until: '2021-03-01' });
    expectProblem(answer, 422);
    expect(answer.json().verdicts).toMatchObject([
      {
        rule: 'step.extendable',
        satisfied: false,
        blocking: true,
        message: { zh: /法定期限，任何人不得延长/ },
      },
    ]);
    const refusals = (await desk.get(`/api/renewals/${renewal}/refusals`, OFFICE)).json();
    expect(JSON.stringify(refusals)).toContain(deadline);
  },
);

test('a deadline by another name is no fact', async () => {
  const answer = await extend({ deadline: 'the-weather' });
  expectProblem(answer, 400);
  expect(JSON.stringify(answer.json())).toContain('deadline');
});

test('recorded, the row of the deadline moves with it, and the view shows both dates', async () => {
  const answer = await extend();
  expect(answer.statusCode).toBe(201);
  const opened = revision;
  revision = answer.json().revision;
  expect(await deadlines()).toEqual([
    { step: STEP, due_on: '2021-01-14', kind: 'plan', start_by: '2021-01-03', opened_at_revision: opened },
  ]);
  const { openSteps, extensions } = await view();
  expect(openSteps).toMatchObject([
    { id: STEP, dueOn: '2021-01-14', daysLeft: 14, startBy: '2021-01-03', daysToStart: 3 },
  ]);
  expect(extensions).toEqual([{ ...decision, plannedOn: '2021-01-15' }]);
  const { rows } = await pool.query('select due_on from standing where renewal = $1', [renewal]);
  expect(rows).toEqual([{ due_on: '2021-01-14' }]);
});

test('the board has the new day', async () => {
  const board = (await desk.get('/api/board?region=150626100')).json();
  expect(board.communities.find((one: { code: string }) => one.code === FIRST)).toMatchObject({
    open: [{ dueOn: '2021-01-14' }],
  });
});

test('a second decision takes the place of the first', async () => {
  expectProblem(await extend({ until: '2021-01-20' }), 422);
  const answer = await extend({ until: '2021-01-25', documentNumber: '演练〔2021〕42号' });
  revision = answer.json().revision;
  expect((await view()).extensions).toEqual([
    { ...decision, until: '2021-01-25', documentNumber: '演练〔2021〕42号', plannedOn: '2021-01-15' },
  ]);
});

test('the log leads to the state that is stored, with the extension in it', async () => {
  expect(await replayRenewal(connection, renewal)).toEqual({ renewal, events: revision, faults: [] });
  expect((await storedContext(renewal)).extensions).toHaveLength(1);
});

test('another renewal under the same plan keeps its dates', async () => {
  const { openSteps, extensions } = await view(renewalOf(SECOND));
  expect(extensions).toEqual([]);
  expect(openSteps[0].dueOn).toBe(galutu2020.stages.preparation.deadline);
});

test('the report is judged by the date to which it was put off', async () => {
  const other = renewalOf(SECOND);
  const script = actsOf(SECOND);
  await setDay(desk.deps, '2021-04-12');
  let at = await play(desk.deps, actsBefore(script, 'follow-up.report-submitted'), { community: SECOND });
  const late = { ...theAct(script, 'follow-up.report-submitted').facts, on: '2021-04-12' };
  const submit = () =>
    desk.record(other, {
      type: 'follow-up.report-submitted',
      facts: late,
      revision: at,
      by: actorOf(SECOND, 'community-secretary'),
    });
  expectProblem(await submit(), 422);
  const extended = await desk.record(other, {
    type: 'renewal.deadline-extended',
    facts: { ...decision, on: '2021-04-12', deadline: 'report', until: '2021-04-12' },
    revision: at,
    by: OFFICE,
  });
  expect(extended.statusCode).toBe(201);
  at += 1;
  expect((await submit()).statusCode).toBe(201);
  expect((await replayRenewal(connection, other)).faults).toEqual([]);
});
