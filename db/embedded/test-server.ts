import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../database-url.ts';
import { chooseAccount } from './account.ts';
import { bringUp } from './bring-up.ts';
import type { EmbeddedServer } from './server.ts';
import { makeServerFolder } from './server-folder.ts';
import { trustedFolders } from './trusted-folder.ts';

/**
 * Starts a new, empty server for tests in a temporary folder. It and the folder are gone after `stop()`, and also
 * when the test run is killed.
 *
 * @throws StartupError when it cannot be started.
 */
export async function startTestServer(): Promise<EmbeddedServer> {
  const folder = await makeTemporaryFolder();
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    const server = await bringUp({ folder, log: () => {}, throwAway: true });
    let stopped: Promise<void> | undefined;
    const stop = () => server.stop().finally(remove);
    return {
      ...server,
      stop: () => {
        stopped ??= stop();
        return stopped;
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** In the system's temporary folder, unless TMPDIR leads to where the server's account may not go. */
async function makeTemporaryFolder(): Promise<string> {
  const account = await chooseAccount();
  for await (const base of bases()) {
    const folder = await mkdtemp(join(base, 'huanjie-test-'));
    if (account) await chmod(folder, 0o711);
    const trial = join(folder, 'trial');
    if (await makeServerFolder(trial, account)) {
      await rm(trial, { recursive: true });
      return folder;
    }
    await rm(folder, { recursive: true });
  }
  throw new StartupError(`No folder was found for a test database: ${tmpdir()} cannot be used.`);
}

async function* bases(): AsyncGenerator<string> {
  yield tmpdir();
  yield* trustedFolders();
}
