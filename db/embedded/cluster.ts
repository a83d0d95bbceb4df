import { randomBytes } from 'node:crypto';
import { chown, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../database-url.ts';
import type { Release } from './binaries.ts';
import { choosePlace, dataBelow, setUnclaimedDataAside } from './data-place.ts';
import { writeLocation } from './location-file.ts';
import { writePassword } from './password-file.ts';
import { type Account, lastLines, run } from './run.ts';

/** The role that owns the server and everything in it. */
export const roleName = 'huanjie';

const unfinished = 'unfinished-';

/** Written to postgresql.conf, where an administrator may change them later. */
const settings = {
  shared_buffers: '128MB',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // What the server does and why it stops, but no failed statements: they contain people's data.
  log_min_messages: 'log',
};

interface Request {
  readonly folder: string;
  readonly release: Release;
  readonly account: Account | undefined;
  readonly log: (line: string) => void;
  /** Do without waiting for the disk: for a server that will be thrown away. */
  readonly hasty: boolean;
}

/**
 * Makes the files of an empty PostgreSQL server (a "cluster") and its password. They get their name only when
 * they are complete, so that a start that was broken off leaves nothing that a later one would take for data.
 *
 * @returns the path of the data.
 * @throws StartupError with PostgreSQL's own words when it could not.
 */
export async function createCluster({ folder, release, account, log, hasty }: Request): Promise<string> {
  const name = `${unfinished}${randomBytes(6).toString('hex')}`;
  const place = await choosePlace(folder, name, account);
  await removeUnfinished(place, name);
  const aside = await setUnclaimedDataAside(place);
  if (aside) log(`Moved the data of an earlier, deleted ${folder} to ${aside}.`);
  log(`Creating the database in ${dataBelow(place)}.`);

  const passwordFile = join(place, `${name}.password`);
  await writeFile(passwordFile, await writePassword(folder), { mode: 0o600, flag: 'wx' });
  if (account) await chown(passwordFile, account.uid, account.gid);
  const { succeeded, output } = await run(
    release.initdb,
    [
      `--pgdata=${join(place, name)}`,
      `--username=${roleName}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(hasty ? ['--no-sync'] : []),
      ...Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`]),
    ],
    account,
  );
  await rm(passwordFile, { force: true });
  if (!succeeded) {
    await removeUnfinished(place);
    throw new StartupError(`PostgreSQL could not create its files in ${place}: ${lastLines(output)}`);
  }
  await rename(join(place, name), dataBelow(place));
  if (!hasty && process.platform !== 'win32') await flush(place);
  if (place !== folder) await writeLocation({ folder, place });
  return dataBelow(place);
}

/** As far as possible: an initdb whose caller was killed may still be writing there for a second. */
async function removeUnfinished(place: string, except?: string): Promise<void> {
  const names = (await readdir(place)).filter(
    (name) => name.startsWith(unfinished) && !(except && name.startsWith(except)),
  );
  const remove = (name: string) => rm(join(place, name), { recursive: true, force: true });
  await Promise.all(names.map((name) => remove(name).catch(() => {})));
}

/** Without this the new name might be lost in a power cut, and the data with it. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
