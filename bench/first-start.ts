import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Measures what a newcomer waits for: a fresh clone, `npm ci`, then `npm start` until it answers and until it is played. */

const run = promisify(execFile);
const HEALTH_EVERY_MS = 50;
const GIVE_UP_MS = 120_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const since = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

const folder = await mkdtemp(join(tmpdir(), 'huanjie-first-start-'));
const clone = join(folder, 'huanjie');
try {
  await run('git', ['clone', '--quiet', '.', clone]);
  const installing = performance.now();
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: clone, maxBuffer: 1e8 });
  console.log(`npm ci                                   ${since(installing)}`);

  const port = await freePort();
  const { DATABASE_URL: _, REDIS_URL: __, ...env } = process.env;
  const starting = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...env, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const waitFor = async (what: string, ready: () => Promise<boolean> | boolean) => {
    while (!(await ready())) {
      if (child.exitCode !== null || performance.now() - starting > GIVE_UP_MS)
        throw new Error(`npm start ended or hung before: ${what}\n${said}`);
      await sleep(HEALTH_EVERY_MS);
    }
    console.log(`${what.padEnd(40)} ${since(starting)}`);
  };
  await waitFor('npm start to the first answered request', () =>
    answers(`http://127.0.0.1:${port}/api/health`),
  );
  await waitFor('npm start to the played drill', () => said.includes('/api/docs'));
  console.log(`on ${availableParallelism()} cores`);
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await once(child, 'exit');
} finally {
  await rm(folder, { recursive: true, force: true });
}
