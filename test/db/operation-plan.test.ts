import { Kysely, PostgresDialect, sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDispatch } from '../../db/dispatch.ts';
import {
  countDeadlines,
  countDeliveries,
  countNotices,
  inSnapshot,
  oldestDeliveries,
  type Snapshot,
} from '../../db/operation.ts';
import type { Tables } from '../../db/tables.ts';
import { deadDeliveries, nextDeliveries } from '../../db/undelivered.ts';
import { ownDatabase } from '../support/database.ts';
import { FIRST, renewalOf } from '../support/town.ts';

/** Rows of each of the big tables; one in a hundred still waits for something. */
const ROWS = 120_000;

const { connection } = await ownDatabase('town');
const { pool } = connection;

interface Asked {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** The same database, with what it is asked. */
const asked: Asked[] = [];
const db = new Kysely<Tables>({
  dialect: new PostgresDialect({ pool }),
  log: ({ query }) => {
    asked.push({ text: query.sql, parameters: query.parameters });
  },
});

const GROW = [
  `insert into deadline (renewal, step, due_on, kind, actors, opened_at_revision)
   select '${renewalOf(FIRST)}', 'step-' || n, date '2020-01-01' + n % 600, case n % 5 when 0 then 'statutory' else 'plan' end,
     '{community-secretary}', 0
   from generate_series(1, ${ROWS}) n`,
  `insert into message (id, person, kind, form, slot, day, composed_at, quiet, on_holidays)
   select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'town-committee', 'alone', 'direct', t, t::date, t, '[]', false
   from generate_series(1, ${ROWS}) n, lateral (select timestamptz '2020-01-01' + n * interval '1 minute' as t) as moment`,
  `insert into notice (renewal, step, opened_at_revision, due_on, rung, person, role, form, slot, in_digest, on_holidays, sweep, message)
   select '${renewalOf(FIRST)}', 'step-' || n, 0, '2021-01-10', 'rung', 'town-committee', 'town-party-committee', 'direct', composed_at,
     false, false, 's', case n % 100 when 0 then null else id end
   from (select *, row_number() over (order by id) as n from message) as message`,
  `insert into delivery (message, kind, address, status, sent_text, settled_at)
   select id, (array['email', 'sms', 'wecom', 'webhook'])[1 + n % 4], 'a@example.cn',
     case when n % 100 = 0 then 'waiting' when n % 1000 = 1 then 'dead' else 'sent' end,
     case when n % 100 = 0 then null else repeat('催', 200) end,
     case when n % 100 = 0 then null else composed_at end
   from (select *, row_number() over (order by id) as n from message) as message`,
  'vacuum (analyze) deadline, message, notice, delivery',
];

const BIG = ['deadline', 'message', 'notice', 'delivery'];

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Node[];
}

const within = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(within)];

async function planOf({ text, parameters }: Asked): Promise<Node[]> {
  const { rows } = await pool.query(`explain (analyze, format json) ${text}`, [...parameters]);
  return within(rows[0]['QUERY PLAN'][0].Plan);
}

const read: Readonly<Record<string, (tx: Snapshot) => Promise<unknown>>> = {
  countDeadlines: (tx) => countDeadlines(tx, '2021-01-10', '2021-01-13'),
  countNotices: (tx) => countNotices(tx, '2020-03-01T00:00:00Z'),
  countDeliveries,
  oldestDeliveries,
  nextDeliveries: (tx) => nextDeliveries(tx, { regions: ['150626100'], limit: 50 }),
  deadDeliveries: (tx) => deadDeliveries(tx, { regions: ['150626100'], limit: 200 }),
  'nextDeliveries of another town': (tx) => nextDeliveries(tx, { regions: ['150627100'], limit: 50 }),
  'deadDeliveries of another town': (tx) => deadDeliveries(tx, { regions: ['150627100'], limit: 200 }),
  readDispatch,
};

beforeAll(async () => {
  for (const statement of GROW) await pool.query(statement);
}, 120_000);

describe(`with ${ROWS} rows in each of the big tables`, () => {
  test.each(Object.entries(read))('%s reads none of them from end to end', async (_name, one) => {
    asked.length = 0;
    await inSnapshot(db, one);
    const queries = asked.filter(({ text }) => /\bfrom\b/.test(text));
    expect(queries.length).toBeGreaterThan(0);
    for (const query of queries) {
      const whole = (await planOf(query)).filter(
        (node) => node['Node Type'] === 'Seq Scan' && BIG.includes(node['Relation Name'] ?? ''),
      );
      expect(whole).toEqual([]);
    }
  });

  test('together they take a fraction of a second', async () => {
    const took = async () => {
      const began = performance.now();
      await inSnapshot(db, async (tx) => {
        for (const one of Object.values(read)) await one(tx);
      });
      return performance.now() - began;
    };
    await took();
    const ms = await took();
    expect(ms).toBeLessThan(1_000);
  });

  test('a statement that takes too long is given up', async () => {
    const slow = inSnapshot(db, (tx) => sql`select pg_sleep(20)`.execute(tx), '100ms');
    await expect(slow).rejects.toThrow('statement timeout');
  });
});
