import { beforeAll, describe, expect, test } from 'vitest';
import { readConfiguration } from '../../services/configuration.ts';
import type { Appointment } from '../../services/permissions.ts';
import { contentOf } from '../../services/reminders/content.ts';
import { linksOf } from '../../services/reminders/link-tokens.ts';
import { plainName } from '../../services/reminders/plain-text.ts';
import { ownDatabase } from '../support/database.ts';
import { openFrontDesk } from '../support/front-desk.ts';
import { AUDIT, everything, issue, SURVEY, tell } from '../support/messages.ts';
import { expectProblem } from '../support/problem.ts';
import { appoint, FIRST, renewalOf, SECOND, setDay, THIRD } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const front = await openFrontDesk(connection);
const { desk } = front;
const links = linksOf(desk.deps, readConfiguration({}));
const secretary = (prefix: string): Appointment => ({ role: 'community-secretary', prefixes: [prefix] });

const pathTo = async (message: string, person: string) => new URL(await links.url(message, person)).pathname;
const open = (url: string) => desk.app.inject({ method: 'GET', url });
const send = (url: string, answer: Record<string, string> = { note: '已在办理' }) =>
  desk.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(answer).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const acknowledge = (message: string, by: string, body: object = { note: '已在办理' }) =>
  desk.post(`/api/messages/${message}/acknowledge`, body, by);
const noticesOf = async (by: string) =>
  (await desk.get('/api/supervision-notices', by)).json().notices.map(({ id }: { id: string }) => id);
const itemsOf = async (by: string) => (await desk.get('/api/messages', by)).json().messages[0].items;

let red = '';
let made = 0;

/** A secretary of these communities who was told of their survey, and what they were told it by. */
async function toldSecretary(...communities: string[]) {
  made += 1;
  const person = `told-${made}`;
  await appoint({ connection }, person, { role: 'community-secretary', prefixes: communities });
  const message = await tell(
    connection,
    person,
    communities.map((community) => ({ renewal: renewalOf(community), step: SURVEY, form: 'red' as const })),
  );
  return { person, message, path: await pathTo(message, person) };
}

beforeAll(async () => {
  await setDay(desk.deps, '2020-12-23');
  red = await issue(connection, { renewal: renewalOf(FIRST), step: SURVEY });
  await appoint({ connection }, 'another', secretary(FIRST));
});

describe('what a secretary was told of a community, who by now is', () => {
  const reading = { sees: true, link: 200, sent: 303, acknowledged: 200, state: 'open' };
  const gone = { sees: false, link: 410, sent: 410, acknowledged: 403, state: 'not-theirs', reply: 404 };

  test.each<{ now: string; appointments: Appointment[] } & (typeof gone | typeof reading)>([
    { now: 'its secretary still', appointments: [secretary(FIRST)], ...reading, reply: 200 },
    {
      now: 'in an office of its town',
      appointments: [{ role: 'civil-affairs-office', prefixes: [FIRST.slice(0, 9)] }],
      ...reading,
      reply: 403,
    },
    {
      now: 'in an office of its county',
      appointments: [{ role: 'county-civil-affairs-bureau', prefixes: [FIRST.slice(0, 6)] }],
      ...reading,
      reply: 403,
    },
    { now: 'the secretary next door', appointments: [secretary(SECOND)], ...gone },
    {
      now: 'in the leading group of another town',
      appointments: [{ role: 'leading-group', prefixes: ['150626101'] }],
      ...gone,
    },
    {
      now: 'in the town committee of another county',
      appointments: [{ role: 'town-party-committee', prefixes: ['150627100'] }],
      ...gone,
    },
    {
      now: 'the administrator of the county, who reads no renewals',
      appointments: [{ role: 'administrator', prefixes: [FIRST.slice(0, 6)] }],
      ...gone,
    },
    { now: 'nobody in particular', appointments: [], ...gone },
  ])(
    '$now: its notice is seen $sees, the link answers $link',
    async ({ now: _, appointments, ...expected }) => {
      const { person, message, path } = await toldSecretary(FIRST);
      await appoint({ connection }, person, ...appointments);
      const before = await everything(connection);
      const seen = {
        sees: (await noticesOf(person)).includes(red),
        link: (await open(path)).statusCode,
        state: (await itemsOf(person))[0].state,
      };
      expect(await everything(connection)).toEqual(before);
      const answered = {
        sent: (await send(path)).statusCode,
        acknowledged: (await acknowledge(message, person)).statusCode,
        reply: (await desk.post(`/api/supervision-notices/${red}/reply`, { reason: '外出' }, person))
          .statusCode,
      };
      expect({ ...seen, ...answered }).toEqual(expected);
      if (!expected.sees) expect(await everything(connection)).toEqual(before);
    },
  );

  test('is not told how it goes on there, by their messages no more than by the list', async () => {
    const { person } = await toldSecretary(FIRST);
    const [told] = await itemsOf(person);
    expect(told).toMatchObject({ state: 'open', dueKind: 'plan', asksReason: true });
    await appoint({ connection }, person);
    const before = await itemsOf(person);
    expect(before).toEqual([
      { ...told, state: 'not-theirs', dueKind: null, asksReason: false, promiseUntil: null },
    ]);
    await desk.post(`/api/supervision-notices/${red}/reply`, { reason: '另有原因' }, 'another');
    await connection.pool.query(
      `update deadline set due_on = '2020-12-28' where renewal = $1 and step = $2`,
      [renewalOf(FIRST), SURVEY],
    );
    expect(await itemsOf(person)).toEqual(before);
    expect((await desk.get('/api/supervision-notices', person)).body).not.toContain('另有原因');
  });
});

describe('a message about two communities, of which one is theirs still', () => {
  test('its page shows that one, and an answer to all of it is to that one alone', async () => {
    const { person, message, path } = await toldSecretary(SECOND, THIRD);
    await appoint({ connection }, person, secretary(THIRD));
    const names = async () => {
      const { body } = await open(path);
      return [SECOND, THIRD].filter((code) => body.includes(nameOf.get(code) ?? 'no name'));
    };
    expect(await names()).toEqual([THIRD]);
    const about = { renewal: renewalOf(SECOND), step: SURVEY };
    expect((await send(path, { note: '补', about: `${about.renewal} ${SURVEY}` })).statusCode).toBe(400);
    expectProblem(await acknowledge(message, person, { note: '补', deadline: about }), 400, 'deadline');
    const { acknowledged } = (await acknowledge(message, person)).json();
    expect(acknowledged).toMatchObject([{ renewal: renewalOf(THIRD), step: SURVEY }]);
    expect((await itemsOf(person)).map(({ state }: { state: string }) => state).toSorted()).toEqual([
      'not-theirs',
      'open',
    ]);
  });

  test('what has not gone out yet says nothing of the other one', async () => {
    const { person, message } = await toldSecretary(SECOND, THIRD);
    const told = async () =>
      (await contentOf(desk.deps, message)).items.map(({ community: { code } }) => code).toSorted();
    expect(await told()).toEqual([SECOND, THIRD]);
    await appoint({ connection }, person, secretary(SECOND));
    expect(await told()).toEqual([SECOND]);
    await appoint({ connection }, person);
    expect(await told()).toEqual([]);
  });

  const nameOf = new Map<string, string>();
  beforeAll(async () => {
    const { rows } = await connection.pool.query('select code, name from division');
    for (const { code, name } of rows) nameOf.set(code, plainName(name));
  });
});

test('the links of an account that was closed have ended, also when it is open again', async () => {
  const administrator = await front.signedIn({
    roles: [{ role: 'administrator', prefix: FIRST.slice(0, 9) }],
  });
  const { person } = await front.newcomer({ roles: [{ role: 'community-secretary', prefix: FIRST }] });
  const message = await tell(connection, person, [{ renewal: renewalOf(FIRST), step: AUDIT }]);
  const path = await pathTo(message, person);
  expect((await open(path)).statusCode).toBe(200);
  for (const change of ['close', 'reopen']) {
    const answer = await administrator.browser.post(`/api/accounts/${person}/${change}`);
    expect(answer.statusCode).toBeLessThan(300);
    const before = await everything(connection);
    for (const page of [await open(path), await send(path)]) {
      expect(page.statusCode).toBe(410);
      expect(page.body).not.toContain('<form');
    }
    expect(await everything(connection)).toEqual(before);
  }
});
