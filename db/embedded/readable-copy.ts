import { chmod, copyFile, mkdir, mkdtemp, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Copies a tree of programs to `to`, unless it is there already, so that every account can read and run it
 * whatever the umask or the modes of the source.
 *
 * @returns whether a copy was made. A failed copy leaves nothing behind and is not reported: whether there is
 * something to run at `to`, perhaps from another start that was first, shows when it is tried.
 */
export async function makeReadableCopy(from: string, to: string): Promise<boolean> {
  try {
    await readdir(to);
    return false;
  } catch {
    // Under another name first, so that a copy with the right name is always whole.
    const unfinished = await mkdtemp(`${to}-`);
    try {
      await copyTree(from, unfinished);
      await rename(unfinished, to);
      return true;
    } catch {
      await rm(unfinished, { recursive: true, force: true });
      return false;
    }
  }
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else if (!entry.name.endsWith('.a')) {
      await copyFile(source, target);
      await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644);
    }
  }
}
