import { inject } from 'vitest';
import { playScenario } from '../../services/drill/play-scenario.ts';
import { onServer } from './database.ts';
import { makeTemplate } from './servers.ts';

/**
 * A database to clone, with Galutu town as its drill hands it over on the last day. Playing takes seconds, so the first
 * file that asks makes it for all; those files run one after the other.
 */
export async function playedTown(): Promise<string> {
  const { server, prefix, templates } = inject('servers');
  const name = `${prefix}played`;
  const there = await onServer(server, (client) =>
    client.query('select from pg_database where datname = $1', [name]),
  );
  if (there.rowCount === 0)
    await makeTemplate(server, name, templates.town, (deps) => playScenario(deps, () => undefined));
  return name;
}
