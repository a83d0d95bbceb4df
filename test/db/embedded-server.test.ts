import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runsAsRoot } from '../../db/embedded/account.ts';
import { readLocation } from '../../db/embedded/location-file.ts';
import { keptRows, oneRow, query, start, temporaryFolder } from './embedded-helpers.ts';

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
