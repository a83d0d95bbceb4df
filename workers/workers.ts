import type { Logger } from 'pino';
import { whoCouldChangeTheRecord } from '../db/application-role.ts';
import type { OpenDatabase } from '../db/open.ts';
import { dateInTown } from '../machines/calendar.ts';
import { unknownYear } from '../machines/reminders/working-days.ts';
import type { Clock } from '../services/clock.ts';
import type { Configuration } from '../services/configuration.ts';
import { depsOf } from '../services/deps.ts';
import { signingKeys } from '../services/record/signing-keys.ts';
import { handoverMs } from '../services/reminders/lease.ts';
import { linksOf } from '../services/reminders/link-tokens.ts';
import { queueBackend } from './backend.ts';
import { closeChannels, configuredChannels } from './channels/configured.ts';
import { checkRedis } from './check-redis.ts';
import { startErasure } from './erasure.ts';
import { startRecordCheck } from './record-check.ts';
import { startRecordHeads } from './record-heads.ts';
import { startReminders } from './reminders.ts';
import type { Running } from './scheduled.ts';

/** Starts every worker of the product on one queue store. Throws StartupError where that store does not answer. */
export async function startWorkers(
  { connection, connectionString }: OpenDatabase,
  configuration: Configuration,
  clock: Clock,
  log: Logger,
): Promise<Running> {
  const { redisUrl, queuePrefix, sweepSeconds, leaseSeconds } = configuration;
  if (redisUrl !== undefined) await checkRedis(redisUrl);
  const keys = await signingKeys(configuration);
  const owner = await whoCouldChangeTheRecord(connection.db);
  if (owner !== undefined)
    log.warn(
      { event: 'record-changeable', role: owner },
      `${owner} owns the tables and so could change the record: DATABASE_OWNER_URL lets the application be another role`,
    );
  const backend = await queueBackend({ databaseUrl: connectionString, redisUrl, prefix: queuePrefix });
  const deps = depsOf(connection, clock);
  const channels = configuredChannels(configuration.channels, handoverMs(leaseSeconds));
  const post = { channels, links: linksOf(deps, configuration) };
  const recordCheck = await startRecordCheck(backend, connection, clock, log);
  const recordHeads = await startRecordHeads(backend, deps, keys, log);
  const erasure = await startErasure(backend, deps, log);
  const reminders = await startReminders(backend, deps, post, log, { sweepSeconds, leaseSeconds });
  const { clock: townsClock } = await deps.memory.currentWorld();
  const year = unknownYear(dateInTown(townsClock.now()));
  if (year !== null)
    log.warn(
      { event: 'holidays-unknown', year },
      `the official holidays of ${year} are not known: only its weekends are counted`,
    );
  log.info({ event: 'workers-started', store: backend.store }, `workers run on ${backend.store}`);
  return {
    async close() {
      await Promise.all([recordCheck.close(), recordHeads.close(), erasure.close(), reminders.close()]);
      await closeChannels(channels);
      await backend.close();
    },
  };
}
