import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Appointment } from '../../services/permissions.ts';
import { ownDatabase } from '../support/database.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { expectProblem } from '../support/problem.ts';
import { appoint, FIRST, renewalOf } from '../support/town.ts';

/** Two processes of the API: one remembers the renewal as it stands, one as it was before, or not at all. */
const { connection, open } = await ownDatabase('town');
const here = await openDesk(connection);
const there = await openDesk(open());

const TOWN = FIRST.slice(0, 9);
const renewal = renewalOf(FIRST);
const inspector = (prefix: string): Appointment => ({ role: 'inspection-team', prefixes: [prefix] });

const report = (number: string, revision: number) => ({
  type: 'renewal.violation-reported',
  facts: { on: '2020-12-16', number, handler: 'inspector' },
  revision,
});

let used = 0;
let key = '';
/** The revision that the request of the key was for; by now the renewal is two further. */
let at = -2;

beforeAll(async () => {
  await appoint({ connection }, 'colleague', inspector(TOWN));
});

beforeEach(async () => {
  used += 1;
  at += 2;
  key = `used-${used}`;
  await appoint({ connection }, 'inspector', inspector(TOWN));
  const first = await here.record(renewal, { ...report('first', at), by: 'inspector', key });
  expect(first.statusCode).toBe(201);
  expect((await here.record(renewal, { ...report('second', at + 1), by: 'inspector' })).statusCode).toBe(201);
});

/** Asks both processes, and the second once more when it has forgotten everything. */
async function everywhere(ask: (desk: Desk) => Promise<void>): Promise<void> {
  await ask(here);
  await ask(there);
  there.deps.memory.forget(renewal);
  await ask(there);
}

describe('of a key that was used nobody hears whose event it is not', () => {
  test.each<{ who: string; by?: string; appointments: Appointment[]; status: number }>([
    { who: 'nobody', appointments: [], status: 401 },
    {
      who: 'the inspection team of another county',
      by: 'elsewhere',
      appointments: [inspector('150627')],
      status: 403,
    },
    { who: 'that of another town', by: 'elsewhere', appointments: [inspector('150626101')], status: 403 },
    {
      who: 'the secretary of the town’s communities, whose event it is not',
      by: 'secretary',
      appointments: [{ role: 'community-secretary', prefixes: [TOWN] }],
      status: 403,
    },
    {
      who: 'the administrator',
      by: 'manager',
      appointments: [{ role: 'administrator', prefixes: [TOWN] }],
      status: 403,
    },
    { who: 'the sender, without a role by now', by: 'inspector', appointments: [], status: 403 },
    {
      who: 'the sender, who has gone to another county',
      by: 'inspector',
      appointments: [inspector('150627')],
      status: 403,
    },
  ])('$who: $status', async ({ by, appointments, status }) => {
    if (by !== undefined) await appoint({ connection }, by, ...appointments);
    await everywhere(async (desk) => {
      // That of the first request, that at which the renewal is, and one to come.
      for (const number of ['first', 'other'])
        for (const revision of [at, at + 2, at + 9])
          for (const dryRun of [false, true])
            for (const sentKey of [key, 'never-used']) {
              const sent = { ...report(number, revision), dryRun, key: sentKey };
              const answer = await desk.record(renewal, { ...sent, ...(by !== undefined && { by }) });
              expectProblem(answer, status);
              expect(answer.json()).not.toHaveProperty('revision');
            }
    });
  });

  test('a renewal that is not there is not found, with a key or without', async () => {
    for (const one of [key, 'never-used', undefined])
      expectProblem(
        await here.record('nowhere', { ...report('first', 0), by: 'inspector', ...(one && { key: one }) }),
        404,
      );
  });
});

describe('whose event it is hears of it, before the rules and before the revision', () => {
  test('the same request has the same answer', async () => {
    await everywhere(async (desk) => {
      const answer = await desk.record(renewal, { ...report('first', at), by: 'inspector', key });
      expect(answer.statusCode).toBe(201);
      expect(answer.headers['idempotent-replayed']).toBe('true');
      expect(answer.json()).toMatchObject({ revision: at + 1 });
    });
  });

  const resumed = (revision: number) => ({
    type: 'renewal.resumed',
    facts: { on: '2020-12-16', reason: '查清', documentNumber: '1' },
    revision,
  });

  test.each([
    { what: 'other facts', by: 'inspector', sent: () => report('other', at) },
    { what: 'another revision', by: 'inspector', sent: () => report('first', at + 2) },
    { what: 'a revision to come', by: 'inspector', sent: () => report('first', at + 9) },
    { what: 'an event that the rules refuse', by: 'inspector', sent: () => resumed(at + 2) },
    { what: 'the request of somebody else', by: 'colleague', sent: () => report('first', at) },
  ])('$what: 422, which says at which revision it was used', async ({ by, sent }) => {
    await everywhere(async (desk) => {
      const answer = await desk.record(renewal, { ...sent(), by, key });
      expectProblem(answer, 422);
      expect(answer.json()).toMatchObject({ detail: expect.stringContaining('Key'), revision: at + 1 });
    });
  });
});
