import { describe, expect, test } from 'vitest';
import { codeAt } from '../../../services/accounts/totp.ts';
import type { Browser } from '../../support/browser.ts';
import { ownDatabase } from '../../support/database.ts';
import { PASSWORD, TOWN } from '../../support/front-desk.ts';
import { openIdentityDesk, pathOf } from '../../support/identity-desk.ts';
import { expectProblem } from '../../support/problem.ts';
import { until } from '../../support/until.ts';

const { connection, open } = await ownDatabase('migrated');
const elsewhere = open();
const { front, arrives, journey, returned, withPhone } = await openIdentityDesk(connection);
const { browser: desk } = await front.signedIn({ roles: [{ role: 'administrator', prefix: TOWN }] });

const OLD = 'nine goats at the well';
const NEW = 'ten goats at the well';

type Answer = ReturnType<Browser['get']>;

/** Whoever comes to what a statement locks waits there, while `work` is done once so many of them do. */
async function whileHeld(
  statement: string,
  work: (waiting: (count: number) => Promise<unknown>) => Promise<void>,
) {
  const client = await elsewhere.pool.connect();
  const waitingNow = async () => {
    const { rows } = await elsewhere.pool.query<{ waiting: number }>(
      `select count(*)::integer as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0]?.waiting;
  };
  try {
    await client.query('begin');
    await client.query(statement);
    await work((count) => until(waitingNow, (waiting) => waiting === count));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** What is over by the clock is removed by whoever has shown who they are, before their session begins. */
async function atTheDoor(work: Parameters<typeof whileHeld>[1]) {
  await connection.pool.query(
    `insert into throttle (key, tries, last_at) values ('over', 1, '2000-01-01') on conflict do nothing`,
  );
  await whileHeld(`select from throttle where key = 'over' for update`, work);
}

/** The session has begun, and nobody else sees it yet. */
const atTheAudit = (work: Parameters<typeof whileHeld>[1]) =>
  whileHeld('select pg_advisory_xact_lock(7290104)', work);

const sessionsOf = async (person: string) =>
  (await connection.pool.query('select from session where person = $1', [person])).rows.length;

/** Somebody about to show who they are. */
interface Comer {
  readonly person: string;
  come(): Answer[];
}

async function withSecondFactor() {
  const { browser, ...account } = await front.signedIn();
  const { secret } = (await browser.post('/api/me/totp', { password: PASSWORD })).json();
  await browser.post('/api/me/totp/confirm', { code: codeAt(secret, front.now()) });
  front.later({ minutes: 2 });
  await browser.post('/api/sign-out');
  return { ...account, secret: secret as string };
}

const COMERS: Readonly<Record<string, () => Promise<Comer>>> = {
  async 'the password'() {
    const { person, signInName } = await front.newcomer();
    return { person, come: () => [1, 2, 3, 4].map(() => front.browser().signIn(signInName, PASSWORD)) };
  },
  async 'the password before a code'() {
    const { person, signInName } = await withSecondFactor();
    return { person, come: () => [front.browser().signIn(signInName, PASSWORD)] };
  },
  async 'a code after the password'() {
    const { person, signInName, secret } = await withSecondFactor();
    const browser = front.browser();
    await browser.signIn(signInName, PASSWORD);
    const code = codeAt(secret, front.now());
    return { person, come: () => [browser.post('/api/sign-in/second-factor', { code })] };
  },
  async 'the password, to change it'() {
    const { person, browser } = await front.signedIn();
    return { person, come: () => [browser.put('/api/me/password', { current: PASSWORD, next: OLD })] };
  },
  async 'the first code of an app'() {
    const { person, browser } = await front.signedIn();
    const { secret } = (await browser.post('/api/me/totp', { password: PASSWORD })).json();
    const code = codeAt(secret, front.now());
    return { person, come: () => [browser.post('/api/me/totp/confirm', { code })] };
  },
  async 'an identity'() {
    const { person, subject } = await withPhone();
    const { browser: before } = await journey(front, subject);
    await before.post('/api/sign-out');
    const browser = arrives();
    const path = pathOf(await returned(browser, subject));
    return { person, come: () => [browser.get(path)] };
  },
};

/** What ends all sessions of somebody: made ready, and done. */
const ENDS: Readonly<Record<string, (person: string) => Promise<() => Answer>>> = {
  async 'another password is set'(person) {
    const { url } = (await desk.post(`/api/accounts/${person}/invitation`)).json();
    const token = String(url).split('/').at(-1);
    return () => front.browser().post(`/api/invitations/${token}`, { password: NEW });
  },
  'the account is closed': async (person) => () => desk.post(`/api/accounts/${person}/close`),
  'the identity is unlinked': async (person) => () => desk.delete(`/api/accounts/${person}/identity`),
};

/** A password is nothing to whoever comes by an identity, nor the other way round. */
const meets = (comer: string, end: string) =>
  end === 'the account is closed' || (comer === 'an identity') === (end === 'the identity is unlinked');

const cases = Object.entries(COMERS).flatMap(([shown, somebody]) =>
  Object.entries(ENDS)
    .filter(([end]) => meets(shown, end))
    .map(([end, prepare]) => ({ shown, end, somebody, prepare })),
);

describe('whoever has shown', () => {
  test.each(cases)('$shown is not let in where meanwhile $end', async ({ somebody, prepare }) => {
    const { person, come } = await somebody();
    const end = await prepare(person);
    let coming: Answer[] = [];
    await atTheDoor(async (waiting) => {
      coming = come();
      await waiting(coming.length);
      expect((await end()).statusCode).toBeLessThan(300);
    });
    for (const answer of await Promise.all(coming)) expectProblem(answer, 401);
    expect(await sessionsOf(person)).toBe(0);
  });

  test.each(cases)('$shown is out when $end before they are in', async ({ somebody, prepare }) => {
    const { person, come } = await somebody();
    const end = await prepare(person);
    let coming: Answer[] = [];
    let ending: Answer | undefined;
    await atTheAudit(async (waiting) => {
      coming = come();
      await waiting(coming.length);
      ending = end();
      await waiting(coming.length + 1);
    });
    await Promise.all(coming);
    expect((await ending)?.statusCode).toBeLessThan(300);
    expect(await sessionsOf(person)).toBe(0);
  });
});

test('a password that is made anew while it is compared is the same password', async () => {
  const { person, signInName } = await front.newcomer();
  const { hash } = await import('@node-rs/argon2');
  const again = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  let coming: Answer | undefined;
  await atTheDoor(async (waiting) => {
    coming = front.browser().signIn(signInName, PASSWORD);
    await waiting(1);
    await connection.pool.query('update account set password_hash = $1 where person = $2', [again, person]);
  });
  expect((await coming)?.statusCode).toBe(200);
});

test('a session of an account that is closed is none, were there any', async () => {
  const { browser, person } = await front.signedIn();
  await connection.pool.query('update account set disabled_at = now() where person = $1', [person]);
  expectProblem(await browser.get('/api/me'), 401);
});
