import { expect, test } from 'vitest';
import { codeAt } from '../../../services/accounts/totp.ts';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk, PASSWORD, TOWN } from '../../support/front-desk.ts';

const { connection } = await ownDatabase('migrated');
const front = await openFrontDesk(connection);

const administrator = { roles: [{ role: 'administrator', prefix: TOWN }] } as const;
const { browser: desk } = await front.signedIn(administrator);

test('whatever is done to somebody at the same time is all done, and nothing stands in the way of anything', async () => {
  const { person, signInName } = await front.newcomer();
  const browsers = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const browser = front.browser();
      await browser.signIn(signInName, PASSWORD);
      return browser;
    }),
  );
  const statuses = await Promise.all([
    ...browsers.map((one) => one.post('/api/sign-out/everywhere')),
    ...browsers.map((one, at) =>
      one.put('/api/me/password', { current: PASSWORD, next: `${at} goats by the well` }),
    ),
    ...[1, 2, 3].map(() => desk.put(`/api/accounts/${person}/roles`, { roles: [] })),
    desk.post(`/api/accounts/${person}/invitation`),
    desk.post(`/api/accounts/${person}/close`),
    desk.delete(`/api/accounts/${person}/totp`),
    ...[1, 2, 3].map(() => front.browser().signIn(signInName, PASSWORD)),
  ]);
  for (const { statusCode } of statuses) expect(statusCode).toBeLessThan(500);
});

test('so is whatever is done with the sessions of one person, of whom there are more than may stay', async () => {
  const { person, signInName } = await front.newcomer();
  const browsers = Array.from({ length: 30 }, (_, at) => front.browser(`203.0.113.${at}`));
  for (const one of browsers) expect((await one.signIn(signInName, PASSWORD)).statusCode).toBe(200);
  await connection.pool.query(
    `insert into session (digest, id, person, created_at, last_seen_at, expires_at, network)
     select md5(n::text), gen_random_uuid(), $1, now(), now(), now() - interval '1 day', ''
     from generate_series(1, 40) as n`,
    [person],
  );
  const statuses = await Promise.all([
    ...browsers.map((one) => one.signIn(signInName, PASSWORD)),
    ...browsers.map((one) => one.post('/api/sign-out/everywhere')),
    ...browsers.map((one) => one.post('/api/sign-out')),
    ...[1, 2, 3].map(() => desk.put(`/api/accounts/${person}/roles`, { roles: [] })),
    desk.post(`/api/accounts/${person}/close`),
  ]);
  for (const { statusCode } of statuses) expect(statusCode).toBeLessThan(500);
  const { rows } = await connection.pool.query('select from session where person = $1', [person]);
  expect(rows).toHaveLength(0);
});

test('so are a link, a code and a second factor of one person, and what an administrator does with them', async () => {
  for (let round = 0; round < 5; round++) {
    const { browser, person, signInName } = await front.signedIn();
    const { secret } = (await browser.post('/api/me/totp', { password: PASSWORD })).json();
    await browser.post('/api/me/totp/confirm', { code: codeAt(secret, front.now()) });
    front.later({ minutes: 2 });
    const halfway = front.browser();
    await halfway.signIn(signInName, PASSWORD);
    const { url } = (await desk.post(`/api/accounts/${person}/invitation`)).json();
    const token = String(url).split('/').at(-1);
    const code = codeAt(secret, front.now());
    const statuses = await Promise.all([
      halfway.post('/api/sign-in/second-factor', { code }),
      browser.delete('/api/me/totp', { code }),
      front.browser().post(`/api/invitations/${token}`, { password: 'six goats by the well' }),
      desk.post(`/api/accounts/${person}/invitation`),
      desk.delete(`/api/accounts/${person}/totp`),
      desk.put(`/api/accounts/${person}`, { name: '演练甲', signInName, phone: null, email: null }),
      browser.put('/api/me/channels/email', { address: 'yanlian@example.cn', takes: 'all' }),
      desk.post(`/api/accounts/${person}/close`),
    ]);
    for (const { statusCode } of statuses) expect(statusCode).toBeLessThan(500);
  }
});

test('of administrators who take one another’s role at the same time, one remains', async () => {
  const [one, other] = [await front.signedIn(administrator), await front.signedIn(administrator)];
  const answers = await Promise.all([
    one.browser.put(`/api/accounts/${other.person}/roles`, { roles: [] }),
    other.browser.put(`/api/accounts/${one.person}/roles`, { roles: [] }),
  ]);
  const [done, refused] = answers.map(({ statusCode }) => statusCode).sort();
  expect(done).toBe(204);
  // Without the role, or without a session where that had ended before it was asked for.
  expect([401, 403]).toContain(refused);
  const left = await connection.pool.query(`select person from appointment where person = any($1)`, [
    [one.person, other.person],
  ]);
  expect(left.rows).toHaveLength(1);
});
