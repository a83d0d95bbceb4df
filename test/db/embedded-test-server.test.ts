import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startTestServer } from '../../db/embedded/test-server.ts';
import { ended, kill, postmasterOf, query, spawnOwner, watchdogOf } from './embedded-helpers.ts';

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
