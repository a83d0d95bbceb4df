import { beforeAll, describe, expect, test } from 'vitest';
import { definitionOf, eventTypes } from '../../machines/events/catalog.ts';
import { ROLES } from '../../machines/plan/words.ts';
import { systemClock } from '../../services/clock.ts';
import { depsOf } from '../../services/deps.ts';
import { DomainError } from '../../services/errors.ts';
import { type Appointment, mayRecord, rolesToRecord } from '../../services/permissions.ts';
import { recordEvent } from '../../services/record-event.ts';
import { viewRenewal } from '../../services/view-renewal.ts';
import { ownDatabase } from '../support/database.ts';
import { actsOf, appoint, FIRST, play, renewalOf, SECOND, setDay, THIRD } from '../support/town.ts';

const { connection } = await ownDatabase('town');
const deps = depsOf(connection, systemClock);

const everyRole = (...prefixes: string[]): Appointment[] => ROLES.map((role) => ({ role, prefixes }));

describe('三: who may record what', () => {
  test.each(eventTypes)('%s is for its roles and for no others', (type) => {
    expect(mayRecord[type].length).toBeGreaterThan(0);
    for (const role of ROLES)
      expect(rolesToRecord([{ role, prefixes: [FIRST] }], type, FIRST)).toEqual(
        mayRecord[type].includes(role) ? [role] : [],
      );
  });

  test.each([
    { prefix: FIRST, community: FIRST, holds: true },
    { prefix: '150626100', community: FIRST, holds: true },
    { prefix: '150626', community: FIRST, holds: true },
    { prefix: '15', community: FIRST, holds: true },
    { prefix: SECOND, community: FIRST, holds: false },
    { prefix: '150626101', community: FIRST, holds: false },
    { prefix: '1506261000020', community: FIRST, holds: false },
    { prefix: '50626', community: FIRST, holds: false },
  ])('a role for $prefix holds for $community: $holds', ({ prefix, community, holds }) => {
    const roles = rolesToRecord(
      [{ role: 'work-group', prefixes: [prefix] }],
      'preparation.plan-approved',
      community,
    );
    expect(roles).toEqual(holds ? ['work-group'] : []);
  });

  test('one prefix of several is enough, and a role somewhere else lends nothing here', () => {
    const held: Appointment[] = [
      { role: 'work-group', prefixes: [SECOND, FIRST] },
      { role: 'town-party-committee', prefixes: [SECOND] },
    ];
    expect(rolesToRecord(held, 'preparation.plan-approved', FIRST)).toEqual(['work-group']);
    expect(rolesToRecord(held, 'preparation.audit-recorded', FIRST)).toEqual([]);
  });
});

const codeOf = async (attempt: Promise<unknown>) => {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

/** A whole renewal between two people who may do everything: whoever submitted something, the other one decides. */
describe('nobody approves what they submitted', () => {
  const acts = actsOf(FIRST);
  const approvals = acts.filter(({ type }) => definitionOf(type).approves !== undefined);

  beforeAll(async () => {
    await setDay(deps, '2021-04-20');
    for (const one of ['one', 'other']) await appoint({ connection }, one, ...everyRole('150626100'));
  });

  const record = (by: string, { type, facts }: (typeof acts)[number], revision: number, dryRun = false) =>
    recordEvent(deps, { renewal: renewalOf(FIRST), type, facts, revision, actor: by, dryRun });

  test(`${approvals.length} approvals of a renewal are refused to the submitter, who has every role`, async () => {
    let refused = 0;
    for (const [revision, act] of acts.entries()) {
      const { approves } = definitionOf(act.type);
      if (approves === undefined) {
        expect((await record('one', act, revision)).outcome).toBe('recorded');
        continue;
      }
      for (const dryRun of [true, false])
        expect(await codeOf(record('one', act, revision, dryRun))).toBe('forbidden');
      const person = await (await deps.memory.world()).person('one');
      const view = await viewRenewal(deps, renewalOf(FIRST), person ?? null);
      expect(view.possibleEvents.find(({ type }) => type === act.type)?.mine).toBe(false);
      expect((await record('other', act, revision)).outcome).toBe('recorded');
      refused++;
    }
    expect(refused).toBe(approvals.length);
    expect(refused).toBeGreaterThan(5);
  });

  test('submitted anew by the other, it is the first one who decides', async () => {
    const plan = actsOf(SECOND);
    const at = plan.findIndex(({ type }) => type === 'preparation.plan-approved');
    const drafted = plan.find(({ type }) => type === 'preparation.plan-drafted');
    const approved = plan[at];
    if (drafted === undefined || approved === undefined) throw new Error('There is no plan in these acts');
    let revision = 0;
    const send = async (actor: string, type: string, facts: unknown) => {
      const command = { renewal: renewalOf(SECOND), type, facts, revision, actor };
      const code = await codeOf(recordEvent(deps, command));
      if (code === 'done') revision++;
      return code;
    };
    expect(await send('one', drafted.type, drafted.facts)).toBe('done');
    const returned = { on: approved.facts.on, reason: '进度安排未细化到天' };
    expect(await send('one', 'preparation.plan-returned', returned)).toBe('forbidden');
    expect(await send('other', 'preparation.plan-returned', returned)).toBe('done');
    expect(await send('other', drafted.type, { ...drafted.facts, on: approved.facts.on })).toBe('done');
    expect(await send('other', approved.type, approved.facts)).toBe('forbidden');
    expect(await send('one', approved.type, approved.facts)).toBe('done');
  });
});

describe('a role outside its region', () => {
  test('403 for every act of a renewal, though the person holds every role of another town', async () => {
    await appoint({ connection }, 'neighbour', ...everyRole('150626101', FIRST, SECOND));
    for (const [revision, act] of actsOf(THIRD).entries()) {
      const command = { renewal: renewalOf(THIRD), type: act.type, facts: act.facts, revision };
      // At another revision as well: how far it is, is nothing that they hear.
      for (const seen of revision % 10 === 0 ? [revision, revision + 1, 0] : [])
        expect(await codeOf(recordEvent(deps, { ...command, revision: seen, actor: 'neighbour' }))).toBe(
          'forbidden',
        );
      await play(deps, [act], { community: THIRD, revision });
    }
  });

  test('the record says in which role a person acted', async () => {
    const { rows } = await connection.pool.query(
      `select distinct type, role from event where actor in ('one', 'other') order by type`,
    );
    for (const { type, role } of rows) expect(mayRecord[type as (typeof eventTypes)[number]]).toContain(role);
  });
});
