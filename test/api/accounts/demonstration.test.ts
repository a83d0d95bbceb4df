import { describe, expect, test } from 'vitest';
import { ROLES } from '../../../machines/plan/words.ts';
import { ownDatabase } from '../../support/database.ts';
import { openFrontDesk } from '../../support/front-desk.ts';
import { expectProblem } from '../../support/problem.ts';
import { actsOf, COMMUNITIES, FIRST, renewalOf } from '../../support/town.ts';

const { connection } = await ownDatabase('town');
const front = await openFrontDesk(connection);

describe('a drill', () => {
  test('offers an account for each role, and a secretary for each community', async () => {
    const { people } = (await front.browser().get('/api/sign-in/demo')).json();
    const held = people.flatMap(({ roles }: { roles: { role: string; prefix: string }[] }) => roles);
    expect(new Set(held.map(({ role }: { role: string }) => role))).toEqual(new Set(ROLES));
    const secretaries = held.filter(({ role }: { role: string }) => role === 'community-secretary');
    expect(secretaries.map(({ prefix }: { prefix: string }) => prefix).sort()).toEqual(
      [...COMMUNITIES].sort(),
    );
    expect((await front.browser().get('/api/sign-in')).json()).toEqual({
      password: true,
      oidc: false,
      demonstration: true,
    });
  });

  test('lets anybody in as one of them, who then acts by the session', async () => {
    const browser = front.browser();
    const after = await front.auditEnd();
    const answer = await browser.post('/api/sign-in/demo', { person: `secretary-${FIRST}` });
    expect(answer.json()).toMatchObject({ stage: 'complete', person: { id: `secretary-${FIRST}` } });
    expect(await front.audit(after)).toMatchObject([
      { kind: 'sign-in.done', person: `secretary-${FIRST}`, detail: { way: 'demonstration' } },
    ]);
    expect((await browser.get('/api/me')).json()).toMatchObject({ account: null });
    const [act] = actsOf(FIRST);
    const event = { type: act?.type, facts: act?.facts, revision: 0 };
    const url = `/api/renewals/${renewalOf(FIRST)}/events`;
    const headers = { 'x-acting-person': 'town-committee' };
    expect((await browser.post(url, event, { headers })).statusCode).toBe(201);
    const { events } = (await browser.get(url)).json();
    expect(events[0].actor.id).toBe(`secretary-${FIRST}`);
  });

  test('has no password, no second factor and no link for them', async () => {
    const browser = front.browser();
    await browser.post('/api/sign-in/demo', { person: 'administrator' });
    expectProblem(await browser.put('/api/me/password', { current: 'a', next: 'b' }), 404);
    expectProblem(await browser.post('/api/me/totp', { password: 'a' }), 404);
    expectProblem(await browser.post('/api/accounts/town-committee/invitation'), 404);
    expect((await browser.get('/api/me/sessions')).json().sessions).toHaveLength(1);
  });

  test('lets many in as the same one at the same time, and twenty of them stay', async () => {
    const [one, other] = COMMUNITIES.slice(1).map((code) => ({ person: `secretary-${code}` }));
    const browsers = Array.from({ length: 30 }, () => front.browser());
    const signIn = (as: object | undefined) =>
      Promise.all(browsers.map((browser) => browser.post('/api/sign-in/demo', as)));
    const answers = [...(await signIn(one)), ...(await Promise.all([signIn(one), signIn(other)])).flat()];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
    await signIn(one);
    const { rows } = await connection.pool.query('select from session where person = $1', [one?.person]);
    expect(rows).toHaveLength(20);
  });

  test('does not let anybody in as somebody who has an account, or is not there', async () => {
    const { person } = await front.newcomer();
    for (const one of [person, 'nobody', `' or 1=1`])
      expectProblem(await front.browser().post('/api/sign-in/demo', { person: one }), 404);
  });

  test('still takes a person by header, where nobody is signed in', async () => {
    const me = await front.browser().get('/api/me', { headers: { 'x-acting-person': 'town-committee' } });
    expect(me.json()).toMatchObject({ person: { id: 'town-committee' }, csrfToken: null });
  });
});

describe('a live town', () => {
  test('has none of it, and whoever came in before it was live is out', async () => {
    const browser = front.browser();
    await browser.post('/api/sign-in/demo', { person: 'town-committee' });
    expect((await browser.get('/api/me')).statusCode).toBe(200);
    await connection.pool.query('update world set drill_day = null, version = version + 1');
    expectProblem(await front.browser().get('/api/sign-in/demo'), 404);
    expectProblem(await front.browser().post('/api/sign-in/demo', { person: 'town-committee' }), 404);
    expectProblem(await browser.get('/api/me'), 401);
    expectProblem(await browser.get('/api/me', { headers: { 'x-acting-person': 'town-committee' } }), 401);
    expect((await front.browser().get('/api/sign-in')).json()).toMatchObject({ demonstration: false });
  });
});
