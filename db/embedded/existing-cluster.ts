import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../database-url.ts';
import type { Release } from './binaries.ts';
import { dataBelow } from './data-place.ts';
import { type Account, run } from './run.ts';
import { canWorkIn } from './server-folder.ts';

/** Whom the data in a place belongs to. */
export async function ownerOf(place: string): Promise<Account> {
  const { uid, gid } = await stat(dataBelow(place));
  return { uid, gid };
}

/**
 * Sees to it that the programs of `release`, run as `account`, can take up the data in `place`.
 *
 * @returns the path of the data.
 * @throws StartupError when it is another user's, out of reach, not PostgreSQL's, or of another major version.
 */
export async function openCluster(place: string, release: Release, account?: Account): Promise<string> {
  const data = dataBelow(place);
  const { uid } = await ownerOf(place);
  const user = account?.uid ?? process.geteuid?.() ?? uid;
  if (account && uid === 0) {
    // A restored backup or a chown of the whole checkout: PostgreSQL accepts no data that root owns.
    await run('chown', ['-hR', `${account.uid}:${account.gid}`, data]);
  } else if (uid !== user) {
    throw new StartupError(
      `The database in ${data} belongs to the user with uid ${uid}, but this one has uid ${user}: start Huanjie as that user, or use another data folder.`,
    );
  }
  if (!(await canWorkIn(data, account))) {
    throw new StartupError(
      `The database in ${data} is out of reach for its owner, uid ${user}: let that user pass through the folders above it (chmod o+x).`,
    );
  }
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    throw new StartupError(`${data} is not a PostgreSQL database: move it away, or use another data folder.`);
  }
  if (Number(version) !== release.major) {
    throw new StartupError(
      `The database in ${data} was made by PostgreSQL ${version.trim()}, but this release of Huanjie brings PostgreSQL ${release.major}: move the data over with pg_dump, or use another data folder.`,
    );
  }
  return data;
}
