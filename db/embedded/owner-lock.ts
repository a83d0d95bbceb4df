import { access, constants, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../database-url.ts';
import { errorCode } from './error-code.ts';

/** Shows that one live process owns a data folder. */
export interface OwnerLock {
  release(): Promise<void>;
}

/** How long an owner that is just ending gets to be gone: a killed process takes a moment to disappear. */
const PATIENCE_MS = 1_000;
const BETWEEN_TRIES_MS = 50;
/** SQLITE_BUSY: somebody else has the lock. */
const BUSY = 5;

/**
 * Takes the folder for this process. The operating system holds the lock, by an SQLite file that is never written to:
 * it ends with the process, killed or not, so that there is nothing stale to judge. `owner.json` only says who it is.
 *
 * @throws StartupError when a live process holds it, this one included.
 */
export async function takeOwnerLock(folder: string): Promise<OwnerLock> {
  const [lock, owner] = [join(folder, 'owner.lock'), join(folder, 'owner.json')];
  await writable(lock);
  const database = new DatabaseSync(lock);
  try {
    const deadline = Date.now() + PATIENCE_MS;
    while (!begin(database)) {
      if (Date.now() > deadline)
        throw new StartupError(
          `Huanjie is already running on ${folder} (process ${await readOwner(owner)}): stop it first, or use another data folder.`,
        );
      await sleep(BETWEEN_TRIES_MS);
    }
    await writeFile(owner, JSON.stringify({ pid: process.pid }));
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    async release() {
      await rm(owner, { force: true });
      database.close();
    },
  };
}

/** For an error that says why. Without opening it: to close a file ends the locks that its process has on it. */
async function writable(file: string): Promise<void> {
  try {
    await access(file, constants.W_OK);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function begin(database: DatabaseSync): boolean {
  try {
    database.exec('begin immediate');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return false;
    throw error;
  }
}

/** Its process id, unknown while somebody who has just taken it has not said so yet. */
async function readOwner(file: string): Promise<number | 'unknown'> {
  try {
    const { pid } = JSON.parse(await readFile(file, 'utf8'));
    return typeof pid === 'number' ? pid : 'unknown';
  } catch {
    return 'unknown';
  }
}
