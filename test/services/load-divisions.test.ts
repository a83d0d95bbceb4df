import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { StartupError } from '../../db/database-url.ts';
import { loadDivisions } from '../../services/load-divisions.ts';
import { ownDatabase } from '../support/database.ts';

const { connection } = await ownDatabase('migrated');
const folder = await mkdtemp(join(tmpdir(), 'huanjie-divisions-'));
afterAll(() => rm(folder, { recursive: true }));

async function fileWith(text: string): Promise<string> {
  const file = join(folder, 'divisions.csv');
  await writeFile(file, text);
  return file;
}
const kept = async () =>
  (await connection.db.selectFrom('division').select(['code', 'name']).orderBy('code').execute()) as object[];

test('the divisions of a file are kept; a second time names that have changed are changed', async () => {
  await loadDivisions(
    { connection },
    await fileWith('\uFEFFcode,name\r\n110101001001,甲社区\r\n110101001002,乙社区\r\n'),
  );
  await loadDivisions({ connection }, await fileWith('code,name\n110101001002,丙社区\n'));
  expect(await kept()).toEqual([
    { code: '110101001001', name: '甲社区' },
    { code: '110101001002', name: '丙社区' },
  ]);
});

test('without a file nothing happens', async () => {
  const before = await kept();
  await loadDivisions({ connection }, undefined);
  expect(await kept()).toEqual(before);
});

test.each([
  { text: 'code,name\n11010100100,甲社区\n', says: /line 2: expected a code of 12 digits/ },
  { text: 'code,name\n110101001003,\n', says: /line 2/ },
])('$text is refused with its line, and nothing of it is kept', async ({ text, says }) => {
  const before = await kept();
  const loading = loadDivisions({ connection }, await fileWith(text));
  await expect(loading).rejects.toThrow(StartupError);
  await expect(loading).rejects.toThrow(says);
  expect(await kept()).toEqual(before);
});

test('a file that is not there is said with its name', async () => {
  await expect(loadDivisions({ connection }, join(folder, 'none.csv'))).rejects.toThrow(
    /HUANJIE_DIVISIONS is ".*none\.csv"/,
  );
});
