import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../database-url.ts';
import { errorCode } from './error-code.ts';

/**
 * What `location.json` says, in a data folder whose data is elsewhere and in that place. The one in the place
 * decides whom it belongs to, so that a copy of the data folder does not get at the original's data.
 */
export interface Location {
  readonly place: string;
  readonly folder: string;
}

export function locationFile(folder: string): string {
  return join(folder, 'location.json');
}

export async function writeLocation(location: Location): Promise<void> {
  const text = `${JSON.stringify(location, undefined, 2)}\n`;
  await writeFile(locationFile(location.place), text);
  await writeFile(locationFile(location.folder), text);
}

/** @throws StartupError when there is a file, but it does not say where the data is. */
export async function readLocation(folder: string): Promise<Location | undefined> {
  try {
    const location = JSON.parse(await readFile(locationFile(folder), 'utf8'));
    if (typeof location.place === 'string' && typeof location.folder === 'string') return location;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
  }
  throw new StartupError(`${locationFile(folder)} should say where the database is, but cannot be read.`);
}
