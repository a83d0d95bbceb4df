import { openDataFolder } from './data-folder.ts';
import { dataBelow, findPlace } from './data-place.ts';
import { ensureDatabase } from './database.ts';
import { findPostmaster } from './leftover.ts';
import { readPassword } from './password-file.ts';

/**
 * The connection string of the server that another Huanjie process runs on this folder, or undefined where none
 * runs, or none that still answers. So `npm run workers` finds the database of `npm start` without being told.
 *
 * @throws StartupError when the folder cannot be used, or its database is another user's.
 */
export async function findRunningServer(folder: string): Promise<string | undefined> {
  const data = await openDataFolder(folder);
  const place = await findPlace(data);
  const postmaster = place === undefined ? undefined : await findPostmaster(dataBelow(place));
  if (postmaster === undefined || !postmaster.isReady) return undefined;
  const password = await readPassword(data);
  try {
    return await ensureDatabase(postmaster.port, password);
  } catch {
    // An orphan that is just stopping: whoever asks starts a server of its own, and says so if that fails.
    return undefined;
  }
}
