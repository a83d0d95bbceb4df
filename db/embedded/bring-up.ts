import { join } from 'node:path';
import { chooseAccount } from './account.ts';
import { findRelease } from './binaries.ts';
import { createCluster } from './cluster.ts';
import { findPlace } from './data-place.ts';
import { ensureDatabase } from './database.ts';
import { openCluster, ownerOf } from './existing-cluster.ts';
import { stopLeftover } from './leftover.ts';
import { readPassword } from './password-file.ts';
import { launchPostmaster } from './postmaster.ts';
import { startWatchdog } from './watchdog.ts';

export interface BringUp {
  /** The data folder: absolute, there, and held by this process. */
  readonly folder: string;
  readonly log: (line: string) => void;
  /** The folder is deleted at the end, however this process ends, and nothing waits for the disk. */
  readonly throwAway: boolean;
}

export interface RunningServer {
  readonly connectionString: string;
  readonly firstStart: boolean;
  stop(): Promise<void>;
}

/** Speed for safety against power cuts; more connections, since many test files use one server. */
const throwAwaySettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
];

/** Takes a data folder, empty or not, to a server that runs on it. */
export async function bringUp({ folder, log, throwAway }: BringUp): Promise<RunningServer> {
  const place = await findPlace(folder);
  const account = await chooseAccount(place === undefined ? undefined : await ownerOf(place));
  // Deleting also root's files in the folder is beyond the server's account.
  const watchdog = throwAway ? startWatchdog(undefined, [folder]) : startWatchdog(account);
  try {
    const release = await findRelease(account, log);
    const data =
      place === undefined
        ? await createCluster({ folder, release, account, log, hasty: throwAway })
        : await openCluster(place, release, account);
    await stopLeftover(data, release, account, log);
    const password = await readPassword(folder);
    const logFile = join(folder, 'postgres.log');
    const settings = throwAway ? throwAwaySettings : [];
    const postmaster = await launchPostmaster({ data, release, account, watchdog, log, logFile, settings });
    const stop = async () => {
      await postmaster.stop();
      await watchdog.dismiss();
    };
    try {
      const connectionString = await ensureDatabase(postmaster.port, password);
      return { connectionString, firstStart: place === undefined, stop };
    } catch (error) {
      await postmaster.stop();
      throw error;
    }
  } catch (error) {
    await watchdog.dismiss();
    throw error;
  }
}
