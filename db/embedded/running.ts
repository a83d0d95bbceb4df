import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataFolder } from './data-folder.ts';
import { dataBelow, findPlace } from './data-place.ts';
import { ensureDatabase } from './database.ts';
import { readPostmasterFile } from './leftover.ts';
import { readPassword } from './password-file.ts';
import { findProcess } from './process-identity.ts';

/** The line of `postmaster.pid` that says the port, counted from 0. */
const PORT_LINE = 3;

/**
 * The connection string of the server that another Huanjie process runs on this folder, or undefined where none
 * runs. So `npm run workers` finds the database of `npm start` without being told.
 *
 * @throws StartupError when the folder cannot be used, or its database is another user's.
 */
export async function findRunningServer(folder: string): Promise<string | undefined> {
  const place = await findPlace(await openDataFolder(folder));
  if (place === undefined) return undefined;
  const data = dataBelow(place);
  const file = await readPostmasterFile(data);
  if (file === undefined || !file.isReady || !(await findProcess(file.pid))) return undefined;
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
  return ensureDatabase(Number(lines[PORT_LINE]), await readPassword(await openDataFolder(folder)));
}
