import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { systemClock } from '../../services/clock.ts';
import { type Deps, depsOf } from '../../services/deps.ts';
import { recordEvent } from '../../services/record-event.ts';
import { type QueueBackend, queueBackend } from '../../workers/backend.ts';
import { startRecordCheck } from '../../workers/record-check.ts';
import type { Running } from '../../workers/scheduled.ts';
import { makeDatabase, type OwnDatabase } from '../support/database.ts';
import { tamper } from '../support/tamper.ts';
import { COMMUNITIES, FIRST, renewalOf, SECOND, THIRD } from '../support/town.ts';
import { until } from '../support/until.ts';

const { redisUrl } = inject('servers');
const EVERY_MS = 200;

interface Line {
  readonly level: number;
  readonly event?: string;
  readonly renewal?: string;
  readonly worker: string;
  readonly faults?: readonly { kind: string }[];
}

const stores = [
  { store: 'postgresql', redis: undefined, absent: false },
  { store: 'redis', redis: redisUrl ?? undefined, absent: redisUrl === null },
];

for (const { store, redis, absent } of stores)
  describe.skipIf(absent)(`the queue in ${store}`, () => {
    let own: Awaited<ReturnType<typeof makeDatabase>>;
    let pool: OwnDatabase['connection']['pool'];
    let deps: Deps;
    let backend: QueueBackend;
    let lines: Line[] = [];
    let running: Running[] = [];
    const revisions = new Map<string, number>();

    beforeAll(async () => {
      own = await makeDatabase('town');
      pool = own.connection.pool;
      deps = depsOf(own.connection, systemClock);
      const prefix = `test-${randomBytes(4).toString('hex')}`;
      backend = await queueBackend({ databaseUrl: own.url, redisUrl: redis, prefix });
    });

    afterAll(async () => {
      await emptyTheQueue();
      await backend.close();
      await own.drop();
    });

    const logOf = (worker: string) =>
      pino(
        { base: { worker } },
        new Writable({
          write(chunk, _encoding, done) {
            lines.push(JSON.parse(String(chunk)));
            done();
          },
        }),
      );
    const start = async (worker = 'only', connection = own.open()) => {
      running.push(await startRecordCheck(backend, connection, systemClock, logOf(worker), EVERY_MS));
    };
    const happen = async (community: string) => {
      const revision = revisions.get(community) ?? 0;
      await recordEvent(deps, {
        renewal: renewalOf(community),
        type: 'renewal.violation-reported',
        facts: { on: '2020-12-16', number: `${revision}`, handler: 'x' },
        revision,
        actor: 'inspection-team',
      });
      revisions.set(community, revision + 1);
    };
    /** What is known of a renewal's record: its revision when it was looked at, and the kinds of its faults. */
    const checkOf = async (community: string) => {
      const { rows } = await pool.query('select revision, faults from record_check where renewal = $1', [
        renewalOf(community),
      ]);
      return rows.map(({ revision, faults }) => ({
        revision,
        faults: faults.map((one: Fault) => one.kind),
      }))[0];
    };
    type Fault = { kind: string };
    const checked = (community: string) =>
      until(
        () => checkOf(community),
        (check) => check?.revision === revisions.get(community),
      );
    const emptyTheQueue = async () => {
      const queue = backend.queue('record-check');
      await queue.obliterate({ force: true });
      await queue.close();
    };

    beforeEach(() => {
      lines = [];
    });

    afterEach(async () => {
      await Promise.all(running.map((one) => one.close()));
      running = [];
    });

    test('is where it should be', () => {
      expect(backend.store).toBe(store);
    });

    test('a record that changes is looked at, once a change, and holds', async () => {
      await start();
      await happen(FIRST);
      expect(await checked(FIRST)).toEqual({ revision: 1, faults: [] });
      await happen(FIRST);
      expect(await checked(FIRST)).toEqual({ revision: 2, faults: [] });
      expect(lines.filter(({ event }) => event === 'record-checked')).toHaveLength(2);
      expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
      expect((await pool.query('select from outbox')).rowCount).toBe(0);
    });

    test('what happened before it started is made up for', async () => {
      for (const community of COMMUNITIES.slice(2)) await happen(community);
      await start();
      for (const community of COMMUNITIES.slice(2)) expect((await checked(community))?.faults).toEqual([]);
    });

    test('a planted fault is found with the next change, and told at once', async () => {
      await start();
      await happen(SECOND);
      await checked(SECOND);
      await tamper(own.connection, `update event set facts = '{"on": "2020-12-15"}' where renewal = $1`, [
        renewalOf(SECOND),
      ]);
      await happen(SECOND);
      expect((await checked(SECOND))?.faults).toContain('chain');
      const [told] = await until(
        () => lines.filter(({ event }) => event === 'record-faulty'),
        (found) => found.length > 0,
      );
      expect(told).toMatchObject({ level: 50, renewal: renewalOf(SECOND) });
    });

    test('a record that cannot be looked at keeps nobody from the others', async () => {
      for (const community of [FIRST, THIRD]) await happen(community);
      await pool.query('create table kept_plan as table plan');
      await pool.query(`update plan set body = '{}' where id = 'galutu-2020'`);
      await start();
      for (const community of [FIRST, THIRD])
        expect((await checked(community))?.faults).toEqual(['plan', 'plan']);
      await pool.query('update plan set body = (select body from kept_plan)');
      await happen(FIRST);
      expect(await checked(FIRST)).toMatchObject({ faults: [] });
    });

    test('a queue that was emptied while nobody worked is filled again', async () => {
      await start();
      await running.pop()?.close();
      await emptyTheQueue();
      await happen(FIRST);
      await start();
      await checked(FIRST);
    });

    test('a queue that is emptied under a worker is filled again', async () => {
      await start();
      await happen(FIRST);
      await checked(FIRST);
      await emptyTheQueue();
      await happen(FIRST);
      await checked(FIRST);
    });

    test('connections that break are made again', async () => {
      await start();
      await happen(THIRD);
      await checked(THIRD);
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
      );
      await happen(THIRD);
      await checked(THIRD);
    });

    test('several workers share: everything is looked at, and none is in the way of another', async () => {
      await Promise.all(['a', 'b', 'c'].map((worker) => start(worker)));
      for (let round = 0; round < 5; round++) await Promise.all(COMMUNITIES.map(happen));
      for (const community of COMMUNITIES) await checked(community);
      expect(lines.filter(({ event }) => event === 'record-checked').length).toBeGreaterThanOrEqual(7);
      expect(lines.filter(({ level, event }) => level >= 40 && event !== 'record-faulty')).toEqual([]);
      await until(
        async () => (await pool.query('select from outbox')).rowCount,
        (left) => left === 0,
      );
    });

    test('closed, it is idle: what happens then is left for the next one', async () => {
      await start();
      await happen(FIRST);
      await checked(FIRST);
      await running.pop()?.close();
      await happen(FIRST);
      await new Promise((resolve) => setTimeout(resolve, 3 * EVERY_MS));
      expect((await pool.query('select from outbox')).rowCount).toBe(1);
    });
  });
