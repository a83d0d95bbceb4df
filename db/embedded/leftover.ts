import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../database-url.ts';
import type { Release } from './binaries.ts';
import { findProcess } from './process-identity.ts';
import { type Account, lastLines, run } from './run.ts';

/** What a running server writes to `postmaster.pid` in its data. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** Whether connections are accepted. */
  readonly isReady: boolean;
}

/** What the file says, be it left by a server that is long gone. */
export async function readPostmasterFile(data: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  // A server in single-user mode, as for repairs, writes its process id with a minus.
  return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/** The server that runs on this data now; a process id that has gone to another process is not taken for it. */
export async function findPostmaster(data: string): Promise<PostmasterFile | undefined> {
  const file = await readPostmasterFile(data);
  if (!file) return undefined;
  const command = (await findProcess(file.pid))?.command;
  return command?.includes('postgres') && command.includes(data) ? file : undefined;
}

/**
 * Stops a server that still runs on this data, though whoever started it is gone. To be called only by the owner
 * of the data folder. A file left by a server that was killed is removed: its process id may have gone to another
 * process since, above all in a container, and PostgreSQL would then refuse to start.
 */
export async function stopLeftover(
  data: string,
  release: Release,
  account: Account | undefined,
  log: (line: string) => void,
): Promise<void> {
  const file = await findPostmaster(data);
  if (!file) return rm(join(data, 'postmaster.pid'), { force: true });
  log(`Stopping the database server that an earlier run left behind (process ${file.pid}).`);
  const stop = ['stop', `--pgdata=${data}`, '--wait', '--silent'];
  const fast = await run(release.pgCtl, [...stop, '--mode=fast', '--timeout=60'], account);
  if (fast.succeeded || !(await findProcess(file.pid))) return;
  const immediate = await run(release.pgCtl, [...stop, '--mode=immediate', '--timeout=30'], account);
  if (immediate.succeeded || !(await findProcess(file.pid))) return;
  throw new StartupError(
    `A database server of an earlier run (process ${file.pid}) still uses ${data} and does not stop: ${lastLines(immediate.output)}`,
  );
}
