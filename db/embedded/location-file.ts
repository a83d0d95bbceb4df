import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../database-url.ts';
import { errorCode } from './error-code.ts';

/** What `location.json` in a data folder says when PostgreSQL's files cannot be in the data folder itself. */
export interface Location {
  readonly place: string;
  /** The data folder that the place belongs to, to tell a moved data folder from a copied one. */
  readonly folder: string;
}

export function locationFile(folder: string): string {
  return join(folder, 'location.json');
}

export async function writeLocation({ folder, place }: Location): Promise<void> {
  await writeFile(locationFile(folder), `${JSON.stringify({ place, folder }, undefined, 2)}\n`);
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
