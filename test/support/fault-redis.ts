import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import { findFreePort } from '../../db/embedded/free-port.ts';
import { startWatchdog } from '../../db/embedded/watchdog.ts';
import { until } from './until.ts';

/** A Redis that is nobody else's: it can be stopped, frozen and emptied. What it holds is kept over a stop. */
export interface OwnRedis {
  readonly url: string;
  /** kill -9, as when its machine goes down. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Keeps every connection open and answers nothing. */
  freeze(): void;
  thaw(): void;
  flush(): Promise<void>;
  close(): Promise<void>;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where it is on this machine; undefined where it is not installed. */
export const redisProgram = ['redis-server', 'valkey-server']
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find(isProgram);

/** One command on a connection of its own. */
async function onRedis<T>(url: string, errand: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await errand(redis);
  } finally {
    redis.disconnect();
  }
}

/** Deletes every name that begins so, as if the queues below it had been emptied. */
export async function emptyRedis(url: string, prefix: string): Promise<void> {
  await onRedis(url, async (redis) => {
    const names = await redis.keys(`${prefix}:*`);
    if (names.length > 0) await redis.del(...names);
  });
}

/** Starts one on a free port; it goes with this process, however that ends. */
export async function startOwnRedis(program: string): Promise<OwnRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-redis-'));
  const port = await findFreePort();
  const url = `redis://127.0.0.1:${port}`;
  const watchdog = startWatchdog(undefined, [folder]);
  let server: ChildProcess | undefined;

  const answers = async () => {
    const answer = await onRedis(url, (redis) => redis.ping()).catch(() => undefined);
    return answer === 'PONG';
  };
  const start = async () => {
    const settings = ['--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'];
    server = spawn(program, ['--port', String(port), ...settings], { stdio: 'ignore' });
    watchdog.guard(server.pid);
    await until(answers, Boolean);
  };
  const stop = async () => {
    const stopping = server;
    server = undefined;
    watchdog.guard(undefined);
    if (stopping === undefined || stopping.exitCode !== null) return;
    const ended = once(stopping, 'exit');
    stopping.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url,
    start,
    stop,
    freeze: () => void server?.kill('SIGSTOP'),
    thaw: () => void server?.kill('SIGCONT'),
    flush: () => onRedis(url, async (redis) => void (await redis.flushall())),
    async close() {
      await stop();
      await watchdog.dismiss();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
