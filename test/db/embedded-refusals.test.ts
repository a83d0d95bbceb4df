import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { StartupError } from '../../db/database-url.ts';
import { startEmbeddedServer } from '../../db/embedded/server.ts';
import { prepareDataFolder, start, temporaryFolder } from './embedded-helpers.ts';

const dataFolder = prepareDataFolder();

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
    const folder = await dataFolder();
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
    const folder = await dataFolder();
    await writeFile(join(folder, 'postgres', 'postgresql.auto.conf'), "shared_buffers = 'plenty'\n");
    await expect(startEmbeddedServer({ folder })).rejects.toThrow(
      /did not start .* "shared_buffers": "plenty"/,
    );
  });
});
