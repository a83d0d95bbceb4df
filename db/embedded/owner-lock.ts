import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../database-url.ts';
import { errorCode } from './error-code.ts';
import { findProcess } from './process-identity.ts';

/** Shows that one live process owns a data folder. */
export interface OwnerLock {
  release(): Promise<void>;
}

interface Owner {
  readonly pid: number;
  readonly bornAt: string;
}

/** Long enough for another start, caught between two of its steps, to have finished putting a file back. */
const settlingTimeInMilliseconds = 50;
/** How long an owner that is just ending gets to be gone: a killed process takes a moment to disappear. */
const patienceInMilliseconds = 1_000;

/**
 * Takes the folder for this process. A lock whose process has ended, killed or not, is taken over.
 *
 * @throws StartupError when a live process holds it, this one included.
 */
export async function takeOwnerLock(folder: string): Promise<OwnerLock> {
  const file = join(folder, 'owner.json');
  const bornAt = (await findProcess(process.pid))?.bornAt ?? '';
  const mine = JSON.stringify({ pid: process.pid, bornAt, token: randomUUID() });
  const deadline = Date.now() + patienceInMilliseconds;
  for (let found = false; ; found = true) {
    if (await createFile(file, mine)) {
      if (found) await sleep(settlingTimeInMilliseconds);
      if (found && (await read(file)) !== mine) continue;
      return { release: async () => ((await read(file)) === mine ? rm(file, { force: true }) : undefined) };
    }
    const text = await readWhole(file);
    const owner = parseOwner(text);
    if (owner && (await isAlive(owner))) {
      if (owner.pid !== process.pid && Date.now() < deadline) {
        await sleep(settlingTimeInMilliseconds);
        continue;
      }
      throw new StartupError(
        `Huanjie is already running on ${folder} (process ${owner.pid}): stop it first, or use another data folder.`,
      );
    }
    await removeStale(file, text);
  }
}

async function createFile(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes the lock judged stale and no other. Two starts may judge the same file; the later one would remove
 * the fresh lock of the earlier, so what was moved aside is compared, and put back if it is not what was judged.
 */
async function removeStale(file: string, judged: string | undefined): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await read(aside);
  if (moved !== undefined && moved !== judged) await createFile(file, moved);
  await rm(aside, { force: true });
}

/** The lock's text; waits for one that is just being written, since creating and filling are two steps. */
async function readWhole(file: string): Promise<string | undefined> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const text = await read(file);
    if (text === undefined || parseOwner(text)) return text;
    await sleep(settlingTimeInMilliseconds);
  }
  return read(file);
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseOwner(text: string | undefined): Owner | undefined {
  try {
    const { pid, bornAt } = JSON.parse(text ?? '');
    return typeof pid === 'number' && typeof bornAt === 'string' ? { pid, bornAt } : undefined;
  } catch {
    return undefined;
  }
}

async function isAlive({ pid, bornAt }: Owner): Promise<boolean> {
  return (await findProcess(pid))?.bornAt === bornAt;
}
