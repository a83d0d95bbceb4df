import { describe, expect, test } from 'vitest';
import { channelDesk } from '../support/channel-desk.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';

const { connection, open } = await ownDatabase('town');
const { pool } = connection;
const { clock, later, newcomer, put, remove, verify, mine, codeAt } = await channelDesk(connection);

const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('the code', () => {
  const set = async (address = 'a@example.cn') => {
    const person = await newcomer();
    expect((await put('email', person, { address })).statusCode).toBe(200);
    return { person, code: await codeAt(address, person) };
  };

  test('goes to the address alone, at once at any hour, and stands in no column but its digest', async () => {
    const { person, code } = await set('night@example.cn');
    const { rows } = await pool.query(
      `select d.kind, d.address, d.status, m.quiet, m.on_holidays, m.form, m.day::text, m.slot = m.composed_at as now
       from delivery d join message m on m.id = d.message where m.person = $1`,
      [person],
    );
    expect(rows).toEqual([
      {
        kind: 'email',
        address: 'night@example.cn',
        status: 'waiting',
        quiet: [],
        on_holidays: true,
        form: 'direct',
        day: '2020-12-16',
        now: true,
      },
    ]);
    const { rows: channels } = await pool.query('select * from channel where person = $1', [person]);
    expect(JSON.stringify(channels)).not.toContain(`"${code}"`);
    expect(channels[0].code_digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    { seconds: 599, status: 200 },
    { seconds: 600, status: 409 },
    { seconds: 601, status: 409 },
  ])('after $seconds s: $status', async ({ seconds, status }) => {
    const { person, code } = await set();
    later(seconds);
    expect((await verify('email', person, code)).statusCode).toBe(status);
  });

  test.each([
    { wrong: 3, status: 200 },
    { wrong: 4, status: 200 },
    { wrong: 5, status: 409 },
  ])('after $wrong wrong ones: $status', async ({ wrong, status }) => {
    const { person, code } = await set();
    for (let n = 1; n <= wrong; n++) {
      const answer = await verify('email', person, another(code));
      expectProblem(answer, 400, 'code');
      expect(answer.json().errors[0].detail).toContain(`tries left: ${5 - n}`);
    }
    expect((await verify('email', person, code)).statusCode).toBe(status);
  });

  test('has five tries in all, however many come at once', async () => {
    const { person, code } = await set();
    const wrong = another(code);
    const answers = await Promise.all(Array.from({ length: 12 }, () => verify('email', person, wrong)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([
      ...Array(5).fill(400),
      ...Array(7).fill(409),
    ]);
  });

  test.each([
    { seconds: 59, status: 409 },
    { seconds: 60, status: 200 },
    { seconds: 61, status: 200 },
  ])('a new one after $seconds s, for whatever address: $status', async ({ seconds, status }) => {
    const { person } = await set();
    later(seconds);
    const again = await put('email', person, { address: 'b@example.cn' });
    expect(again.statusCode).toBe(status);
    if (status === 409) expect(again.json().retryAfterSeconds).toBe(1);
  });

  test('is not had sooner by removing the channel first, or by asking several processes at once', async () => {
    const { person } = await set();
    expect((await remove('email', person)).statusCode).toBe(204);
    expectProblem(await put('email', person, { address: 'a@example.cn' }), 409);
    later(60);
    const desks = await Promise.all([1, 2, 3].map(() => openDesk(open(), { clock })));
    const answers = await Promise.all(
      desks.map((one) => put('email', person, { address: 'a@example.cn' }, one)),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
  });

  test('that came first is worth nothing once there is a second, and it is no longer sent', async () => {
    const { person, code } = await set();
    later(60);
    await put('email', person, { address: 'a@example.cn' });
    const second = await codeAt('a@example.cn', person);
    if (second !== code) expectProblem(await verify('email', person, code), 400, 'code');
    expect((await verify('email', person, second)).statusCode).toBe(200);
    const { rows } = await pool.query(
      'select status from delivery join message on id = message where person = $1 order by composed_at',
      [person],
    );
    expect(rows).toEqual([{ status: 'cancelled' }, { status: 'waiting' }]);
  });

  test('of another person, of another kind, or of no channel proves nothing', async () => {
    const { person, code } = await set();
    const other = await newcomer();
    expectProblem(await verify('email', other, code), 404);
    expectProblem(await verify('sms', person, code), 404);
    for (const wrong of ['12345', '1234567', 'abcdef'])
      expectProblem(await verify('email', person, wrong), 400, 'code');
    expect((await mine(person))[0].verified).toBe(false);
  });

  test('is not asked for twice', async () => {
    const { person, code } = await set();
    await verify('email', person, code);
    expectProblem(await verify('email', person, code), 409);
  });
});
