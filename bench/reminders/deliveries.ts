import { setTimeout as sleep } from 'node:timers/promises';
import { sweep } from '../../services/reminders/sweep.ts';
import { queueBackend } from '../../workers/backend.ts';
import { SWEEP_QUEUE } from '../../workers/reminders.ts';
import type { Season } from './databases.ts';
import { NINE } from './points.ts';
import { type Receipt, type Receiver, type Sender, startSender } from './processes.ts';
import { clearQueues, QUEUE_PREFIX } from './queues.ts';
import { makeDue } from './season.ts';

/** What came of one stroke of nine o'clock. */
export interface DeliveryTime {
  /** Of every message, from nine o'clock to its receipt, in seconds. */
  readonly lateness: readonly number[];
  /** Processor time of all senders. */
  readonly cpuSeconds: number;
  /** Deliveries that came more than once, and those that did not come. */
  readonly doubles: number;
  readonly missing: number;
}

export interface Course {
  readonly season: Season;
  readonly receiver: Receiver;
  readonly due: number;
  readonly processes: number;
}

const PATIENCE_MS = 180_000;
const LOOK_EVERY_MS = 50;
/** Until all processes have heard when nine o'clock is. */
const NOTICE_MS = 200;

/** Everybody has a webhook and an e-mail address. */
export async function giveChannels({ connection: { pool } }: Season, { webPort }: Receiver): Promise<void> {
  const secret = `whsec_${Buffer.from('a key that is no secret, for a bench').toString('base64')}`;
  await pool.query(
    `insert into channel (person, kind, address, secret, verified_at)
     select id, kind, case kind when 'email' then md5(id) || '@example.cn' else $1 end, $2, now()
     from person, unnest('{webhook,email}'::text[]) as kind`,
    [`http://127.0.0.1:${webPort}/`, secret],
  );
  await pool.query('analyze channel');
}

/** How many deliveries at nine o'clock so many deadlines come to, by a sweep whose rows are thrown away. */
export async function countDeliveries({ connection: { pool }, deps }: Season, due: number): Promise<number> {
  await makeDue(pool, due);
  await sweep(deps);
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::integer from channel
     where person in (select person from notice where message is null and slot <= $1)`,
    [NINE.toString()],
  );
  return rows[0]?.count ?? 0;
}

async function until(done: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`After ${PATIENCE_MS / 1000} s: ${what}`);
    await sleep(LOOK_EVERY_MS);
  }
}

function timeOf(
  at: number,
  receipts: readonly Receipt[],
  expected: number,
  cpuSeconds: number,
): DeliveryTime {
  const distinct = new Set(receipts.map(({ id }) => id)).size;
  return {
    lateness: receipts.map((one) => (one.at - at) / 1000),
    cpuSeconds,
    doubles: receipts.length - distinct,
    missing: expected - distinct,
  };
}

/**
 * Has the senders begin at once, and waits until everything has come in: what was expected, or what was made. Two
 * sweeps at once may tell somebody of an urgent matter by a message of its own, after the digest: a message more.
 */
async function strikeNine(
  senders: readonly Sender[],
  receiver: Receiver,
  expected: number,
  course: {
    alarm?: () => Promise<unknown>;
    settled?: () => Promise<boolean>;
    made?: () => Promise<number>;
  },
): Promise<DeliveryTime> {
  const { alarm, settled, made } = course;
  const at = Date.now() + NOTICE_MS;
  for (const sender of senders) sender.tell({ at });
  await sleep(at - Date.now());
  await alarm?.();
  await until(async () => (await receiver.count()) >= expected, 'deliveries are missing');
  const answers = await Promise.all(senders.map((sender) => sender.ask('report')));
  const cpu = answers.reduce((sum, one) => sum + ('cpuSeconds' in one ? one.cpuSeconds : 0), 0);
  if (settled !== undefined) await until(settled, 'deliveries are not settled');
  return timeOf(at, await receiver.handOver(), (await made?.()) ?? expected, cpu);
}

/** The workers of the product, from the sweep to the receiver; it begins when nine o'clock strikes. */
export async function deliverByWorkers(
  { season, receiver, due, processes }: Course,
  expected: number,
  { redisUrl, execArgv }: { redisUrl: string | undefined; execArgv: readonly string[] },
): Promise<DeliveryTime> {
  const { url, connection } = season;
  await makeDue(connection.pool, due);
  const env = {
    DATABASE_URL: url,
    REDIS_URL: redisUrl ?? '',
    BENCH_PREFIX: QUEUE_PREFIX,
    WEBHOOK_HOSTS: `127.0.0.1:${receiver.webPort}`,
    SMTP_URL: `smtp://127.0.0.1:${receiver.mailPort}`,
    SMTP_FROM: 'bench@example.cn',
  };
  const senders = await Promise.all(
    Array.from({ length: processes }, () => startSender('workers.ts', env, execArgv)),
  );
  const backend = await queueBackend({ databaseUrl: url, redisUrl, prefix: QUEUE_PREFIX });
  const sweeps = backend.queue(SWEEP_QUEUE);
  try {
    return await strikeNine(senders, receiver, expected, {
      alarm: () => sweeps.add(SWEEP_QUEUE, {}),
      settled: async () => {
        const { rows } = await connection.pool.query(
          `(select from delivery where status in ('waiting', 'sending') limit 1)
           union all (select from notice where message is null and slot <= $1 limit 1)`,
          [NINE.toString()],
        );
        return rows.length === 0;
      },
      made: async () => {
        const { rows } = await connection.pool.query<{ count: number }>(
          'select count(*)::integer from delivery',
        );
        return rows[0]?.count ?? 0;
      },
    });
  } finally {
    await Promise.all(senders.map((sender) => sender.stop()));
    await sweeps.close();
    await backend.close();
    await clearQueues(connection.pool, redisUrl);
  }
}

/** The same number of messages of the same length, sent bare by as many processes and as many at once. */
export async function deliverBare(
  { season, receiver, processes }: Course,
  expected: number,
): Promise<DeliveryTime> {
  const { rows } = await season.connection.pool.query<{ text: string }>(
    `select sent_text as text from delivery where sent_text is not null order by length(sent_text)
     offset (select count(*) / 2 from delivery where sent_text is not null) limit 1`,
  );
  const each = Math.floor(expected / processes / 2);
  const env = {
    BENCH_WEBHOOK: `http://127.0.0.1:${receiver.webPort}/`,
    SMTP_URL: `smtp://127.0.0.1:${receiver.mailPort}`,
    BENCH_TEXT: rows[0]?.text ?? '',
    BENCH_COUNT: String(each),
  };
  const senders = await Promise.all(
    Array.from({ length: processes }, () => startSender('bare-sender.ts', env)),
  );
  try {
    return await strikeNine(senders, receiver, each * processes * 2, {});
  } finally {
    await Promise.all(senders.map((sender) => sender.stop()));
  }
}
