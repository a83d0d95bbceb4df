import { chmod, lstat, mkdir } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runsAsRoot } from './account.ts';

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

/** Makes a folder that its owner alone may change and that, when root makes it, others may pass through. */
export async function makeFolder(path: string): Promise<void> {
  const created = await mkdir(path, { recursive: true });
  // Once more with chmod, since mkdir's mode is subject to the umask.
  if (created !== undefined) await chmod(path, runsAsRoot() ? 0o711 : 0o700);
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
