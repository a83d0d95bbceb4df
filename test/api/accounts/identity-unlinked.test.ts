import { describe, expect, test } from 'vitest';
import { ADVISORY_LOCKS } from '../../../db/advisory-locks.ts';
import { ownDatabase } from '../../support/database.ts';
import { PASSWORD, TOWN } from '../../support/front-desk.ts';
import { openIdentityDesk, pathOf } from '../../support/identity-desk.ts';
import { expectProblem } from '../../support/problem.ts';
import { until } from '../../support/until.ts';

const { connection, open } = await ownDatabase('migrated');
const { front, frontFor, arrives, journey, known, returned, withPhone } = await openIdentityDesk(connection);
const byEmail = await frontFor('email');
const byName = await frontFor('preferred_username');
const { browser: desk } = await front.signedIn({ roles: [{ role: 'administrator', prefix: TOWN }] });

const own = { email: 'guanliyuan@example.cn', signInName: 'guanliyuan.own', phone: '13500009999' };
const PROVED = {
  ...{ email: own.email, email_verified: true },
  ...{ phone_number: `+86${own.phone}`, phone_number_verified: true },
  preferred_username: own.signInName,
};

describe('an administrator who gives somebody a claim of their own for a while', () => {
  test.each([
    { by: 'e-mail', door: byEmail, lent: { email: own.email } },
    { by: 'sign-in name', door: byName, lent: { signInName: own.signInName } },
    { by: 'telephone number', door: front, lent: { phone: own.phone } },
  ])('by $by, is in no longer than that, and the person reads of it', async ({ door, lent }) => {
    const { person, signInName } = await front.newcomer();
    const given = { name: '演练甲', signInName, phone: null, email: null };
    const change = async (changes: object) =>
      expect((await desk.put(`/api/accounts/${person}`, { ...given, ...changes })).statusCode).toBe(204);
    await change(lent);
    const subject = known(PROVED);
    const { browser: theirs } = await journey(door, subject);
    expect((await theirs.get('/api/me')).json().person.id).toBe(person);

    const after = await front.auditEnd();
    await change({});
    expectProblem(await theirs.get('/api/me'), 401);
    for (const browser of [arrives(door), theirs]) {
      await journey(door, subject, browser);
      expectProblem(await browser.get('/api/me'), 401);
    }
    expect(await front.audit(after)).toMatchObject([
      { kind: 'identity.unlinked', subject: person, detail: { ended: 1 } },
      { kind: 'account.changed', subject: person },
      ...Array(2).fill({ kind: 'sign-in.failed' }),
    ]);

    const owner = front.browser();
    await owner.signIn(signInName, PASSWORD);
    const { events } = (await owner.get('/api/me/account-events')).json();
    expect(events).toMatchObject([
      { kind: 'sign-in.done' },
      { kind: 'account.changed' },
      { kind: 'identity.unlinked' },
      { kind: 'sign-in.done', network: expect.stringMatching(/^192\.0\.2\./) },
      { kind: 'identity.linked', network: expect.stringMatching(/^192\.0\.2\./) },
      { kind: 'account.changed' },
    ]);
  });

  test('is not linked, where the claim is put back while they are on their way in', async () => {
    const { person, subject } = await withPhone();
    const lock = await open().pool.connect();
    await lock.query('begin');
    await lock.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCKS.accounts]);
    const comingIn = journey(front, subject);
    const waiting = `select from pg_locks join pg_database on pg_database.oid = database
      where locktype = 'advisory' and not granted and datname = current_database()`;
    await until(
      () => connection.pool.query(waiting),
      ({ rows }) => rows.length > 0,
    );
    await lock.query('update account set sign_in_phone = null where person = $1', [person]);
    await lock.query('commit');
    lock.release();
    expectProblem(await (await comingIn).browser.get('/api/me'), 401);
    const { rows } = await connection.pool.query('select from oidc_identity where person = $1', [person]);
    expect(rows).toHaveLength(0);
  });
});

test('many who come in for the first time at once all get in, and word of it', async () => {
  const many = await Promise.all(Array.from({ length: 24 }, withPhone));
  for (const { person } of many)
    await connection.pool.query(
      `insert into channel (person, kind, address, verified_at) values ($1, 'email', 'a@example.cn', now())`,
      [person],
    );
  const back = [];
  for (const { subject, person } of many) {
    const browser = arrives();
    back.push({ person, browser, path: pathOf(await returned(browser, subject)) });
  }
  await Promise.all(back.map(({ browser, path }) => browser.get(path)));
  for (const { browser, person } of back)
    expect((await browser.get('/api/me')).json().person.id).toBe(person);
  const { rows } = await connection.pool.query(
    'select person from message where person = any ($1) order by person',
    [many.map(({ person }) => person)],
  );
  expect(rows.map(({ person }) => person)).toEqual(many.map(({ person }) => person).toSorted());
});

describe('an identity that is linked', () => {
  test('stays where the name alone changes, and ends nobody’s session', async () => {
    const { person, signInName, phone, subject } = await withPhone();
    const { browser } = await journey(front, subject);
    await desk.put(`/api/accounts/${person}`, { name: '演练改名', signInName, phone, email: null });
    expect((await browser.get('/api/me')).statusCode).toBe(200);
    const again = await journey(front, subject);
    expect((await again.browser.get('/api/me')).json().person.id).toBe(person);
  });

  test('of whoever has none, a new number ends nothing', async () => {
    const { browser, person, signInName } = await front.signedIn();
    const given = { name: '演练甲', signInName, phone: '13500008888', email: null };
    await desk.put(`/api/accounts/${person}`, given);
    expect((await browser.get('/api/me')).statusCode).toBe(200);
  });

  test('is seen by an administrator, who unlinks it', async () => {
    const { person, subject } = await withPhone();
    const { browser } = await journey(front, subject);
    const seen = async () => {
      const { accounts } = (await desk.get('/api/accounts?limit=500')).json();
      return accounts.find((one: { person: string }) => one.person === person).hasIdentity;
    };
    expect(await seen()).toBe(true);
    await connection.pool.query('update account set sign_in_phone = null where person = $1', [person]);
    for (const _ of [1, 2])
      expect((await desk.delete(`/api/accounts/${person}/identity`)).statusCode).toBe(204);
    expect(await seen()).toBe(false);
    expectProblem(await browser.get('/api/me'), 401);
    await journey(front, subject, browser);
    expectProblem(await browser.get('/api/me'), 401);
    const unlinked = (await front.audit()).filter(
      (one) => one.kind === 'identity.unlinked' && one.subject === person,
    );
    expect(unlinked).toHaveLength(1);
  });
});
