import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { tellNow } from './announce.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** A query that takes one must be part of a transaction. */
export type Tx = Transaction<Tables>;

/** The database as Kysely sees it, and the pool beneath for the one statement that is prepared by name. */
export interface Connection {
  readonly db: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const DATE_OID = 1082;

/** Calendar dates stay the text they are: a JavaScript Date would move them by a time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === DATE_OID
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

export function connect(connectionString: string, options: { maxConnections?: number } = {}): Connection {
  const pool = new pg.Pool({
    connectionString,
    max: options.maxConnections ?? 10,
    types,
    application_name: 'huanjie',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // Tables of the same names in a schema that the role made for itself would otherwise come first.
    onConnect: async (client) => {
      await client.query('set search_path to public');
    },
  });
  // A connection that breaks while idle is replaced by the pool; the next query reports what is really wrong.
  pool.on('error', () => undefined);
  // One that breaks inside a transaction, between two queries, would otherwise end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    // Where it cannot be told any more, the outbox still has it.
    await tellNow(pool).catch(() => undefined);
    await db.destroy();
  };
  return { db, pool, close };
}
