import { chmod, chown, mkdir, rm, stat } from 'node:fs/promises';
import { type Account, run } from './run.ts';

/**
 * Makes an empty folder that belongs to `account` and that nobody else can enter; PostgreSQL insists on both.
 * Whether it came out so is asked of the system: some file systems take a chown or chmod and forget it.
 *
 * @returns whether it can be used; if not, it is removed again.
 */
export async function makeServerFolder(path: string, account?: Account): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 });
    if (account) await chown(path, account.uid, account.gid);
    await chmod(path, 0o700);
    if (process.platform === 'win32') return true;
    const { uid, mode } = await stat(path);
    const isOwn = uid === (account?.uid ?? process.geteuid?.()) && (mode & 0o077) === 0;
    if (isOwn && (await canWorkIn(path, account))) return true;
  } catch {
    // no room, no right, no such thing on this file system: all mean that it cannot be used
  }
  await rm(path, { recursive: true, force: true }).catch(() => {});
  return false;
}

/** Whether `account` gets through all the folders on the way to this one, and may write there. */
export async function canWorkIn(path: string, account?: Account): Promise<boolean> {
  if (process.platform === 'win32') return true;
  return (await run('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', path], account)).succeeded;
}
