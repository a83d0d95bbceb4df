import { beforeAll, describe, expect, test } from 'vitest';
import { replayRenewal } from '../../services/replay.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { recordAct } from '../support/residents.ts';
import { actorOf, actsBefore, actsOf, FIRST, play, renewalOf, setDay, theAct } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const { pool } = connection;
const desk = await openDesk(connection);

const inspector = actorOf(FIRST, 'inspection-team');
const renewal = renewalOf(FIRST);
const acts = actsOf(FIRST);
const register = (subject: string) =>
  desk.post(
    '/api/violations',
    { renewal, source: 'telephone', subject, handler: inspector, on: '2020-12-16' },
    inspector,
  );
const close = (id: string) =>
  desk.post(
    `/api/violations/${id}/close`,
    { outcome: 'partly-substantiated', documentNumber: '演练督〔2021〕3号', on: '2021-04-19' },
    inspector,
  );
const view = async (by?: string) => (await desk.get(`/api/renewals/${renewal}`, by)).json();

describe('五(三): every report is closed before the acceptance', () => {
  const acceptance = theAct(acts, 'follow-up.accepted');
  const open: string[] = [];
  const accept = async () => recordAct(desk, FIRST, acceptance, (await view()).revision);

  beforeAll(async () => {
    await setDay(desk.deps, '2021-04-20');
    for (const subject of ['nomination', 'voting', 'count']) open.push((await register(subject)).json().id);
    const { revision } = await view();
    await play(desk.deps, actsBefore(acts, acceptance.type), { community: FIRST, revision });
  });

  test('the acceptance is refused while one is open; the leading group is told that, and no number', async () => {
    const answer = await accept();
    expectProblem(answer, 422);
    const verdict = answer.json().verdicts.find(({ rule }: { rule: string }) => rule === 'step.nothing-open');
    expect(verdict).toMatchObject({
      satisfied: false,
      blocking: true,
      actual: 'masked',
      message: { zh: '督查组尚有未办结事项' },
      details: {},
    });
    expect(answer.body).not.toContain('举报〔');
    const [possible] = (await view('leading-group-office')).possibleEvents.filter(
      ({ type }: { type: string }) => type === 'follow-up.accepted',
    );
    expect(possible.inTheWay[0].message.zh).toBe('督查组尚有未办结事项');
    const refusals = await desk.get(`/api/renewals/${renewal}/refusals?limit=1000`, 'leading-group-office');
    expect(refusals.body).toContain('督查组尚有未办结事项');
    expect(refusals.body).not.toContain('举报〔');
  });

  test('the inspection team sees which', async () => {
    const [possible] = (await view(inspector)).possibleEvents.filter(
      ({ type }: { type: string }) => type === 'follow-up.accepted',
    );
    expect(possible.inTheWay[0].details.open).toHaveLength(open.length);
    const refusals = await desk.get(`/api/renewals/${renewal}/refusals?limit=1000`, inspector);
    expect(refusals.body).toContain('举报〔2021〕1号');
  });

  test('with all but one closed it is refused, with the last one closed accepted', async () => {
    const [last = '', ...others] = open;
    for (const id of others) expect((await close(id)).statusCode).toBe(200);
    expectProblem(await accept(), 422);
    expect((await close(last)).statusCode).toBe(200);
    expect((await accept()).statusCode).toBe(201);
    expect((await view(inspector)).openViolations).toBe(0);
  });

  test('what is hashed of reports holds digests alone, so that nobody finds one by trying them all', async () => {
    const { rows } = await pool.query<{ type: string; text: string }>(
      `select type, facts::text || verdicts::text as text from event where type like 'renewal.violation%'
       union all
       select type, facts::text || verdicts::text from refusal where type = 'follow-up.accepted'`,
    );
    expect(new Set(rows.map(({ type }) => type))).toEqual(
      new Set(['renewal.violation-reported', 'renewal.violation-closed', 'follow-up.accepted']),
    );
    for (const { text } of rows) {
      expect(text).toContain('"sealed"');
      for (const secret of ['举报〔', inspector, '演练督〔2021〕3号']) expect(text).not.toContain(secret);
    }
    expect((await replayRenewal(connection, renewal)).faults).toEqual([]);
  });

  test('once it is concluded, nothing more is registered about it: 422, and no row', async () => {
    const before = (await pool.query('select count(*)::integer as many from violation')).rows[0].many;
    expectProblem(await register('other'), 422);
    const after = (await pool.query('select count(*)::integer as many from violation')).rows[0].many;
    expect(after).toBe(before);
  });
});
