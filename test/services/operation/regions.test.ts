import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { readOperationInFull } from '../../../services/operation/operation-in-full.ts';
import { retryDead } from '../../../services/operation/retry-dead.ts';
import type { Appointment } from '../../../services/permissions.ts';
import { ownDatabase } from '../../support/database.ts';
import { appoint, FIRST } from '../../support/town.ts';
import { giveChannel } from '../reminders/rows.ts';
import { forgetMessages, putDelivery } from './deliveries.ts';
import { codeOf } from './operators.ts';

const { connection } = await ownDatabase('town');
const deps = depsOf(connection, systemClock);

const TOWN = FIRST.slice(0, 9);
const COUNTY = FIRST.slice(0, 6);
const ELSEWHERE = '150627100';

/** Whom deliveries are for, by where they have a role. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  community: [FIRST],
  town: [TOWN],
  county: [COUNTY],
  'next-town': ['150626101'],
  elsewhere: [ELSEWHERE],
  both: ['150626101001', '150627100001'],
  'no-role': [],
};

const operator = (role: Appointment['role'], ...prefixes: string[]): Appointment => ({ role, prefixes });

interface Case {
  readonly who: string;
  readonly appointments: readonly Appointment[];
  readonly sees: readonly string[];
}

/** What a town's people and its county's are to one of its operators, the people of no other town are. */
const CASES: readonly Case[] = (['leading-group', 'administrator'] as const).flatMap((role) => [
  { who: `${role} of the town`, appointments: [operator(role, TOWN)], sees: ['community', 'town', 'county'] },
  {
    who: `${role} of a town elsewhere`,
    appointments: [operator(role, ELSEWHERE)],
    sees: ['elsewhere', 'both'],
  },
  {
    who: `${role} of the county`,
    appointments: [operator(role, COUNTY)],
    sees: ['community', 'town', 'county', 'next-town', 'both'],
  },
  {
    who: `${role} of the province`,
    appointments: [operator(role, FIRST.slice(0, 2))],
    sees: ['community', 'town', 'county', 'next-town', 'elsewhere', 'both'],
  },
  {
    who: `${role} of two towns`,
    appointments: [operator(role, TOWN, ELSEWHERE)],
    sees: ['community', 'town', 'county', 'elsewhere', 'both'],
  },
  {
    who: `${role} of the next town, and of one community here`,
    appointments: [operator(role, '150626101', FIRST)],
    sees: ['county', 'next-town', 'both'],
  },
]);

const withOtherRoles: readonly Case[] = [
  {
    who: 'leading group of a town elsewhere, in the inspection team of this one',
    appointments: [operator('leading-group', ELSEWHERE), operator('inspection-team', TOWN)],
    sees: ['elsewhere', 'both'],
  },
];

const everybody = Object.keys(PEOPLE);
/** In one order, whoever was tried last. */
const sorted = (people: readonly string[]) => [...people].sort();

beforeAll(async () => {
  for (const [id, prefixes] of Object.entries(PEOPLE)) {
    await appoint(deps, id, { role: 'civil-affairs-office', prefixes });
    await giveChannel(connection, id, 'email');
  }
});

beforeEach(() => forgetMessages(connection));

describe('whose deliveries are shown, and may be tried again', () => {
  test.each([...CASES, ...withOtherRoles])('$who: $sees', async ({ who, appointments, sees }) => {
    await appoint(deps, who, ...appointments);
    const dead = new Map<string, string>();
    for (const person of everybody) {
      await putDelivery(connection, { person });
      await putDelivery(connection, { person, kind: 'sms', status: 'sending' });
      dead.set(person, await putDelivery(connection, { person, status: 'dead', error: '550' }));
    }
    const shown = await readOperationInFull(deps, { actor: who });
    const people = (rows: typeof shown.dead) => sorted(rows.map(({ person }) => person.id));
    expect(people(shown.dead)).toEqual(sorted(sees));
    expect(people(shown.waiting)).toEqual(sorted([...sees, ...sees]));
    // How many there are in all is told to everybody: what is stopped is stopped for all of them.
    expect(shown.deliveries.find(({ channel }) => channel === 'email')).toMatchObject({
      waiting: everybody.length,
      dead: everybody.length,
    });
    for (const [person, message] of dead) {
      const tried = await codeOf(retryDead(deps, { message, kind: 'email', actor: who }));
      expect({ person, tried }).toEqual({ person, tried: sees.includes(person) ? 'done' : 'not-found' });
    }
    const left = await connection.pool.query(
      `select person from delivery join message on message.id = message where status = 'dead' order by person`,
    );
    expect(sorted(left.rows.map(({ person }) => person))).toEqual(
      sorted(everybody.filter((person) => !sees.includes(person))),
    );
  });

  test('what is not dead of somebody elsewhere is not told either', async () => {
    await appoint(deps, 'operator', operator('leading-group', ELSEWHERE));
    for (const status of ['waiting', 'sent', 'cancelled'] as const) {
      const message = await putDelivery(connection, { person: 'town', status });
      const asked = retryDead(deps, { message, kind: 'email', actor: 'operator' });
      expect(await codeOf(asked)).toBe('not-found');
    }
  });

  test('however many wait or died elsewhere, what is theirs is shown', async () => {
    await appoint(deps, 'operator', operator('leading-group', TOWN));
    const theirs = [
      await putDelivery(connection, { person: 'town', nextTryIn: 600 }),
      await putDelivery(connection, { person: 'town', status: 'dead', settledAt: '2020-12-01T00:00:00Z' }),
    ];
    for (let at = 0; at < 210; at++) {
      await putDelivery(connection, { person: 'elsewhere', status: 'dead' });
      await putDelivery(connection, { person: 'elsewhere' });
    }
    const { waiting, dead } = await readOperationInFull(deps, { actor: 'operator' });
    expect([...waiting, ...dead].map(({ message }) => message)).toEqual(theirs);
  });
});
