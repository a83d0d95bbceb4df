import { expect, test } from 'vitest';
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
