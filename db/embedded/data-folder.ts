import { access, constants, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StartupError } from '../database-url.ts';
import { errorCode } from './error-code.ts';
import { makeFolder } from './trusted-folder.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** Reasons only while the folder is made; later they would hide a mistake of ours. */
const reasonsAtFirst: Readonly<Record<string, string>> = {
  ...reasons,
  ENOTDIR: 'a part of this path is a file',
  EEXIST: 'it is a file',
  ENOENT: 'it cannot be made there',
};

/**
 * Makes the data folder if it is missing.
 *
 * @returns its path, absolute and without symbolic links, so that one folder has one name.
 * @throws StartupError when it cannot be made or written.
 */
export async function openDataFolder(folder: string): Promise<string> {
  try {
    await makeFolder(resolve(folder));
    await access(folder, constants.W_OK | constants.X_OK);
    return await realpath(folder);
  } catch (error) {
    throw explainUnwritable(resolve(folder), error, reasonsAtFirst);
  }
}

/** A StartupError for a failure to write in the data folder; anything else as it is. */
export function explainUnwritable(folder: string, error: unknown, known = reasons): unknown {
  const reason = known[errorCode(error) ?? ''];
  if (reason === undefined) return error;
  return new StartupError(
    `The data folder ${folder} cannot be written (${reason}): use another one, or set DATABASE_URL.`,
  );
}
