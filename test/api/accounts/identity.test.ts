import { describe, expect, test } from 'vitest';
import { codeAt } from '../../../services/accounts/totp.ts';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk, PASSWORD } from '../../support/front-desk.ts';
import { openIdentityDesk, pathOf, TOWN_URL } from '../../support/identity-desk.ts';
import { CLIENT } from '../../support/identity-provider.ts';
import { expectProblem } from '../../support/problem.ts';

const { connection } = await ownDatabase('migrated');
const identityDesk = await openIdentityDesk(connection);
const {
  provider,
  front: byPhone,
  frontFor,
  arrives,
  begin,
  returned,
  known,
  journey,
  withPhone,
} = identityDesk;
const byEmail = await frontFor('email');
const bySubject = await frontFor('sub');
const byName = await frontFor('preferred_username');

describe('whoever comes back from the identity provider', () => {
  test('is sent there with PKCE, a state and a nonce, and asked for no more than is needed', async () => {
    const url = new URL(await begin(arrives()));
    expect(url.origin).toBe(provider.issuer);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: CLIENT.id,
      redirect_uri: `${TOWN_URL}/api/sign-in/oidc/callback`,
      response_type: 'code',
      scope: 'openid phone',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test('is signed in, where the number is that of a person here, who is linked from then on', async () => {
    const { person, subject, phone } = await withPhone();
    const after = await byPhone.auditEnd();
    const { browser, answer } = await journey(byPhone, subject);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(`${TOWN_URL}/`);
    expect(browser.jar.has('huanjie_journey')).toBe(false);
    expect((await browser.get('/api/me')).json().person.id).toBe(person);
    expect(await byPhone.audit(after)).toMatchObject([
      { kind: 'identity.linked', person, detail: { issuer: provider.issuer } },
      { kind: 'sign-in.done', person, detail: { way: 'oidc', stage: 'complete' } },
    ]);
    provider.people.set(subject, { phone_number: '+8613999999999', phone_number_verified: true });
    const again = await journey(byPhone, subject);
    expect((await again.browser.get('/api/me')).json().person.id).toBe(person);
    const other = await byPhone.newcomer();
    await connection.pool.query('update account set sign_in_phone = null where person = $1', [person]);
    await connection.pool.query('update account set sign_in_phone = $1 where person = $2', [
      phone,
      other.person,
    ]);
    const third = await journey(byPhone, subject);
    expect((await third.browser.get('/api/me')).json().person.id).toBe(person);
  });

  test.each([
    {
      by: 'an e-mail, whatever its case',
      desk: byEmail,
      wanted: { email: 'Jia@Example.cn' },
      claims: { email: 'jia@example.CN', email_verified: true },
    },
    {
      by: 'a name',
      desk: byName,
      wanted: { signInName: 'jia.at.county' },
      claims: { preferred_username: 'Jia.at.County' },
    },
  ])('by $by', async ({ desk, wanted, claims }) => {
    const { person } = await desk.newcomer(wanted);
    const { browser } = await journey(desk, known(claims));
    expect((await browser.get('/api/me')).json().person.id).toBe(person);
  });

  test('by the subject itself', async () => {
    const subject = known({}, 'jia-of-the-provider');
    const { person } = await bySubject.newcomer({ signInName: subject });
    const { browser } = await journey(bySubject, subject);
    expect((await browser.get('/api/me')).json().person.id).toBe(person);
  });

  test('sets up a second factor without a password, where the account has none', async () => {
    const { person } = await bySubject.newcomer({ signInName: 'yi-of-the-provider', password: null });
    const { browser } = await journey(bySubject, known({}, 'yi-of-the-provider'));
    expect((await browser.get('/api/me')).json()).toMatchObject({ account: { hasPassword: false } });
    const { secret } = (await browser.post('/api/me/totp')).json();
    const code = codeAt(secret, bySubject.now());
    const confirmed = await browser.post('/api/me/totp/confirm', { code });
    expect(confirmed.json()).toMatchObject({ person: { id: person }, stage: 'complete' });
  });

  test('shows the second factor of the account here besides', async () => {
    const { signInName, subject } = await withPhone();
    const own = arrives();
    await own.signIn(signInName, PASSWORD);
    const { secret } = (await own.post('/api/me/totp', { password: PASSWORD })).json();
    await own.post('/api/me/totp/confirm', { code: codeAt(secret, byPhone.now()) });
    byPhone.later({ minutes: 1 });
    const { browser } = await journey(byPhone, subject);
    expect((await browser.get('/api/me')).json()).toMatchObject({ stage: 'second-factor' });
    const code = codeAt(secret, byPhone.now());
    expect((await browser.post('/api/sign-in/second-factor', { code })).json()).toMatchObject({
      stage: 'complete',
    });
  });
});

describe('nobody is created, and nobody is taken for somebody else', () => {
  test.each([
    { who: 'nobody here', claims: { phone_number: '+8613911111111', phone_number_verified: true } },
    { who: 'somebody without a number', claims: {} },
    { who: 'somebody whose number is not one', claims: { phone_number: 'x', phone_number_verified: true } },
  ])('$who', async ({ claims }) => {
    const before = await connection.pool.query('select count(*) from person');
    const after = await byPhone.auditEnd();
    const { browser, answer } = await journey(byPhone, known(claims));
    expectProblem(answer, 401);
    expect(browser.session()).toBeUndefined();
    expect((await connection.pool.query('select count(*) from person')).rows).toEqual(before.rows);
    expect(await byPhone.audit(after)).toMatchObject([
      { kind: 'sign-in.failed', person: null, subject: null, detail: { way: 'oidc: nobody' } },
    ]);
  });

  test.each([
    { what: 'a number that the provider has not verified', claims: { phone_number_verified: false } },
    { what: 'one of which it says nothing', claims: {} },
  ])('$what', async ({ claims }) => {
    const { phone } = await withPhone();
    const { answer } = await journey(byPhone, known({ phone_number: `+86${phone}`, ...claims }));
    expectProblem(answer, 401);
  });

  test('an e-mail that two have', async () => {
    for (const _ of [1, 2]) await byEmail.newcomer({ email: 'both@example.cn' });
    const { answer } = await journey(byEmail, known({ email: 'both@example.cn', email_verified: true }));
    expectProblem(answer, 401);
  });

  test('an account that is closed, linked before or not', async () => {
    const { person, subject } = await withPhone();
    await journey(byPhone, subject);
    await connection.pool.query('update account set disabled_at = now() where person = $1', [person]);
    expectProblem((await journey(byPhone, subject)).answer, 401);
    const fresh = await withPhone();
    await connection.pool.query('update account set disabled_at = now() where person = $1', [fresh.person]);
    expectProblem((await journey(byPhone, fresh.subject)).answer, 401);
  });
});

test('whoever sends made-up answers waits after sixty', async () => {
  const browser = byPhone.browser('198.51.100.60');
  const statuses = [];
  for (let at = 0; at < 61; at++)
    statuses.push((await browser.get('/api/sign-in/oidc/callback?code=a&state=b')).statusCode);
  expect(statuses).toEqual([...Array(60).fill(401), 429]);
});

test('where none is configured there is none', async () => {
  const front = await openFrontDesk(connection);
  expectProblem(await front.browser().get('/api/sign-in/oidc'), 404);
  expectProblem(await front.browser().get('/api/sign-in/oidc/callback?code=a&state=b'), 404);
  expect((await arrives().get('/api/sign-in')).json()).toMatchObject({ oidc: true });
});

test('a provider that is away is nobody’s fault: 503, and passwords go on', async () => {
  const { signInName, subject } = await withPhone();
  const browser = arrives();
  const url = pathOf(await returned(browser, subject));
  const unseen = await frontFor('sub');
  await provider.stop();
  expectProblem(await browser.get(url), 503);
  expectProblem(await unseen.browser().get('/api/sign-in/oidc'), 503);
  expect((await arrives().signIn(signInName, PASSWORD)).statusCode).toBe(200);
});
