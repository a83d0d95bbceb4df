import type { Job, Queue, Worker } from 'bullmq';
import type { Logger } from 'pino';
import { CHANNEL_KINDS } from '../db/channel-kinds.ts';
import { type DeliveryKey, dueDeliveries } from '../db/deliveries.ts';
import { peopleToTell } from '../db/notices.ts';
import type { ChannelKind } from '../db/tables.ts';
import type { Configuration } from '../services/configuration.ts';
import type { Deps } from '../services/deps.ts';
import { compose } from '../services/reminders/compose.ts';
import { deliver, type Post } from '../services/reminders/deliver.ts';
import { sweep } from '../services/reminders/sweep.ts';
import type { QueueBackend } from './backend.ts';
import { countComposed, countDelivered, countSwept } from './metrics.ts';
import { observeQueues } from './queue-metrics.ts';
import { type Running, startScheduled } from './scheduled.ts';

/** Each kind of channel has a queue of its own, so that one that is down keeps nobody from the others. */
export const deliveryQueue = (kind: ChannelKind) => `delivery-${kind}`;
export const SWEEP_QUEUE = 'sweep';
export const DIGEST_QUEUE = 'digest';

export type ReminderSettings = Pick<Configuration, 'sweepSeconds' | 'leaseSeconds'>;

/** Of each queue in one process; the mail server is asked for as many connections. */
const AT_ONCE = 5;

/** As many as are put into a queue at a time; the next sweep goes on with the others. */
const REFILL = 5_000;

/** So many sweeps in a row wait with messages for another one to end; then something is amiss with that one. */
const MOST_WAITS = 3;

/** A job that has ended is forgotten: the rows say whether there is anything left to do. */
const jobOptions = { removeOnComplete: true, removeOnFail: true };

/**
 * Sweep, digests and deliveries. The rows decide what is to be done and what was sent; every sweep puts into the
 * queues whatever the rows say is due, so that a queue that was emptied is full again with the next one. A job's id
 * names the person or the try, so that the same work does not stand in a queue twice.
 */
export async function startReminders(
  backend: QueueBackend,
  deps: Deps,
  post: Post,
  log: Logger,
  { sweepSeconds, leaseSeconds }: ReminderSettings,
): Promise<Running> {
  const { db } = deps.connection;
  const open = (name: string): Queue => {
    const queue = backend.queue(name, { defaultJobOptions: jobOptions });
    queue.on('error', (err) => log.warn({ err, queue: name }, 'queue'));
    return queue;
  };
  const digests = open(DIGEST_QUEUE);
  const deliveries = new Map(CHANNEL_KINDS.map((kind) => [kind, open(deliveryQueue(kind))]));
  const stopObserving = observeQueues([digests, ...deliveries.values()]);

  const jobOf = ({ message, kind, attempts }: DeliveryKey) => ({
    name: kind,
    data: { message, kind },
    opts: { jobId: `${message}-${attempts}` },
  });
  const enqueueAll = async (kind: ChannelKind, keys: readonly DeliveryKey[]) => {
    if (keys.length > 0) await deliveries.get(kind)?.addBulk(keys.map(jobOf));
  };
  // Not in bulk: on PostgreSQL, BullMQ makes tables for each bulk, which is slow for one.
  const enqueue = async (key: DeliveryKey) => {
    const { name, data, opts } = jobOf(key);
    await deliveries.get(key.kind)?.add(name, data, opts);
  };

  let waits = 0;
  const refillDigests = async () => {
    const { clock } = await deps.memory.currentWorld();
    const people = await peopleToTell(db, clock.now().toString(), REFILL);
    if (people.length > 0)
      await digests.addBulk(
        people.map((person) => ({
          name: 'compose',
          data: { person },
          opts: { jobId: `for-${encodeURIComponent(person)}` },
        })),
      );
  };
  const refill = async (elsewhere: boolean) => {
    waits = elsewhere && waits < MOST_WAITS ? waits + 1 : 0;
    if (waits === 0) await refillDigests();
    await Promise.all(
      CHANNEL_KINDS.map(async (kind) => enqueueAll(kind, await dueDeliveries(db, kind, REFILL))),
    );
  };

  const sweeping = async () => {
    const swept = await sweep(deps, { everySeconds: sweepSeconds });
    countSwept(swept);
    const { id, faults, elsewhere, ...figures } = swept;
    for (const { renewal, step, error } of faults)
      log.error(
        { event: 'deadline-faulty', sweep: id, renewal, step, err: error },
        'a deadline cannot be read',
      );
    if (swept.deadlines > 0) log.info({ event: 'swept', sweep: id, ...figures }, 'swept');
    await refill(elsewhere);
  };

  const composing = async (job: Job<{ person: string }>) => {
    const composed = await compose(deps, job.data.person);
    if (composed === undefined) return;
    countComposed(composed);
    const { deliveries: keys, sweeps, ...what } = composed;
    log.info({ event: 'composed', sweeps, ...what, person: job.data.person }, 'message composed');
    await Promise.all(keys.map(enqueue));
  };

  const delivering = async (job: Job<{ message: string; kind: ChannelKind }>) => {
    const { message, kind } = job.data;
    const delivered = await deliver(deps, post, { message, kind }, leaseSeconds);
    if (delivered.outcome === 'nothing') return;
    countDelivered(kind, delivered);
    const level = delivered.outcome === 'dead' ? 'error' : delivered.outcome === 'retry' ? 'warn' : 'info';
    log[level]({ event: 'delivered', message, kind, ...delivered }, `delivery ${delivered.outcome}`);
  };

  const work = (name: string, run: (job: Job) => Promise<void>): Worker => {
    // A job of a worker that died is given to another one after half a lease at the latest.
    const half = leaseSeconds * 500;
    const worker = backend.worker(name, run, {
      concurrency: AT_ONCE,
      lockDuration: half,
      stalledInterval: half,
    });
    worker.on('error', (err) => log.warn({ err, queue: name }, 'worker'));
    worker.on('failed', (job, err) => log.error({ err, queue: name, job: job?.data }, `${name} failed`));
    return worker;
  };
  const workers = [
    work(DIGEST_QUEUE, composing),
    ...CHANNEL_KINDS.map((kind) => work(deliveryQueue(kind), delivering)),
  ];
  const sweeper = await startScheduled(
    backend,
    { queue: SWEEP_QUEUE, everyMs: sweepSeconds * 1000, work: sweeping },
    log,
  );
  return {
    async close() {
      stopObserving();
      await sweeper.close();
      await Promise.all(workers.map((one) => one.close()));
      await Promise.all([digests, ...deliveries.values()].map((one) => one.close()));
    },
  };
}
