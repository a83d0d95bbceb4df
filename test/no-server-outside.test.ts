import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfiguration } from '../services/configuration.ts';
import type { Contact } from './support/connection-spy.ts';
import { until } from './support/until.ts';

/**
 * With nothing configured the product needs and touches no server but the one it brings along: seen from inside the
 * process, where every connection it makes is noted, and from outside, in the kernel's own table of connections.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const spy = fileURLToPath(new URL('./support/connection-spy.ts', import.meta.url));
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const START_MS = 60_000;

let folder = '';
let output = '';
let contacts: Contact[] = [];
const remotes = new Set<string>();

const read = (path: string) => readFile(path, 'utf8').catch(() => '');

/** A process and all that it has started, by the parents that the kernel knows. */
async function family(of: number): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map<number, number>();
  for (const pid of all)
    parents.set(pid, Number((await read(`/proc/${pid}/stat`)).split(') ')[1]?.split(' ')[1]));
  const found = [of];
  for (const one of found) found.push(...all.filter((pid) => parents.get(pid) === one));
  return found;
}

/** Remote addresses of the TCP connections that some processes hold now: `0100007F:1538` is 127.0.0.1. */
async function remotesOf(processes: readonly number[]): Promise<string[]> {
  const links = processes.map(async (pid) => {
    const handles = await readdir(`/proc/${pid}/fd`).catch(() => []);
    return Promise.all(handles.map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')));
  });
  const sockets = new Set(
    (await Promise.all(links)).flat().map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1]),
  );
  const tables = await Promise.all(['tcp', 'tcp6'].map((table) => read(`/proc/net/${table}`)));
  const LISTENING = '0A';
  return tables
    .flatMap((table) => table.trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[3] !== LISTENING && sockets.has(columns[9]))
    .map((columns) => columns[2] ?? '');
}

/** `npm start` on a new folder, until it is up, with a few requests; then it is stopped. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huanjie-alone-'));
  await chmod(folder, 0o711); // the database's own account must get in when root runs the tests
  const file = join(folder, 'contacts');
  await writeFile(file, '');
  const CONFIGURED = /^(DATABASE_URL|REDIS_URL|HUANJIE_.*|HOST|PORT|LOG_LEVEL|PG.*)$/;
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !CONFIGURED.test(name))),
    HUANJIE_DATA: join(folder, 'data'),
    PORT: '0',
    CONNECTION_SPY_FILE: file,
    PGHOST: '192.0.2.1', // what another program on this machine may use; ours must not
  };
  const product = spawn(process.execPath, ['--import', spy, 'start.ts'], { cwd: root, env });
  product.stdout.on('data', (chunk) => {
    output += chunk;
  });
  product.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const ended = once(product, 'exit');
  const look = async () => {
    if (process.platform === 'linux' && product.pid !== undefined)
      for (const remote of await remotesOf(await family(product.pid))) remotes.add(remote);
  };
  const address = await until(
    async () => {
      await look();
      return /console\s+(http:\S+?)\/\s/.exec(output)?.[1] ?? (product.exitCode === null ? '' : output);
    },
    (found) => found !== '',
    START_MS,
  );
  for (const path of ['health', 'board', 'docs', 'rules'])
    expect((await fetch(`${address}/api/${path}`)).status).toBe(200);
  await look();
  product.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  contacts = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}, 2 * START_MS);

afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

test('with nothing set the configuration names no server', () => {
  expect(readConfiguration({})).toMatchObject({
    databaseUrl: undefined,
    redisUrl: undefined,
    host: '127.0.0.1',
  });
});

describe('a whole start, the drill and the workers included', () => {
  test('connects to one server, on this machine', () => {
    const targets = new Set(
      contacts.filter(({ by }) => by === 'tcp').map(({ host, port }) => `${host}:${port}`),
    );
    expect([...targets]).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+$/)]);
    expect(contacts.length).toBeGreaterThan(5);
  });

  test('which is its own: the port is that of the database below its data folder', async () => {
    const log = await readFile(join(folder, 'data', 'postgres.log'), 'utf8');
    expect(log).toContain(`port ${contacts.find(({ by }) => by === 'tcp')?.port}`);
  });

  test('asks for no name of another machine, and sends no datagram', () => {
    const others = contacts.filter(({ by, host }) => by !== 'tcp' && !LOOPBACK.includes(host));
    expect(others).toEqual([]);
  });

  test.runIf(process.platform === 'linux')(
    'holds no connection to another machine, nor does its database',
    () => {
      expect(remotes.size).toBeGreaterThan(0);
      for (const remote of remotes)
        expect(remote).toMatch(/^(0100007F|0{20}FFFF0{4}0100007F|0{24}01000000):/);
    },
  );
});
