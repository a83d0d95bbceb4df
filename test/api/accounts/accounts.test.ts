import { describe, expect, test } from 'vitest';
import { ROLES } from '../../../machines/plan/words.ts';
import { codeAt } from '../../../services/accounts/totp.ts';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk, PASSWORD, TOWN } from '../../support/front-desk.ts';
import { expectProblem } from '../../support/problem.ts';

const { connection } = await ownDatabase('migrated');
const front = await openFrontDesk(connection);

const COMMUNITY = '150626100002';
const administrator = { roles: [{ role: 'administrator', prefix: TOWN }] } as const;
const county = { region: '150626', roles: [{ role: 'administrator', prefix: '150626' }] } as const;
const secretary = { roles: [{ role: 'community-secretary', prefix: COMMUNITY }] } as const;

const { browser: desk, person: self } = await front.signedIn(administrator);

let made = 0;
const newPerson = (changes: object = {}) => ({
  name: '演练新人',
  signInName: `xinren${++made}`,
  phone: null,
  email: null,
  region: COMMUNITY,
  roles: [{ role: 'community-secretary', prefix: COMMUNITY }],
  ...changes,
});

describe('a new person', () => {
  test('has roles, an account without a password, and a line in the audit without a value of theirs', async () => {
    const after = await front.auditEnd();
    const given = newPerson({ phone: '+86 139 0000 2222', email: 'yanlian@example.cn' });
    const answer = await desk.post('/api/accounts', given);
    expect(answer.statusCode).toBe(201);
    const { person } = answer.json();
    expect(answer.headers.location).toBe(`/api/accounts/${person}`);
    const { accounts } = (await desk.get(`/api/accounts?region=${COMMUNITY}&limit=500`)).json();
    expect(accounts.find((one: { person: string }) => one.person === person)).toEqual({
      person,
      name: '演练新人',
      signInName: given.signInName,
      phone: '139****2222',
      email: 'y***@example.cn',
      region: COMMUNITY,
      roles: [{ role: 'community-secretary', prefix: COMMUNITY }],
      hasPassword: false,
      hasSecondFactor: false,
      hasIdentity: false,
      closedAt: null,
    });
    const noted = await front.audit(after);
    expect(noted).toMatchObject([
      {
        kind: 'account.created',
        person: self,
        subject: person,
        detail: { region: COMMUNITY, roles: `community-secretary ${COMMUNITY}` },
      },
    ]);
    expect(JSON.stringify(noted)).not.toMatch(/139 ?0000|yanlian|演练/);
  });

  test.each([
    { what: 'a role for the county', changes: { roles: [{ role: 'work-group', prefix: '150626' }] } },
    { what: 'a role in another town', changes: { roles: [{ role: 'work-group', prefix: '150626200' }] } },
    {
      what: 'one of two roles elsewhere',
      changes: { roles: [...secretary.roles, { role: 'work-group', prefix: '15' }] },
    },
    { what: 'the account itself elsewhere', changes: { region: '150626' } },
    {
      what: 'an administrator who acts',
      changes: { roles: [...administrator.roles, { role: 'work-group', prefix: TOWN }] },
    },
  ])('not beyond the region: $what', async ({ changes }) => {
    const before = await connection.pool.query('select count(*) from person');
    expectProblem(await desk.post('/api/accounts', newPerson(changes)), 403);
    expect((await connection.pool.query('select count(*) from person')).rows).toEqual(before.rows);
  });

  test('a name or number that is somebody’s already: 409, whatever its form', async () => {
    const { signInName } = await front.newcomer({ phone: '13700000001' });
    const taken = [{ signInName: signInName.toUpperCase() }, { phone: '137-0000-0001' }];
    for (const changes of taken) expectProblem(await desk.post('/api/accounts', newPerson(changes)), 409);
  });

  test.each([
    { changes: { signInName: '13800000000' }, field: 'signInName' },
    { changes: { signInName: 'a' }, field: 'signInName' },
    { changes: { signInName: 'a b' }, field: 'signInName' },
    { changes: { phone: '12345' }, field: 'phone' },
    { changes: { email: 'nowhere' }, field: 'email' },
    { changes: { region: '1' }, field: 'region' },
    { changes: { region: '15062610000' }, field: 'region' },
    { changes: { roles: [{ role: 'work-group', prefix: '15062610000' }] }, field: 'roles[0].prefix' },
    { changes: { roles: [{ role: 'mayor', prefix: TOWN }] }, field: 'roles[0].role' },
    { changes: { name: ' ' }, field: 'name' },
  ])('400 for $changes', async ({ changes, field }) => {
    const answer = await desk.post('/api/accounts', newPerson(changes));
    expectProblem(answer, 400);
    expect(answer.json().errors[0].field).toBe(field);
  });
});

describe('who may do any of it', () => {
  const everything = (person: string) =>
    [
      ['GET', '/api/accounts'],
      ['POST', '/api/accounts', newPerson()],
      ['PUT', `/api/accounts/${person}`, { name: '演练', signInName: 'other', phone: null, email: null }],
      ['PUT', `/api/accounts/${person}/roles`, { roles: [] }],
      ['POST', `/api/accounts/${person}/invitation`, {}],
      ['POST', `/api/accounts/${person}/close`],
      ['POST', `/api/accounts/${person}/reopen`],
      ['DELETE', `/api/accounts/${person}/totp`],
      ['DELETE', `/api/accounts/${person}/identity`],
    ] as const;

  test.each(ROLES.filter((role) => role !== 'administrator'))(
    'not %s, of the whole county either',
    async (role) => {
      const { browser } = await front.signedIn({ roles: [{ role, prefix: '15' }] });
      const { person } = await front.newcomer();
      for (const [method, url, body] of everything(person))
        expectProblem(await browser.send(method, url, body), 403);
    },
  );

  test('nobody who is not signed in', async () => {
    const { person } = await front.newcomer();
    for (const [method, url, body] of everything(person))
      expectProblem(await front.browser().send(method, url, body), 401);
  });

  test.each([
    { whose: 'of the county', wanted: { region: '150626', roles: [] } },
    { whose: 'of another town', wanted: { region: '150626200', roles: [] } },
    {
      whose: 'who holds a role in the county too',
      wanted: { roles: [{ role: 'work-group', prefix: '150626' }] },
    },
    { whose: 'of the administrator of the county', wanted: county },
  ] as const)('an administrator of the town, not for somebody $whose', async ({ wanted }) => {
    const { person } = await front.newcomer(wanted);
    for (const [method, url, body] of everything(person).slice(2))
      expectProblem(await desk.send(method, url, body), 403);
  });

  test('nor for themselves: no role, no reset, no other name', async () => {
    const { browser, person } = await front.signedIn(county);
    for (const [method, url, body] of everything(person).slice(2))
      expectProblem(await browser.send(method, url, body), 403);
  });

  test('404 for somebody who is not there', async () => {
    for (const [method, url, body] of everything('nobody').slice(2))
      expectProblem(await desk.send(method, url, body), 404);
  });
});

describe('roles', () => {
  test('that are set hold at once, and whoever got or lost them signs in anew', async () => {
    const { browser, person, signInName } = await front.signedIn(secretary);
    const after = await front.auditEnd();
    const roles = [{ role: 'work-group', prefix: TOWN }];
    expect((await desk.put(`/api/accounts/${person}/roles`, { roles })).statusCode).toBe(204);
    expectProblem(await browser.get('/api/me'), 401);
    await browser.signIn(signInName, PASSWORD);
    expect((await browser.get('/api/me')).json().roles).toEqual(roles);
    expect((await front.audit(after))[0]).toMatchObject({
      kind: 'account.roles-set',
      person: self,
      subject: person,
      detail: { roles: `work-group ${TOWN}`, ended: 1 },
    });
  });

  test('of another administrator of the region can be taken by the county, and hold no longer', async () => {
    const [{ browser: above }, below] = [await front.signedIn(county), await front.signedIn(administrator)];
    expect((await below.browser.get('/api/accounts')).statusCode).toBe(200);
    await above.put(`/api/accounts/${below.person}/roles`, { roles: [] });
    await below.browser.signIn(below.signInName, PASSWORD);
    expectProblem(await below.browser.get('/api/accounts'), 403);
  });

  test.each([
    [{ role: 'work-group', prefix: '150626' }],
    [{ role: 'administrator', prefix: '150626200' }],
    [
      { role: 'administrator', prefix: TOWN },
      { role: 'work-group', prefix: TOWN },
    ],
  ])('%o are not given', async (...roles) => {
    const { browser, person } = await front.signedIn(secretary);
    expectProblem(await desk.put(`/api/accounts/${person}/roles`, { roles }), 403);
    expect((await browser.get('/api/me')).json().roles).toEqual(secretary.roles);
  });
});

describe('a role, and an account, is for a whole division', () => {
  const code = `${COMMUNITY}0`;

  test.each(Array.from({ length: code.length }, (_, at) => code.slice(0, at + 1)))('%s', async (prefix) => {
    const region = '15';
    const { browser } = await front.signedIn({ region, roles: [{ role: 'administrator', prefix: region }] });
    const { person } = await front.newcomer();
    const answer = await browser.put(`/api/accounts/${person}/roles`, {
      roles: [{ role: 'work-group', prefix }],
    });
    const { rows } = await connection.pool.query('select prefix from appointment where person = $1', [
      person,
    ]);
    if ([2, 4, 6, 9, 12].includes(prefix.length)) expect(rows).toEqual([{ prefix }]);
    else {
      expectProblem(answer, 400, 'roles[0].prefix');
      expect(rows).toEqual([{ prefix: COMMUNITY }]);
    }
  });

  test('in the tables as well, whoever writes them', async () => {
    const { person } = await front.newcomer();
    for (const text of [
      `insert into appointment values ('${person}', 'work-group', '15062610000')`,
      `update account set region = '1506261' where person = '${person}'`,
    ])
      await expect(connection.pool.query(text)).rejects.toMatchObject({ code: '23514' });
  });

  test('but accounts are looked for by as many digits as there are', async () => {
    expect((await desk.get('/api/accounts?region=1506261000')).statusCode).toBe(200);
  });
});

describe('an account that is closed', () => {
  test('ends sessions, links and roles, and nobody signs in to it until it is opened again', async () => {
    const { browser, person, signInName } = await front.signedIn(secretary);
    const { url } = (await desk.post(`/api/accounts/${person}/invitation`)).json();
    expect((await desk.post(`/api/accounts/${person}/close`)).statusCode).toBe(204);
    expectProblem(await browser.get('/api/me'), 401);
    expectProblem(await browser.signIn(signInName, PASSWORD), 401);
    expectProblem(await front.browser().get(`/api/invitations/${url.split('/').at(-1)}`), 404);
    expectProblem(await desk.post(`/api/accounts/${person}/invitation`), 409);
    expectProblem(await desk.put(`/api/accounts/${person}/roles`, { roles: secretary.roles }), 409);
    const { rows } = await connection.pool.query('select from appointment where person = $1', [person]);
    expect(rows).toHaveLength(0);

    expect((await desk.post(`/api/accounts/${person}/reopen`)).statusCode).toBe(204);
    await browser.signIn(signInName, PASSWORD);
    expect((await browser.get('/api/me')).json().roles).toEqual([]);
  });
});

test('a second factor that somebody has lost is removed by an administrator, and by no reset of a password', async () => {
  const { browser, person, signInName } = await front.signedIn(secretary);
  const { secret } = (await browser.post('/api/me/totp', { password: PASSWORD })).json();
  await browser.post('/api/me/totp/confirm', { code: codeAt(secret, front.now()) });
  const { url } = (await desk.post(`/api/accounts/${person}/invitation`)).json();
  const token = url.split('/').at(-1);
  await front.browser().post(`/api/invitations/${token}`, { password: 'eleven goats at the well' });
  const again = front.browser();
  expect((await again.signIn(signInName, 'eleven goats at the well')).json()).toMatchObject({
    stage: 'second-factor',
  });
  expect((await desk.delete(`/api/accounts/${person}/totp`)).statusCode).toBe(204);
  expectProblem(await again.get('/api/me'), 401);
  expect((await again.signIn(signInName, 'eleven goats at the well')).json()).toMatchObject({
    stage: 'complete',
  });
  expect((await front.audit()).filter(({ kind }) => kind === 'second-factor.reset')).toMatchObject([
    { person: self, subject: person, detail: { ended: 1 } },
  ]);
});

describe('the list of accounts', () => {
  test('has those of the region and no others, page by page', async () => {
    const [{ person: here }, { person: elsewhere }] = [
      await front.newcomer(),
      await front.newcomer({ region: '150626200' }),
    ];
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { accounts, next }: { accounts: { person: string }[]; next: string | null } = (
        await desk.get(`/api/accounts?limit=7&after=${after}`)
      ).json();
      seen.push(...accounts.map(({ person }) => person));
      after = next ?? null;
    }
    expect(seen).toContain(here);
    expect(seen).not.toContain(elsewhere);
    expect(new Set(seen).size).toBe(seen.length);
    expectProblem(await desk.get('/api/accounts?region=150626'), 403);
    expectProblem(await desk.get('/api/accounts?region=150626%25'), 400);
  });
});
