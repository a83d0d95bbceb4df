import { embeddedApplicationUrl, isSameRole, letApplicationIn } from './application-role.ts';
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
  /** Whoever owns the tables of that database: migrates, and lets the other one in. */
  readonly databaseOwnerUrl?: string | undefined;
  readonly dataFolder: string;
  /** Use the embedded server of another process where one runs, e.g. the workers beside the API. */
  readonly join: boolean;
  readonly log: (line: string) => void;
  readonly maxConnections?: number;
}

const ofAnotherProcess = { embedded: false, stop: async () => undefined };

const onEmbedded = (ownerUrl: string) => ({ ownerUrl, connectionString: embeddedApplicationUrl(ownerUrl) });

async function locate({ databaseUrl, databaseOwnerUrl, dataFolder, join, log }: OpenOptions) {
  if (databaseUrl !== undefined) {
    const ownerUrl =
      databaseOwnerUrl === undefined || isSameRole(databaseOwnerUrl, databaseUrl)
        ? undefined
        : databaseOwnerUrl;
    await checkReachable(ownerUrl ?? databaseUrl);
    return { ...ofAnotherProcess, connectionString: databaseUrl, ownerUrl };
  }
  const running = join ? await findRunningServer(dataFolder) : undefined;
  if (running !== undefined) return { ...ofAnotherProcess, ...onEmbedded(running) };
  const server = await startEmbeddedServer({ folder: dataFolder, log });
  return { embedded: true, ...onEmbedded(server.connectionString), stop: () => server.stop() };
}

/** Migrates as the owner, who is gone again afterwards. */
async function prepareAsOwner(ownerUrl: string, connectionString: string): Promise<void> {
  const { db, close } = connect(ownerUrl, { maxConnections: 1 });
  try {
    await migrate(db);
    await letApplicationIn(db, connectionString);
  } finally {
    await close();
  }
  await checkReachable(connectionString);
}

/** Opens the database that the options name and brings it up to date. Throws StartupError. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { connectionString, ownerUrl, embedded, stop } = await locate(options);
  const { maxConnections } = options;
  const connection = connect(connectionString, maxConnections === undefined ? {} : { maxConnections });
  const close = async () => {
    await connection.close();
    await stop();
  };
  try {
    if (ownerUrl === undefined) await migrate(connection.db);
    else await prepareAsOwner(ownerUrl, connectionString);
  } catch (error) {
    await close();
    throw error;
  }
  return { connection, connectionString, embedded, close };
}
