import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StartupError } from '../../db/database-url.ts';
import { runsAsRoot } from '../../db/embedded/account.ts';
import { readLocation } from '../../db/embedded/location-file.ts';
import { findProcess } from '../../db/embedded/process-identity.ts';
import { startEmbeddedServer } from '../../db/embedded/server.ts';
import { startTestServer } from '../../db/embedded/test-server.ts';
import { ended, kill, postmasterOf, query, spawnOwner, start, temporaryFolder } from './embedded-helpers.ts';

const oneRow = 'CREATE TABLE kept AS SELECT 1 AS answer';
const keptRows = 'SELECT answer FROM kept';

describe('the embedded server', { timeout: 30_000 }, () => {
  test('makes a durable UTF-8 database at the first start, and the second takes up where it stopped', async () => {
    const folder = join(await temporaryFolder(), 'made', 'on the way', '数据');
    const first = await start(folder);
    expect(first.firstStart).toBe(true);
    const [facts] = await query(
      first.connectionString,
      `SELECT current_database()::text AS name, pg_encoding_to_char(encoding)::text AS encoding, datlocale::text AS locale,
         current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(facts).toEqual({
      name: 'huanjie',
      encoding: 'UTF8',
      locale: 'C.UTF-8',
      fsync: 'on',
      listens: '127.0.0.1',
      sockets: '',
    });
    await query(first.connectionString, oneRow);
    await Promise.all([first.stop(), first.stop()]);
    await expect(query(first.connectionString, keptRows)).rejects.toThrow('ECONNREFUSED');

    const second = await start(folder);
    expect(second.firstStart).toBe(false);
    expect(await query(second.connectionString, keptRows)).toEqual([{ answer: 1 }]);
  });

  test('lets nobody in without the password, which only the owner of the folder can read', async () => {
    const folder = await temporaryFolder();
    const { connectionString } = await start(folder);
    const file = join(folder, 'password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(new URL(connectionString).password).toBe(await readFile(file, 'utf8'));
    const guessed = Object.assign(new URL(connectionString), { password: 'postgres' });
    await expect(query(guessed.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  test('is out of reach of the terminal’s Ctrl-C, which goes to the process group', async () => {
    const folder = await temporaryFolder();
    await start(folder);
    const server = await postmasterOf(join(folder, 'postgres'));
    const groupOf = (pid: number) =>
      execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' });
    expect(groupOf(server)).not.toBe(groupOf(process.pid));
  });

  test('a folder has one live owner: a second start is refused, in this process and in another', async () => {
    const folder = await temporaryFolder();
    const first = await start(folder);
    await expect(start(folder)).rejects.toThrow(/already running.*process/);
    await first.stop();
    const { owner } = await spawnOwner(folder);
    await expect(start(folder)).rejects.toThrow(`process ${owner.pid}`);
    await expect(start(folder)).rejects.toBeInstanceOf(StartupError);
  });

  test.each([
    { what: 'the owner', alsoWatchdog: false, alsoServer: false },
    { what: 'the owner and the watchdog', alsoWatchdog: true, alsoServer: false },
    { what: 'the owner and the server', alsoWatchdog: false, alsoServer: true },
  ])('after kill -9 of $what, the next start takes over and nothing is left behind', async (killed) => {
    const folder = await temporaryFolder();
    const { owner, said } = await spawnOwner(folder);
    await query(said, oneRow);
    const server = await postmasterOf(join(folder, 'postgres'));
    const watchdog = await watchdogOf(Number(owner.pid));
    if (killed.alsoWatchdog) await kill(watchdog);
    if (killed.alsoServer) process.kill(server, 'SIGKILL');
    owner.kill('SIGKILL');
    const next = await start(folder);
    expect(await query(next.connectionString, keptRows)).toEqual([{ answer: 1 }]);
    expect(await postmasterOf(join(folder, 'postgres'))).not.toBe(server);
    await Promise.all([ended(server), ended(watchdog)]);
  });

  test('stops by itself, cleanly, when its owner is killed', async () => {
    const folder = await temporaryFolder();
    const { owner } = await spawnOwner(folder);
    const server = await postmasterOf(join(folder, 'postgres'));
    await kill(Number(owner.pid));
    await ended(server);
    expect(await readFile(join(folder, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
  });

  test('starts over a stale pid file whose number now belongs to some other process', async () => {
    const folder = await temporaryFolder();
    await (await start(folder)).stop();
    const lines = [process.pid, join(folder, 'postgres'), 1, 5432, '', '127.0.0.1', '0 0', 'ready'];
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
    expect((await start(folder)).firstStart).toBe(false);
  });

  test('a first start that was broken off is begun again', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'password'), 'never used');
    await writeFile(join(folder, 'unfinished-1'), '');
    expect((await start(folder)).firstStart).toBe(true);
    expect(await readdir(folder)).not.toContain('unfinished-1');
  });
});

describe('a folder only its owner may enter', { timeout: 30_000 }, () => {
  test('works; what root’s server account cannot reach is kept elsewhere, and the folder says where', async () => {
    const closed = await temporaryFolder();
    await chmod(closed, 0o700);
    const folder = join(closed, 'data');
    const first = await start(folder);
    const location = await readLocation(folder);
    onTestFinished(() => (location ? rm(location.place, { recursive: true, force: true }) : undefined));
    expect(location !== undefined).toBe(runsAsRoot());
    const data = join(location?.place ?? folder, 'postgres');
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    expect((await stat(dirname(data))).mode & 0o022).toBe(0);
    await query(first.connectionString, oneRow);
    await first.stop();
    const second = await start(folder);
    expect(await query(second.connectionString, keptRows)).toEqual([{ answer: 1 }]);
  });
});

describe('a sentence and no server', { timeout: 30_000 }, () => {
  test('for a data folder that cannot be written, naming it', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    for (const folder of [file, join(file, 'data'), '/proc/huanjie/data']) {
      const refused = startEmbeddedServer({ folder });
      await expect(refused).rejects.toThrow(`The data folder ${folder} cannot be written`);
      await expect(refused).rejects.toBeInstanceOf(StartupError);
    }
  });

  test('for data of another major version, of no version, or whose password is gone; each time the folder is free again', async () => {
    const folder = await temporaryFolder();
    await (await start(folder)).stop();
    const version = join(folder, 'postgres', 'PG_VERSION');
    const password = join(folder, 'password');
    const troubles = [
      { file: version, content: '17\n', sentence: /made by PostgreSQL 17, .* brings PostgreSQL 18/ },
      { file: version, content: undefined, sentence: /is not a PostgreSQL database/ },
      { file: password, content: undefined, sentence: /password of the database beside it, is missing/ },
    ];
    for (const { file, content, sentence } of troubles) {
      const good = await readFile(file);
      await (content === undefined ? rm(file) : writeFile(file, content));
      const refused = startEmbeddedServer({ folder });
      await expect(refused).rejects.toThrow(sentence);
      await expect(refused).rejects.toBeInstanceOf(StartupError);
      await writeFile(file, good);
    }
    expect((await start(folder)).firstStart).toBe(false);
  });

  test('for a server that gives up, with its own words', async () => {
    const folder = await temporaryFolder();
    await (await start(folder)).stop();
    await writeFile(join(folder, 'postgres', 'postgresql.auto.conf'), "shared_buffers = 'plenty'\n");
    await expect(startEmbeddedServer({ folder })).rejects.toThrow(
      /did not start .* "shared_buffers": "plenty"/,
    );
  });
});

describe('the test server', { timeout: 30_000 }, () => {
  const dataOf = async (connectionString: string) => {
    const [row] = await query<{ data: string }>(
      connectionString,
      "SELECT current_setting('data_directory') AS data",
    );
    return row?.data ?? '';
  };

  test('is empty and quick, and gone after its stop', async () => {
    const server = await startTestServer();
    onTestFinished(() => server.stop());
    const data = await dataOf(server.connectionString);
    expect(await query(server.connectionString, 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
    await server.stop();
    await expect(stat(dirname(data))).rejects.toThrow('ENOENT');
  });

  test('is gone, folder and process, when the test run is killed', async () => {
    const { owner, said } = await spawnOwner();
    const data = await dataOf(said);
    const [server, watchdog] = [await postmasterOf(data), await watchdogOf(Number(owner.pid))];
    await kill(Number(owner.pid));
    await Promise.all([ended(server), ended(watchdog)]);
    await expect(stat(dirname(data))).rejects.toThrow('ENOENT');
  });
});

/** The process id of the watchdog among the children of a process. */
async function watchdogOf(owner: number): Promise<number> {
  const all = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const children = all
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === owner);
  for (const [pid = 0] of children) {
    if ((await findProcess(pid))?.command.includes('huanjie-watchdog')) return pid;
  }
  throw new Error(`process ${owner} has no watchdog`);
}
