import { listEvents, listRefusals } from '../db/record.ts';
import { findRenewal } from '../db/renewals.ts';
import { definitionOf, isEventType } from '../machines/events/catalog.ts';
import type { Role } from '../machines/plan/words.ts';
import type { Deps } from './deps.ts';
import { DomainError } from './errors.ts';
import { holdsFor } from './permissions.ts';
import type { Person } from './world.ts';

/** Findings about persons are seen by those who review persons, and by nobody else (rulebook section 5). */
const SEE_FINDINGS: readonly Role[] = [
  'town-party-committee',
  'county-organization-department',
  'county-civil-affairs-bureau',
  'reviewing-department',
  'inspection-team',
];

function seesFindings(person: Person | null, community: string): boolean {
  return (
    person?.appointments.some((one) => SEE_FINDINGS.includes(one.role) && holdsFor(one, community)) ?? false
  );
}

/** Facts without what the reader may not see: the names stay, so that it is plain that something was left out. */
function masked(facts: unknown): unknown {
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => (name === 'findings' ? [name, 'masked'] : [name, value])),
  );
}

/** A verdict over findings tells as much as the findings do. */
const FINDING_RULE = 'candidates.qualification';

function maskedVerdicts(verdicts: unknown): unknown {
  if (!Array.isArray(verdicts)) return verdicts;
  return verdicts.map((one) => (one.rule === FINDING_RULE ? { ...one, details: {}, actual: 'masked' } : one));
}

const titleOf = (type: string) => (isEventType(type) ? definitionOf(type).title : { zh: type, en: type });

async function communityOf(deps: Deps, renewal: string): Promise<string> {
  const row = await findRenewal(deps.connection.db, renewal);
  if (row === undefined) throw new DomainError('not-found', `There is no renewal ${renewal}`, { renewal });
  return row.community;
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
    facts: all ? row.facts : masked(row.facts),
    verdicts: all ? row.verdicts : maskedVerdicts(row.verdicts),
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
    facts: all ? row.facts : masked(row.facts),
    verdicts: all ? row.verdicts : maskedVerdicts(row.verdicts),
    actor: { id: row.actor, name: row.actorName, role: row.role },
    refusedAt: row.refused_at.toISOString(),
    refusedOn: row.refused_on,
  }));
}
