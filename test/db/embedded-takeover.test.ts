import { execFileSync, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StartupError } from '../../db/database-url.ts';
import { chooseAccount } from '../../db/embedded/account.ts';
import {
  ended,
  keptRows,
  kill,
  oneRow,
  postmasterOf,
  prepareDataFolder,
  query,
  spawnOwner,
  start,
  watchdogOf,
} from './embedded-helpers.ts';

const dataFolder = prepareDataFolder();

describe('the owner of a data folder', { timeout: 30_000 }, () => {
  test('a folder has one live owner: a second start is refused, in this process and in another', async () => {
    const folder = await dataFolder();
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
    const folder = await dataFolder();
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
    const folder = await dataFolder();
    const { owner } = await spawnOwner(folder);
    const server = await postmasterOf(join(folder, 'postgres'));
    await kill(Number(owner.pid));
    await ended(server);
    expect(await readFile(join(folder, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
  });

  test('is out of reach of the terminal’s Ctrl-C, which goes to the process group', async () => {
    const folder = await dataFolder();
    await start(folder);
    const server = await postmasterOf(join(folder, 'postgres'));
    const groupOf = (pid: number) =>
      execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' });
    expect(groupOf(server)).not.toBe(groupOf(process.pid));
  });

  test('starts over a stale pid file whose number now belongs to some other process', async () => {
    const folder = await dataFolder();
    // One that the server's account could signal, and not its parent: PostgreSQL itself knows better than those.
    const other = spawn('sleep', ['60'], { ...(await chooseAccount()) });
    onTestFinished(() => void other.kill());
    const lines = [other.pid, join(folder, 'postgres'), 1, 5432, '', '127.0.0.1', '0 0', 'ready'];
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
    expect((await start(folder)).firstStart).toBe(false);
  });
});
