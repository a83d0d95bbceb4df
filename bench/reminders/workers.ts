import { connect } from '../../db/connect.ts';
import { readConfiguration } from '../../services/configuration.ts';
import { depsOf } from '../../services/deps.ts';
import { createLog } from '../../services/log.ts';
import { linksOf } from '../../services/reminders/link-tokens.ts';
import { queueBackend } from '../../workers/backend.ts';
import { closeChannels, configuredChannels } from '../../workers/channels/configured.ts';
import { startReminders } from '../../workers/reminders.ts';
import { cpuSeconds } from '../cpu.ts';
import { NINE } from './points.ts';
import type { SenderMessage, SenderOrder } from './processes.ts';

/** The workers of the reminders as `npm run workers` starts them, in a town where nine o'clock strikes on demand. */
const say = (message: SenderMessage) => process.send?.(message);

const MINUTE_BEFORE = NINE.subtract({ minutes: 1 });
let struckAt: number | undefined;
const clock = {
  now: () =>
    struckAt === undefined ? MINUTE_BEFORE : NINE.add({ milliseconds: Math.max(0, Date.now() - struckAt) }),
};

const databaseUrl = process.env.DATABASE_URL ?? '';
const configuration = readConfiguration(process.env);
const connection = connect(databaseUrl);
const deps = depsOf(connection, clock);
const channels = configuredChannels(configuration.channels);
const post = { channels, links: linksOf(deps, configuration) };
const backend = await queueBackend({
  databaseUrl,
  redisUrl: configuration.redisUrl,
  prefix: process.env.BENCH_PREFIX ?? '',
});
const running = await startReminders(backend, deps, post, createLog('info'), configuration);

let cpuBefore = 0;
process.on('message', (order: SenderOrder) => {
  if (order === 'report') return say({ cpuSeconds: cpuSeconds() - cpuBefore });
  struckAt = order.at;
  cpuBefore = cpuSeconds();
});
process.on('disconnect', async () => {
  await running.close();
  await closeChannels(channels);
  await backend.close();
  await connection.close();
  process.exit();
});
say({ ready: true });
