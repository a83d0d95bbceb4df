import { chmod, lstat, mkdir, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runsAsRoot } from './account.ts';
import { errorCode } from './error-code.ts';

const writableByOthers = 0o022;
const sticky = 0o1000;

/**
 * Folders outside the checkout that the server's account can reach, best first, made if they are missing.
 * The temporary folder is the last resort, since a restart of the machine may empty it.
 */
export async function* trustedFolders(): AsyncGenerator<string> {
  if (process.platform === 'win32') return;
  const user = process.geteuid?.() ?? 0;
  const lasting = runsAsRoot() ? '/var/lib/huanjie' : join(homedir(), '.local', 'share', 'huanjie');
  for (const path of [lasting, join(tmpdir(), `huanjie-${user}`)]) {
    await makeFolder(path).catch(() => {});
    if (await isTrusted(path)) yield path;
  }
}

/**
 * Makes a folder, and those above it, that their owner alone may change and that, when root makes them, others may
 * pass through. Not with mkdir's own `recursive`, which never returns for a path below /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (!(await isFolder(dirname(path)))) await makeFolder(dirname(path));
  await mkdir(path);
  await chmod(path, runsAsRoot() ? 0o711 : 0o700); // what mkdir itself sets is subject to the umask
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Whether nobody but root and this user can put something else in the folder's place: in a folder open to all,
 * such as /tmp, another local user may have made it first, or made a link to somewhere else.
 *
 * @returns false as well for a folder that is not there.
 */
export async function isTrusted(path: string): Promise<boolean> {
  try {
    const [folder, parent] = await Promise.all([lstat(path), lstat(dirname(path))]);
    const user = process.geteuid?.();
    return (
      folder.isDirectory() &&
      folder.uid === user &&
      (folder.mode & writableByOthers) === 0 &&
      (parent.uid === 0 || parent.uid === user) &&
      ((parent.mode & writableByOthers) === 0 || (parent.mode & sticky) !== 0)
    );
  } catch {
    return false;
  }
}
