import { describe, expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { ownDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { openFrontDesk, PASSWORD } from '../../support/front-desk.ts';
import { expectProblem } from '../../support/problem.ts';
import { actsOf, FIRST, renewalOf } from '../../support/town.ts';

/** A live town with renewals in it: the drill's own, on the real clock. */
const { connection, open } = await ownDatabase('town');
await connection.pool.query('update world set drill_day = null, version = version + 1');
const front = await openFrontDesk(connection);
const other = open();
const there = await openDesk(other, { clock: { now: front.now } });

const secretary = { roles: [{ role: 'community-secretary', prefix: FIRST }] } as const;
const [act] = actsOf(FIRST);
const url = `/api/renewals/${renewalOf(FIRST)}/events`;
const event = (revision: number) => ({ type: act?.type, facts: act?.facts, revision });

const revisionNow = async () => {
  const { rows } = await connection.pool.query('select revision from renewal where id = $1', [
    renewalOf(FIRST),
  ]);
  return rows[0].revision as number;
};

/** The same browser at another process, which has seen it before. */
async function elsewhere(browser: ReturnType<typeof openBrowser>) {
  const same = openBrowser(there.app);
  for (const [name, value] of browser.jar) same.jar.set(name, value);
  await same.get('/api/me');
  return same;
}

describe('an event that is recorded with a session', () => {
  test('bears the name of whoever is signed in, and costs one query: the one that writes it', async () => {
    const { browser, person } = await front.signedIn(secretary);
    const same = await elsewhere(browser);
    await same.post(`${url}?dryRun=true`, event(await revisionNow()));
    const revision = await revisionNow();
    // Every query takes a connection from the pool.
    let taken = 0;
    const take = () => {
      taken += 1;
    };
    other.pool.on('acquire', take);
    const answer = await same.post(url, event(revision));
    other.pool.off('acquire', take);
    expect(taken).toBe(1);
    expect(answer.statusCode).toBe(201);
    const { rows } = await connection.pool.query('select actor from event where renewal = $1', [
      renewalOf(FIRST),
    ]);
    expect(rows).toEqual([{ actor: person }]);
  });

  test.each([
    { ended: 'signed out', end: (browser: ReturnType<typeof openBrowser>) => browser.post('/api/sign-out') },
    {
      ended: 'signed out everywhere',
      end: (browser: ReturnType<typeof openBrowser>) => browser.post('/api/sign-out/everywhere'),
    },
    {
      ended: 'changed the password',
      end: (browser: ReturnType<typeof openBrowser>) =>
        browser.put('/api/me/password', { current: PASSWORD, next: 'ten goats at the well' }),
    },
  ])(
    'is refused at once by a process that remembers the session, when its person $ended',
    async ({ end }) => {
      const { browser } = await front.signedIn(secretary);
      const same = await elsewhere(browser);
      const revision = await revisionNow();
      expect((await same.post(`${url}?dryRun=true`, event(revision))).statusCode).not.toBe(401);
      expect((await end(browser)).statusCode).toBeLessThan(300);
      for (const query of ['', '?dryRun=true'])
        expectProblem(await same.post(`${url}${query}`, event(revision)), 401);
      expect(await revisionNow()).toBe(revision);
    },
  );

  test('is not even answered again by its Idempotency-Key', async () => {
    const { browser } = await front.signedIn(secretary);
    const same = await elsewhere(browser);
    const headers = { 'idempotency-key': '演练-1'.replace('演练', 'drill') };
    const sent = {
      type: 'preparation.publicity-recorded',
      facts: actsOf(FIRST).find(({ type }) => type === 'preparation.publicity-recorded')?.facts,
      revision: await revisionNow(),
    };
    const first = await same.post(url, sent, { headers });
    expect(first.statusCode).toBe(201);
    expect((await same.post(url, sent, { headers })).headers['idempotent-replayed']).toBe('true');
    await browser.post('/api/sign-out');
    expectProblem(await same.post(url, sent, { headers }), 401);
  });

  test('is for whoever is signed in, and no header makes it somebody else’s', async () => {
    const { browser } = await front.signedIn({ roles: [{ role: 'work-group', prefix: FIRST }] });
    const headers = { 'x-acting-person': `secretary-${FIRST}` };
    expectProblem(await browser.post(url, event(await revisionNow()), { headers }), 403);
    expectProblem(await front.browser().post(url, event(await revisionNow()), { headers }), 401);
  });

  test('a refusal for want of a permission is noted, with the request and without what was sent', async () => {
    const after = await front.auditEnd();
    const { browser, person } = await front.signedIn({ roles: [{ role: 'work-group', prefix: FIRST }] });
    await browser.post(`${url}?dryRun=true`, event(await revisionNow()));
    expect((await front.audit(after)).at(-1)).toEqual({
      kind: 'permission.refused',
      person,
      subject: null,
      detail: { code: 'forbidden', method: 'POST', path: url },
      request: expect.any(String),
    });
  });
});
