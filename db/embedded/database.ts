import { Client } from 'pg';
import { roleName } from './cluster.ts';

/** The only database of the embedded server. */
const databaseName = 'huanjie';

/**
 * Makes the database if it is not there: on the first start, or after a first start that was broken off.
 *
 * @returns a connection string for it, password included.
 */
export async function ensureDatabase(port: number, password: string): Promise<string> {
  const urlOf = (database: string) => `postgresql://${roleName}:${password}@127.0.0.1:${port}/${database}`;
  // "postgres" is the database that every PostgreSQL server comes with. `ssl` is given because PGSSLMODE in the
  // environment might ask for it, and the server listens on this machine only.
  const client = new Client({ connectionString: urlOf('postgres'), ssl: false });
  await client.connect();
  try {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
  return urlOf(databaseName);
}
