import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import type { TestProject } from 'vitest/node';
import { connect } from '../../db/connect.ts';
import { checkReachable } from '../../db/database-url.ts';
import { startTestServer } from '../../db/embedded/test-server.ts';
import { migrate } from '../../db/migrate.ts';
import { systemClock } from '../../services/clock.ts';
import { type Deps, depsOf } from '../../services/deps.ts';
import { setUpDrill } from '../../services/drill/set-up.ts';
import { onServer, urlOf } from './database.ts';

/** Where the tests find their servers. */
export interface TestServers {
  /** A PostgreSQL on which databases may be made. */
  readonly server: string;
  /** With this every database of this run begins, so that whatever stays behind is plain to see. */
  readonly prefix: string;
  /** Databases to clone: one that is migrated and empty, one with Galutu town on the first day of its drill. */
  readonly templates: { readonly migrated: string; readonly town: string };
  /** A Redis that answers, or null where there is none. */
  readonly redisUrl: string | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    servers: TestServers;
  }
}

const set = (name: string) => process.env[name] || undefined;

/** Null where nothing answers, unless the run is for it. */
async function answeringRedis(required: boolean): Promise<string | null> {
  const url = set('REDIS_URL');
  if (url === undefined) {
    if (required) throw new Error('REDIS_URL is not set: npm run test:servers needs a Redis.');
    return null;
  }
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 3_000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return url;
  } catch (error) {
    if (required) throw new Error(`The Redis of REDIS_URL does not answer: ${String(error)}`);
    return null;
  } finally {
    redis.disconnect();
  }
}

async function postgres(required: boolean) {
  const url = set('DATABASE_URL');
  if (url === undefined) {
    if (required) throw new Error('DATABASE_URL is not set: npm run test:servers needs a PostgreSQL.');
    const { connectionString, stop } = await startTestServer();
    return { server: connectionString, stop };
  }
  await checkReachable(url);
  return { server: url, stop: async () => undefined };
}

async function dropAll(server: string, prefix: string): Promise<void> {
  await onServer(server, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
  });
}

/** A database that is made once and cloned many times; nobody may be connected to it then. */
export async function makeTemplate(
  server: string,
  name: string,
  source: string,
  fill: (deps: Deps) => Promise<void>,
) {
  await onServer(server, (client) => client.query(`create database ${name} template ${source}`));
  const connection = connect(urlOf(server, name));
  await fill(depsOf(connection, systemClock)).finally(connection.close);
  return name;
}

/** Once for the run: a server, the templates on it, and at the end neither. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const required = project.config.mode === 'servers';
  const redisUrl = await answeringRedis(required);
  const { server, stop } = await postgres(required);
  const prefix = `huanjie_test_${randomBytes(4).toString('hex')}_`;
  const tearDown = async () => {
    await dropAll(server, prefix);
    await stop();
  };
  try {
    const migrated = await makeTemplate(server, `${prefix}migrated`, 'template0', ({ connection }) =>
      migrate(connection.db),
    );
    const town = await makeTemplate(server, `${prefix}town`, migrated, setUpDrill);
    project.provide('servers', { server, prefix, templates: { migrated, town }, redisUrl });
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}
