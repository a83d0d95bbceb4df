import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type QueryResultRow } from 'pg';
import { onTestFinished } from 'vitest';
import { findProcess } from '../../db/embedded/process-identity.ts';
import { startEmbeddedServer } from '../../db/embedded/server.ts';

/** A folder below the system's temporary one that every account may pass through; deleted after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-embedded-'));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Starts a server that is stopped after the test at the latest. */
export async function start(folder: string, log?: (line: string) => void) {
  const server = await startEmbeddedServer(log ? { folder, log } : { folder });
  onTestFinished(() => server.stop());
  return server;
}

export async function query<Row extends QueryResultRow>(
  connectionString: string,
  sql: string,
): Promise<Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that runs `embedded-owner.ts` with these arguments, once it has said that it is ready. */
export async function spawnOwner(...args: string[]): Promise<{ owner: ChildProcess; said: string }> {
  const script = join(import.meta.dirname, 'embedded-owner.ts');
  const owner = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void owner.kill('SIGKILL'));
  const [said] = await once(owner.stdout, 'data');
  return { owner, said: String(said).trim() };
}

export async function kill(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await ended(pid);
}

/** Waits until the process is gone; the test's own time limit ends the wait. */
export async function ended(pid: number): Promise<void> {
  while (await findProcess(pid)) await sleep(20);
}

/** The server's process id, as it wrote it. */
export async function postmasterOf(data: string): Promise<number> {
  return Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}
