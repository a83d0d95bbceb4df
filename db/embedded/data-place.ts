import { createHash } from 'node:crypto';
import { rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartupError } from '../database-url.ts';
import { locationFile, readLocation, writeLocation } from './location-file.ts';
import type { Account } from './run.ts';
import { makeServerFolder } from './server-folder.ts';
import { isTrusted, makeFolder, trustedFolders } from './trusted-folder.ts';

/**
 * PostgreSQL's own files are in `<place>/postgres`. The place is the data folder itself wherever the server's
 * account can work in it; otherwise a folder elsewhere, named after the data folder's path, and `location.json`
 * in the data folder points there.
 */
export function dataBelow(place: string): string {
  return join(place, 'postgres');
}

/**
 * The place that holds this data folder's data, or undefined if there is none yet.
 *
 * @throws StartupError when the data is known to be elsewhere and is gone, or is another folder's: to begin with
 * an empty database would look like all work lost, to use the other's would mix the two.
 */
export async function findPlace(folder: string): Promise<string | undefined> {
  const location = await readLocation(folder);
  if (!location) return (await exists(dataBelow(folder))) ? folder : undefined;
  const { place } = location;
  const wayOut = `delete ${locationFile(folder)} to begin with an empty database`;
  if (!(await exists(dataBelow(place)))) {
    throw new StartupError(
      `The database of ${folder} was kept in ${place}, which is gone: bring it back, or ${wayOut}.`,
    );
  }
  if (!(await isTrusted(place)) || !(await isTrusted(dirname(place)))) {
    throw new StartupError(
      `The database of ${folder} is kept in ${place}, which another user could have changed: see that it is yours alone, or ${wayOut}.`,
    );
  }
  const owner = (await readLocation(place))?.folder;
  if (owner === folder) return place;
  if (owner !== undefined && (await readLocation(owner))?.place === place) {
    throw new StartupError(`${folder} is a copy of ${owner}, whose database is in ${place}: ${wayOut}.`);
  }
  // The data folder has been moved.
  await writeLocation({ folder, place });
  return place;
}

/**
 * A place for new data, with an empty folder of the given name in it for the server's account.
 *
 * @throws StartupError when neither the data folder nor any other will do.
 */
export async function choosePlace(folder: string, name: string, account?: Account): Promise<string> {
  if (await makeServerFolder(join(folder, name), account)) return folder;
  for await (const base of trustedFolders()) {
    const place = join(base, createHash('sha256').update(folder).digest('hex').slice(0, 16));
    await makeFolder(place);
    if (await makeServerFolder(join(place, name), account)) return place;
  }
  const owner = account ? `the account with uid ${account.uid}` : 'this user';
  throw new StartupError(
    `PostgreSQL cannot keep its files in ${folder}, because ${owner} cannot own and enter a folder there: use a data folder elsewhere, or set DATABASE_URL.`,
  );
}

/**
 * Moves away data left in the place by an earlier data folder at the same path that has been deleted since.
 * It is not deleted: whoever removed the folder need not have known that the data was elsewhere.
 *
 * @returns where it is now.
 */
export async function setUnclaimedDataAside(place: string): Promise<string | undefined> {
  if (!(await exists(dataBelow(place)))) return undefined;
  const aside = `${dataBelow(place)}.unclaimed-${new Date().toISOString().replaceAll(':', '')}`;
  await rename(dataBelow(place), aside);
  return aside;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
