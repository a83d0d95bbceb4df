import { listEvents, listRefusals } from '../db/record.ts';
import { findRenewal } from '../db/renewals.ts';
import { definitionOf, isEventType } from '../machines/events/catalog.ts';
import type { RecordedVerdict } from '../machines/judge.ts';
import type { Deps } from './deps.ts';
import { DomainError } from './errors.ts';
import { seesFindings, verdictsWithoutFindings, withoutFindings } from './findings.ts';
import type { Person } from './world.ts';

const titleOf = (type: string) => (isEventType(type) ? definitionOf(type).title : { zh: type, en: type });

async function communityOf(deps: Deps, renewal: string): Promise<string> {
  const row = await findRenewal(deps.connection.db, renewal);
  if (row === undefined) throw new DomainError('not-found', `There is no renewal ${renewal}`, { renewal });
  return row.community;
}

/** What was recorded of an attempt, as its reader may see it. */
function shown({ facts, verdicts }: { facts: unknown; verdicts: unknown }, all: boolean) {
  const recorded = verdicts as readonly RecordedVerdict[];
  return all
    ? { facts, verdicts: recorded }
    : { facts: withoutFindings(facts), verdicts: verdictsWithoutFindings(recorded, facts) };
}

export interface Page {
  readonly renewal: string;
  readonly after: number;
  readonly limit: number;
}

/** The accepted events of a renewal in order. Throws DomainError `not-found`. */
export async function readHistory(deps: Deps, { renewal, after, limit }: Page, person: Person | null) {
  const community = await communityOf(deps, renewal);
  const all = seesFindings(person, community);
  const rows = await listEvents(deps.connection.db, renewal, after, limit);
  return rows.map((row) => ({
    revision: row.revision,
    type: row.type,
    title: titleOf(row.type),
    ...shown(row, all),
    actor: { id: row.actor, name: row.actorName, role: row.role },
    recordedAt: row.recorded_at.toISOString(),
    recordedOn: row.recorded_on,
    previous: row.previous,
    hash: row.hash,
  }));
}

/** The refused attempts, which stand outside the chain of accepted events. Throws DomainError `not-found`. */
export async function readRefusals(deps: Deps, { renewal, after, limit }: Page, person: Person | null) {
  const community = await communityOf(deps, renewal);
  const all = seesFindings(person, community);
  const rows = await listRefusals(deps.connection.db, renewal, String(after), limit);
  return rows.map((row) => ({
    id: Number(row.id),
    revision: row.revision,
    type: row.type,
    title: titleOf(row.type),
    ...shown(row, all),
    actor: { id: row.actor, name: row.actorName, role: row.role },
    refusedAt: row.refused_at.toISOString(),
    refusedOn: row.refused_on,
  }));
}
