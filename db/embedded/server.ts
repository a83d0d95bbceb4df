import { bringUp } from './bring-up.ts';
import { explainUnwritable, openDataFolder } from './data-folder.ts';
import { takeOwnerLock } from './owner-lock.ts';

export interface EmbeddedServer {
  /** `postgresql://…` with the password: not for logs. */
  readonly connectionString: string;
  /** This start made the database. */
  readonly firstStart: boolean;
  /** Disconnects everybody and waits until the server is gone. More calls do no harm. */
  stop(): Promise<void>;
}

/**
 * Starts (first time: creates) the server whose files live under `folder`.
 *
 * The server listens on 127.0.0.1 only. It outlives a Ctrl-C in the terminal until `stop()`, but not this process:
 * if that ends without `stop()`, the server stops too.
 *
 * @throws StartupError with a sentence for the person at the terminal.
 */
export async function startEmbeddedServer(options: {
  folder: string;
  log?: (line: string) => void;
}): Promise<EmbeddedServer> {
  const folder = await openDataFolder(options.folder);
  const lock = await takeOwnerLock(folder).catch((error) => {
    throw explainUnwritable(folder, error);
  });
  try {
    const server = await bringUp({ folder, log: options.log ?? (() => {}), throwAway: false });
    let stopped: Promise<void> | undefined;
    const stop = async () => {
      await server.stop();
      await lock.release();
    };
    return {
      connectionString: server.connectionString,
      firstStart: server.firstStart,
      stop: () => {
        stopped ??= stop();
        return stopped;
      },
    };
  } catch (error) {
    await lock.release();
    throw explainUnwritable(folder, error);
  }
}
