import { listViolations, type ViolationRow } from '../../db/violations.ts';
import { dateInTown, type IsoDate, isBefore } from '../../machines/calendar.ts';
import type { Deps } from '../deps.ts';
import { mayInspect } from '../permissions.ts';
import type { Person } from '../world.ts';
import { requireInspector, violationFor } from './inspectors.ts';

/** `unrecorded` and `closing`: the record of the renewal has still to be told, as {@link numberOf} says under what. */
export type ViolationState = 'unrecorded' | 'open' | 'closing' | 'closed';

export interface Violation {
  readonly id: string;
  readonly number: string;
  readonly state: ViolationState;
  readonly community: { readonly code: string; readonly name: string };
  readonly renewal: string;
  readonly source: string;
  readonly subject: string;
  readonly handler: { readonly id: string; readonly name: string | null };
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly overdue: boolean;
  readonly outcome: string | null;
  readonly documentNumber: string | null;
  readonly closedOn: IsoDate | null;
}

/** 举报〔2021〕3号, counted in a town and a year. */
export const numberOf = ({ year, serial }: Pick<ViolationRow, 'year' | 'serial'>) =>
  `举报〔${year}〕${serial}号`;

export function stateOf(
  row: Pick<ViolationRow, 'reported_revision' | 'closed_revision' | 'outcome'>,
): ViolationState {
  if (row.reported_revision === null) return 'unrecorded';
  if (row.closed_revision !== null) return 'closed';
  return row.outcome === null ? 'open' : 'closing';
}

export function shown(row: ViolationRow, today: IsoDate): Violation {
  const state = stateOf(row);
  return {
    id: row.id,
    number: numberOf(row),
    state,
    community: { code: row.community, name: row.communityName },
    renewal: row.renewal,
    source: row.source,
    subject: row.subject,
    handler: { id: row.handler, name: row.handlerName },
    receivedOn: row.received_on,
    dueOn: row.due_on,
    overdue: state !== 'closed' && isBefore(row.due_on, today),
    outcome: row.outcome,
    documentNumber: row.document_number,
    closedOn: row.closed_on,
  };
}

const todayOf = async ({ memory }: Deps) => dateInTown((await memory.currentWorld()).clock.now());

/** The register of a region, the open ones first. Throws DomainError `forbidden` for all but inspectors. */
export async function readViolations(
  deps: Deps,
  { region, offset, limit }: { region: string; offset: number; limit: number },
  person: Person,
): Promise<{ violations: readonly Violation[]; next: number | null }> {
  requireInspector(person);
  const { db } = deps.connection;
  const asked = { person: person.id, roles: mayInspect, region, offset, limit };
  const [rows, today] = await Promise.all([listViolations(db, asked), todayOf(deps)]);
  return {
    violations: rows.map((row) => shown(row, today)),
    next: rows.length === limit ? offset + limit : null,
  };
}

/** Throws DomainError `forbidden`, `not-found`. */
export async function readViolation(deps: Deps, id: string, person: Person): Promise<Violation> {
  return shown(await violationFor(deps, id, person), await todayOf(deps));
}
