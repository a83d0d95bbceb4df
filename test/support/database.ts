import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { type Connection, connect } from '../../db/connect.ts';

/** The same server, another database. */
export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** One errand on the server itself. */
export async function onServer<T>(server: string, errand: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await errand(client);
  } finally {
    await client.end();
  }
}

export interface OwnDatabase {
  readonly url: string;
  readonly connection: Connection;
  /** Another pool on it, as another process has; closed with the first one. */
  open(): Connection;
}

/** A new database: empty, migrated, or with a town in it. */
export function makeDatabase(
  from: 'empty' | 'migrated' | 'town',
): Promise<OwnDatabase & { drop(): Promise<void> }> {
  return cloneDatabase(from === 'empty' ? 'template0' : inject('servers').templates[from]);
}

/** A new database with all that is in another one. */
export async function cloneDatabase(source: string): Promise<OwnDatabase & { drop(): Promise<void> }> {
  const { server, prefix } = inject('servers');
  const name = `${prefix}${randomBytes(4).toString('hex')}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${source}`));
  const url = urlOf(server, name);
  const opened: Connection[] = [];
  const open = () => {
    const connection = connect(url);
    opened.push(connection);
    return connection;
  };
  const drop = async () => {
    await Promise.all(opened.map((one) => one.close()));
    await onServer(server, (client) => client.query(`drop database ${name} with (force)`));
  };
  return { url, connection: open(), open, drop };
}

/**
 * A database for one test file alone, gone when the file is done. To be called where `afterAll` may be: at the top of
 * a file.
 */
export async function ownDatabase(from: 'empty' | 'migrated' | 'town'): Promise<OwnDatabase> {
  const { drop, ...own } = await makeDatabase(from);
  afterAll(drop);
  return own;
}
