import { type Connection, connect } from './connect.ts';
import { checkReachable } from './database-url.ts';
import { findRunningServer } from './embedded/running.ts';
import { startEmbeddedServer } from './embedded/server.ts';
import { migrate } from './migrate.ts';

/** An open database with an up-to-date schema, and the server beneath it where it is our own. */
export interface OpenDatabase {
  readonly connection: Connection;
  readonly connectionString: string;
  readonly embedded: boolean;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  /** Use the embedded server of another process where one runs, e.g. the workers beside the API. */
  readonly join: boolean;
  readonly log: (line: string) => void;
  readonly maxConnections?: number;
}

async function locate({ databaseUrl, dataFolder, join, log }: OpenOptions) {
  const unowned = { embedded: false, stop: async () => undefined };
  if (databaseUrl !== undefined) {
    await checkReachable(databaseUrl);
    return { ...unowned, connectionString: databaseUrl };
  }
  const running = join ? await findRunningServer(dataFolder) : undefined;
  if (running !== undefined) return { ...unowned, connectionString: running };
  const server = await startEmbeddedServer({ folder: dataFolder, log });
  return { embedded: true, connectionString: server.connectionString, stop: () => server.stop() };
}

/** Opens the database that the options name and brings it up to date. Throws StartupError. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { connectionString, embedded, stop } = await locate(options);
  const { maxConnections } = options;
  const connection = connect(connectionString, maxConnections === undefined ? {} : { maxConnections });
  const close = async () => {
    await connection.close();
    await stop();
  };
  try {
    await migrate(connection.db);
  } catch (error) {
    await close();
    throw error;
  }
  return { connection, connectionString, embedded, close };
}
