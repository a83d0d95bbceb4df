import { listEvents, listRefusals } from '../db/record.ts';
import { findRenewal } from '../db/renewals.ts';
import { definitionOf, isEventType } from '../machines/events/catalog.ts';
import type { Deps } from './deps.ts';
import { type Sight, shownTo, sightOf } from './privacy/masking.ts';
import { noRenewal, requireReadable } from './reading.ts';
import type { Person } from './world.ts';

const titleOf = (type: string) => (isEventType(type) ? definitionOf(type).title : { zh: type, en: type });

async function sightIn(deps: Deps, renewal: string, person: Person | null): Promise<Sight> {
  const [world, row] = await Promise.all([
    deps.memory.currentWorld(),
    findRenewal(deps.connection.db, renewal),
  ]);
  if (row === undefined) throw noRenewal(renewal);
  const { community } = row;
  requireReadable(world, person, { id: renewal, community });
  return sightOf(person, community);
}

/** What was recorded of an attempt, as its reader may see it. */
const shown = (attempt: { type: string; facts: unknown; verdicts: unknown }, sight: Sight) =>
  shownTo(sight, attempt.type, attempt, isEventType(attempt.type));

export interface Page {
  readonly renewal: string;
  readonly after: number;
  readonly limit: number;
}

/** The accepted events of a renewal in order. Throws DomainError `not-found`, also where it is not the reader's. */
export async function readHistory(deps: Deps, { renewal, after, limit }: Page, person: Person | null) {
  const sight = await sightIn(deps, renewal, person);
  const rows = await listEvents(deps.connection.db, renewal, after, limit);
  return rows.map((row) => ({
    revision: row.revision,
    type: row.type,
    title: titleOf(row.type),
    ...shown(row, sight),
    actor: { id: row.actor, name: row.actorName, role: row.role },
    recordedAt: row.recorded_at.toISOString(),
    recordedOn: row.recorded_on,
    previous: row.previous,
    hash: row.hash,
  }));
}

/** The refused attempts, which stand outside the chain of accepted events. Throws as {@link readHistory}. */
export async function readRefusals(deps: Deps, { renewal, after, limit }: Page, person: Person | null) {
  const sight = await sightIn(deps, renewal, person);
  const rows = await listRefusals(deps.connection.db, renewal, String(after), limit);
  return rows.map((row) => ({
    id: Number(row.id),
    revision: row.revision,
    type: row.type,
    title: titleOf(row.type),
    ...shown(row, sight),
    actor: { id: row.actor, name: row.actorName, role: row.role },
    refusedAt: row.refused_at.toISOString(),
    refusedOn: row.refused_on,
  }));
}
