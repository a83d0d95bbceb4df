import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseAccount } from '../../db/embedded/account.ts';
import { findRelease } from '../../db/embedded/binaries.ts';
import { createCluster } from '../../db/embedded/cluster.ts';
import { ensureDatabase } from '../../db/embedded/database.ts';
import { findFreePort } from '../../db/embedded/free-port.ts';
import { readPassword } from '../../db/embedded/password-file.ts';
import { cleanEnvironment } from '../../db/embedded/run.ts';
import { startWatchdog } from '../../db/embedded/watchdog.ts';
import { until } from './until.ts';

/** A PostgreSQL that is nobody else's: it can be stopped and started again in the same place. */
export interface OwnPostgres {
  /** Of the database in it. */
  readonly url: string;
  /** At once, as when its machine goes down: what it was doing is broken off. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Starts one of the bundled release on a free port; it goes with this process, however that ends. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-restart-'));
  const account = await chooseAccount();
  if (account !== undefined) await chmod(folder, 0o711);
  const release = await findRelease(account);
  const data = await createCluster({ folder, release, account, log: () => undefined, hasty: true });
  const password = await readPassword(folder);
  const port = await findFreePort();
  const watchdog = startWatchdog(undefined, [folder]);
  let server: ChildProcess | undefined;

  const answer = () => ensureDatabase(port, password).catch(() => undefined);
  const start = async () => {
    const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'];
    server = spawn(release.postgres, ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      ...account,
      cwd: data,
      env: cleanEnvironment(),
      stdio: 'ignore',
    });
    watchdog.guard(server.pid);
    return (await until(answer, (url) => url !== undefined)) ?? '';
  };
  const stop = async () => {
    const stopping = server;
    server = undefined;
    watchdog.guard(undefined);
    if (stopping === undefined || stopping.exitCode !== null) return;
    const ended = once(stopping, 'exit');
    stopping.kill('SIGQUIT');
    await ended;
  };
  const url = await start();
  return {
    url,
    stop,
    start: async () => void (await start()),
    async close() {
      await stop();
      await watchdog.dismiss();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
