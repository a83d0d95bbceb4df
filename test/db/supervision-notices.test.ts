import { describe, expect, test } from 'vitest';
import type { Connection } from '../../db/connect.ts';
import { issueSupervisionNotices, type ToIssue } from '../../db/supervision-notices.ts';
import { ownDatabase } from '../support/database.ts';
import { COMMUNITIES, renewalOf } from '../support/town.ts';

const { connection, open } = await ownDatabase('town');
const { pool } = connection;

/** A second town, whose renewals are copies of those of the first. */
const otherTown = (code: string) => code.replace(/^150626100/, '150626101');
await pool.query(`insert into division (code, name)
  select replace(code, '150626100', '150626101'), name from division where code like '150626100%'`);
await pool.query(`
  insert into renewal (id, community, term, plan, machine_version, started_on, snapshot, head, status, changed_at)
  select replace(id, '150626100', '150626101'), replace(community, '150626100', '150626101'), term, plan,
    machine_version, started_on, snapshot, head, status, changed_at
  from renewal`);

const notice = (community: string, over: Partial<ToIssue> = {}): ToIssue => ({
  renewal: renewalOf(community),
  community,
  step: 'preparation.survey.open',
  opened_at_revision: 0,
  due_on: '2020-12-20',
  colour: 'red',
  issued_on: '2020-12-21',
  ...over,
});

const issue = (notices: readonly ToIssue[], { db }: Connection = connection) =>
  db.transaction().execute((tx) => issueSupervisionNotices(tx, notices));

const issued = async () => {
  const { rows } = await pool.query<{ town: string; year: number; serial: number; colour: string }>(
    'select town, year, serial, colour from supervision_notice order by town, year, serial',
  );
  return rows;
};

test('notices are numbered in a town and a year', async () => {
  const [first = '', second = ''] = COMMUNITIES;
  expect(await issue([])).toBe(0);
  expect(await issue([notice(first), notice(second), notice(otherTown(first))])).toBe(3);
  expect(await issue([notice(first, { colour: 'yellow', issued_on: '2021-01-04' })])).toBe(1);
  expect(await issue([notice(first, { colour: 'blue' })])).toBe(1);
  expect(await issued()).toEqual([
    { town: '150626100', year: 2020, serial: 1, colour: 'red' },
    { town: '150626100', year: 2020, serial: 2, colour: 'red' },
    { town: '150626100', year: 2020, serial: 3, colour: 'blue' },
    { town: '150626100', year: 2021, serial: 1, colour: 'yellow' },
    { town: '150626101', year: 2020, serial: 1, colour: 'red' },
  ]);
});

describe('one a deadline and colour', () => {
  const [first = ''] = COMMUNITIES;
  test.each([
    { what: 'the same', over: {}, many: 0 },
    { what: 'the same on a later day', over: { issued_on: '2020-12-25' }, many: 0 },
    { what: 'another step', over: { step: 'preparation.audit.open' }, many: 1 },
    { what: 'the step begun anew', over: { opened_at_revision: 4 }, many: 1 },
    { what: 'another due day', over: { due_on: '2020-12-24' }, many: 1 },
  ])('$what: $many', async ({ over, many }) => {
    expect(await issue([notice(first, over), notice(first, over)])).toBe(many);
  });
});

test('of many who issue at once, in any order, nobody waits for ever and no number is given twice', async () => {
  const steps = Array.from({ length: 12 }, (_, at) => `step-${at}`);
  const all = [...COMMUNITIES, ...COMMUNITIES.map(otherTown)].flatMap((community) =>
    steps.map((step) => notice(community, { step })),
  );
  const before = (await issued()).length;
  const parts = [
    all,
    all.toReversed(),
    all.slice(50),
    all.slice(0, 120),
    all.toSorted(() => 0.5 - Math.random()),
  ];
  const many = await Promise.all(parts.map((part) => issue(part, open())));
  expect(many.reduce((sum, one) => sum + one, 0)).toBe(all.length);
  const rows = await issued();
  expect(rows).toHaveLength(before + all.length);
  expect(new Set(rows.map(({ town, year, serial }) => `${town} ${year} ${serial}`)).size).toBe(rows.length);
});
