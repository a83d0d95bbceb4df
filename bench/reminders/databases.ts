import { type Connection, connect } from '../../db/connect.ts';
import { migrate } from '../../db/migrate.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { type Deps, depsOf } from '../../services/deps.ts';
import { keepPlan } from '../../services/plans.ts';
import { NINE } from './points.ts';
import { fillSeason } from './season.ts';

/** A database of its own with a season in it, and a process' view of it in which it is always nine o'clock. */
export interface Season {
  readonly deadlines: number;
  readonly url: string;
  readonly connection: Connection;
  readonly deps: Deps;
}

/** Makes a database on the bench's server and fills it; closed with `parts`, gone with the server. */
export async function openSeason(
  parts: AsyncDisposableStack,
  server: string,
  deadlines: number,
): Promise<Season> {
  const name = `season_${deadlines}`;
  const admin = connect(server, { maxConnections: 1 });
  await admin.pool.query(`create database ${name}`).finally(admin.close);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const connection = connect(url.href);
  parts.defer(connection.close);
  const deps = depsOf(connection, { now: () => NINE });
  await migrate(connection.db);
  await keepPlan(deps, galutu2020);
  await fillSeason(connection.pool, deadlines);
  return { deadlines, url: url.href, connection, deps };
}
