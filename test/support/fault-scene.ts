import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Connection } from '../../db/connect.ts';
import type { ChannelKind } from '../../db/tables.ts';
import { addDays, type IsoDate } from '../../machines/calendar.ts';
import { type Copy, type Tally, tallyOf, toldCounter } from './fault-tally.ts';
import { type ReceivedPost, startHttpReceiver } from './receivers/http-receiver.ts';
import { type ReceivedMail, startSmtpReceiver } from './receivers/smtp-receiver.ts';
import { buildReminderTown, type ReminderTown } from './reminder-town.ts';
import { until } from './until.ts';
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts';

/** What a scene is played on. */
export interface Stage {
  readonly connection: Connection;
  readonly url: string;
  readonly redisUrl: string | undefined;
}

export interface SceneOptions {
  readonly communities: number;
  readonly rungs: number;
  readonly leaseSeconds: number;
}

/** So long may it take until everything is where it belongs, on a machine that has much else to do. */
const PATIENCE_MS = 120_000;
const LOOK_EVERY_MS = 200;

/** A town, its receivers, and worker processes that work for it. */
export interface FaultScene {
  readonly town: ReminderTown;
  readonly smtp: Awaited<ReturnType<typeof startSmtpReceiver>>;
  readonly http: Awaited<ReturnType<typeof startHttpReceiver>>;
  /** With this the names of its queues in Redis begin. */
  readonly prefix: string;
  readonly today: IsoDate;
  /** Starts one more worker process. */
  hire(): Promise<WorkerProcess>;
  /** Moves the clock to the day on which the next rung is told, or further. Throws where there is no such day. */
  nextDay(days?: number): Promise<void>;
  copies(): Copy[];
  /** How much of what is to be told by today, by any way or by one, has not reached its receiver. */
  owed(kind?: ChannelKind): number;
  /** Waits until a day has begun and some of its messages are out, but hardly all of them. */
  midst(): Promise<void>;
  /** Waits until nobody has anything left to do, and counts. The clock may move on for what waits for a digest. */
  settle(): Promise<Tally>;
  /** Has everybody who still works finish; answers their exit codes. */
  dismiss(): Promise<(number | null)[]>;
  close(): Promise<void>;
}

/** What is left to do by a day: deadlines to look at, notices and deliveries; and what waits for a later digest. */
async function leftOn({ db }: Connection, day: IsoDate) {
  const { rows } = await sql<{ now: number; later: number }>`
    select
      ((select count(*) from deadline where next_at <= ${day}::date::timestamp at time zone 'Asia/Shanghai')
        + count(*) filter (where slot <= ${day}::date::timestamp at time zone 'Asia/Shanghai')
        + (select count(*) from delivery where status in ('waiting', 'sending')))::integer as now,
      (count(*) filter (where slot > ${day}::date::timestamp at time zone 'Asia/Shanghai'))::integer as later
    from notice where message is null and dropped is null`.execute(db);
  const [left] = rows;
  if (left === undefined) throw new Error('There is no count of what is left');
  return left;
}

const ofMail = ({ id, at, items, recipient }: ReceivedMail): Copy => {
  return { id, at, items, person: recipient.replace('@example.cn', ''), kind: 'email' };
};
const ofPost = ({ id, at, items, recipient }: ReceivedPost): Copy => {
  return { id, at, items, person: recipient.replace('/', ''), kind: 'webhook' };
};

/** Sets a scene up in an empty, migrated database. Nobody works yet. */
export async function openScene(
  { connection, url, redisUrl }: Stage,
  { communities, rungs, leaseSeconds }: SceneOptions,
): Promise<FaultScene> {
  const smtp = await startSmtpReceiver();
  const http = await startHttpReceiver();
  const addresses = {
    kinds: ['email', 'webhook'] as const,
    of: (person: string, kind: string) =>
      kind === 'email' ? `${person}@example.cn` : `${http.url}/${person}`,
  };
  const town = await buildReminderTown(connection, { communities, rungs, addresses });
  const prefix = `huanjie-test-${randomBytes(4).toString('hex')}`;
  const env = {
    DATABASE_URL: url,
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl, HUANJIE_QUEUE_PREFIX: prefix }),
    SMTP_URL: smtp.url,
    SMTP_FROM: 'office@example.cn',
    WEBHOOK_HOSTS: `127.0.0.1:${http.port}`,
    HUANJIE_SWEEP_SECONDS: '1',
    HUANJIE_LEASE_SECONDS: String(leaseSeconds),
  };
  const hired: WorkerProcess[] = [];
  const [firstDay = ''] = town.days;
  let today = addDays(firstDay, -1);
  const known = new Map<IsoDate, Set<string>>();
  const expected = () => known.getOrInsertComputed(today, town.toldUntil);
  const mailed = toldCounter(smtp.accepted, ofMail);
  const posted = toldCounter(http.accepted, ofPost);
  const moveTo = async (day: IsoDate) => {
    await town.moveTo(day);
    today = day;
  };

  const scene: FaultScene = {
    town,
    smtp,
    http,
    prefix,
    get today() {
      return today;
    },
    async hire() {
      const worker = await startWorkerProcess(env);
      hired.push(worker);
      return worker;
    },
    async nextDay(days = 1) {
      const day = addDays(today, days);
      if (!town.days.includes(day)) throw new Error(`Nothing is told on ${day}`);
      await moveTo(day);
    },
    copies: () => [...smtp.accepted.map(ofMail), ...http.accepted.map(ofPost)],
    owed(kind) {
      if (kind === undefined) return expected().size - mailed() - posted();
      const lines = expected().size / addresses.kinds.length;
      return lines - (kind === 'email' ? mailed() : posted());
    },
    async midst() {
      await scene.nextDay();
      const owed = scene.owed();
      await until(
        () => scene.owed(),
        (left) => left < owed,
        PATIENCE_MS,
      );
    },
    async settle() {
      for (;;) {
        const { later } = await until(
          async () => {
            await sleep(LOOK_EVERY_MS);
            return leftOn(connection, today);
          },
          ({ now }) => now === 0,
          PATIENCE_MS,
        );
        if (later === 0) return tallyOf(scene.copies(), expected());
        // Whoever had had the digest of the day already is told the rest with that of the next one.
        await moveTo(addDays(today, 1));
      }
    },
    dismiss: () => Promise.all(hired.filter(({ running }) => running).map((one) => one.stop())),
    async close() {
      await Promise.all(hired.map((one) => one.kill()));
      await Promise.all([smtp.close(), http.close()]);
    },
  };
  return scene;
}
