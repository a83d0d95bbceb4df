import { describe, expect, test } from 'vitest';
import { ACCESS, type Access, accessOf } from '../../api/access.ts';
import { insertObjection } from '../../db/objections.ts';
import { insertViolation } from '../../db/violations.ts';
import { ROLES, type Role } from '../../machines/plan/words.ts';
import { ownDatabase } from '../support/database.ts';
import { openDesk } from '../support/desk.ts';
import { actsOf, COMMUNITIES, FIRST, play, renewalOf, setDay } from '../support/town.ts';
import { type Asker, everyAsker, NOBODY, newSession, TOWN } from './permission-people.ts';
import { type Case, requestsOf } from './permission-requests.ts';

/**
 * Every route × every role, inside its region and outside, and nobody: real requests of signed-in people to a town that
 * is no drill.
 */
const { connection } = await ownDatabase('town');
const desk = await openDesk(connection);
const RENEWAL = renewalOf(FIRST);

await setDay(desk.deps, '2020-12-16');
await play(desk.deps, actsOf(FIRST).slice(0, 1), { community: FIRST });
await connection.pool.query(`update world set drill_day = null, version = version + 1`);
desk.deps.memory.forgetWorld();

const askers = await everyAsker(desk);
const inspector = askers.find(({ role, inside }) => role === 'inspection-team' && inside)?.id ?? '';
const subject = await desk.app.accounts.connection.db
  .insertInto('person')
  .values({ id: 'subject', name: '演练账号', phone: null, email: null })
  .returning('id')
  .executeTakeFirstOrThrow();
await connection.pool.query(
  `insert into account (person, sign_in_name, region, created_at) values ('subject', 'subject', $1, now())`,
  [FIRST],
);

const objectionTo = (notice: string) =>
  insertObjection(connection.db, {
    receipt: `DRILL-${notice}`,
    renewal: RENEWAL,
    community: FIRST,
    notice,
    posted_revision: 1,
    filed_on: '2020-12-16',
    filed_at: '2020-12-16T01:00:00Z',
    due_on: '2020-12-19',
    text: '演练异议：请核实名单。',
    name: null,
    contact: null,
    erase_after: '2099-12-31',
  });

const { rows: notices } = await connection.pool.query<{ id: string }>(
  `insert into supervision_notice (town, year, serial, colour, renewal, step, opened_at_revision, due_on, issued_on)
   select $1, 2020, 1, 'red', renewal, step, opened_at_revision, due_on, due_on from deadline
   where renewal = $2 and actors = array['community-secretary'] limit 1 returning id`,
  [TOWN, RENEWAL],
);

const requests = requestsOf(desk, {
  objections: {
    'voter-list': await objectionTo('voter-list'),
    'party-candidates': await objectionTo('party-candidates'),
    absence: await objectionTo('absence'),
  },
  violation: await insertViolation(connection.db, {
    town: TOWN,
    year: 2020,
    renewal: RENEWAL,
    community: FIRST,
    source: 'visit',
    subject: 'other',
    handler: inspector,
    received_on: '2020-12-16',
    due_on: '2099-12-31',
    registered_by: inspector,
    registered_at: '2020-12-16T01:00:00Z',
  }),
  notice: notices[0]?.id ?? '',
  account: subject.id,
  inspector,
});

const sessions = new Map<string, Promise<Record<string, string>>>();

function sessionOf(asker: Asker): Promise<Record<string, string>> {
  const known = sessions.get(asker.id) ?? newSession(desk, asker);
  sessions.set(asker.id, known);
  return known;
}

let addresses = 0;

/** A new address each time: nobody has to wait because of somebody else's tries. */
async function ask(route: string, one: Case, asker: Asker) {
  const [method = '', path = ''] = route.split(' ');
  const headers = await sessionOf(asker);
  const params = { ...one.params, ...(await one.prepare?.(asker)) };
  const url = Object.entries(params).reduce(
    (text, [name, value]) => text.replace(name === '*' ? '*' : `:${name}`, value),
    path,
  );
  addresses += 1;
  const answer = await desk.app.inject({
    method: method as 'GET',
    url: `${url}${one.query ?? ''}`,
    remoteAddress: `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`,
    headers: {
      ...headers,
      ...(typeof one.body === 'string' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(one.body !== undefined && { payload: one.body }),
  });
  if (one.endsSession) sessions.delete(asker.id);
  return answer;
}

const REFUSED = [403, 404];

function isAllowed({ to, reach }: Access, { roles }: Case, { role, inside }: Asker): boolean {
  if (to === 'own') return true;
  const named: readonly Role[] = roles ?? (typeof to === 'string' ? [] : to);
  if (role === null || !named.includes(role)) return false;
  return inside || reach !== 'community';
}

function expectedOf(access: Access, one: Case, asker: Asker): string {
  if (one.always !== undefined) return String(one.always);
  if (asker === NOBODY) return '401';
  return isAllowed(access, one, asker) ? 'allowed' : 'refused';
}

function answered(one: Case, asker: Asker, status: number): string {
  if (status >= 500) return String(status);
  if (one.always !== undefined || asker === NOBODY || status === 401) return String(status);
  return REFUSED.includes(status) ? 'refused' : 'allowed';
}

const nameOf = ({ role, inside }: Asker) =>
  role === null ? 'nobody' : `${role}, ${inside ? 'of the town' : 'of another town'}`;

describe('every route of the API', () => {
  const there = [...desk.app.routesThere];

  test('has its row in the table of access, and the table no other', () => {
    expect(there.filter((route) => accessOf(route) === undefined)).toEqual([]);
    expect(Object.keys(ACCESS).filter((route) => !there.includes(route))).toEqual([]);
    expect(there.length).toBeGreaterThan(80);
  });

  test('has its request in this test', () => {
    expect(Object.keys(requests).sort()).toEqual(Object.keys(ACCESS).sort());
  });

  test('says in the OpenAPI document for whom it is', async () => {
    const { paths } = (await desk.get('/api/docs/json')).json();
    const said = Object.entries<Record<string, { 'x-access'?: unknown }>>(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, { 'x-access': access }]) => {
        const route = `${method.toUpperCase()} ${path.replaceAll(/\{([^}]+)\}/g, (_, name) => (name === '*' ? '*' : `:${name}`))}`;
        return { route, access };
      }),
    );
    expect(said.length).toBeGreaterThan(70);
    for (const { route, access } of said) expect({ route, access }).toEqual({ route, access: ACCESS[route] });
  });

  test('is asked in every role that the table names', () => {
    for (const [route, { to }] of Object.entries(ACCESS)) {
      const asked = (requests[route] ?? []).flatMap(({ roles }) => roles ?? []);
      if (typeof to !== 'string' && asked.length > 0)
        expect([route, ...new Set(asked)].sort()).toEqual([route, ...new Set(to)].sort());
      if (to === 'event') expect(asked, route).not.toEqual([]);
      if (to === 'everybody' || to === 'holder')
        for (const { always } of requests[route] ?? []) expect(always, route).toBeDefined();
    }
  });
});

describe(`${ROLES.length} roles inside and outside their region, and nobody`, () => {
  test.each(Object.entries(ACCESS))('%s', async (route, access) => {
    for (const one of requests[route] ?? []) {
      const expected: Record<string, string> = {};
      const actual: Record<string, string> = {};
      for (const asker of askers) {
        const name = nameOf(asker);
        const { statusCode } = await ask(route, one, asker);
        expected[name] = expectedOf(access, one, asker);
        actual[name] = answered(one, asker, statusCode);
      }
      expect(actual).toEqual(expected);
    }
  });
});

describe('lists hold what is of the reader’s own region', () => {
  const codesOf = async (asker: Asker) => {
    const { communities, totals } = (await ask('GET /api/board', {}, asker)).json();
    expect(totals.communities).toBe(communities.length);
    return communities.map(({ code }: { code: string }) => code);
  };

  test.each(askers.filter(({ role }) => role !== null))(
    'the board of $role, inside: $inside',
    async (asker) => {
      const sees = asker.inside && asker.role !== 'administrator';
      expect(await codesOf(asker)).toEqual(sees ? COMMUNITIES : []);
    },
  );

  test.each(['GET /api/violations', 'GET /api/objections', 'GET /api/supervision-notices'])(
    '%s of another town is empty',
    async (route) => {
      for (const asker of askers.filter(({ inside, role }) => !inside && role !== null)) {
        const answer = await ask(route, {}, asker);
        if (answer.statusCode === 403) continue;
        const { violations, objections, notices: told } = answer.json();
        expect(violations ?? objections ?? told).toEqual([]);
      }
    },
  );

  test('the directory names nobody of another town', async () => {
    const [neighbour = NOBODY] = askers.filter(({ inside, role }) => !inside && role !== null);
    const { people } = (await ask('GET /api/people', {}, neighbour)).json();
    const prefixes = people.flatMap(({ roles }: { roles: { prefix: string }[] }) =>
      roles.map(({ prefix }) => prefix),
    );
    expect(people.length).toBeGreaterThan(5);
    expect(prefixes.filter((prefix: string) => prefix.startsWith(TOWN))).toEqual([]);
  });
});
