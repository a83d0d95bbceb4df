import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type QueryResultRow } from 'pg';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { findProcess } from '../../db/embedded/process-identity.ts';
import { startEmbeddedServer } from '../../db/embedded/server.ts';

/** Statements that show whether data is kept. */
export const oneRow = 'CREATE TABLE kept AS SELECT 1 AS answer';
export const keptRows = 'SELECT answer FROM kept';

/** A folder below the system's temporary one that every account may pass through; deleted after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-embedded-'));
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/**
 * To be called at the top of a test file: makes one data folder with a database, and returns a function that gives
 * each test its own copy, which takes a tenth of the time of a first start.
 */
export function prepareDataFolder(): () => Promise<string> {
  let original = '';
  beforeAll(async () => {
    original = await mkdtemp(join(tmpdir(), 'huanjie-embedded-'));
    await chmod(original, 0o755);
    const server = await startEmbeddedServer({ folder: original });
    await server.stop();
  }, 30_000);
  afterAll(() => rm(original, { recursive: true, force: true }));
  return async () => {
    const folder = await temporaryFolder();
    execFileSync('cp', ['-a', `${original}/.`, folder]); // unlike fs.cp, keeps the owner of the server's files
    return folder;
  };
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

/** The process id of the watchdog among the children of a process. */
export async function watchdogOf(owner: number): Promise<number> {
  const all = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const children = all
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === owner);
  for (const [pid = 0] of children) {
    if ((await findProcess(pid))?.command.includes('huanjie-watchdog')) return pid;
  }
  throw new Error(`process ${owner} has no watchdog`);
}
