import { recordAudit } from '../../db/audit.ts';
import type { Tx } from '../../db/connect.ts';
import { markDecided, markDismissed, type ObjectionRow } from '../../db/objections.ts';
import { dateInTown, type IsoDate, isBefore } from '../../machines/calendar.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import type { Person } from '../world.ts';
import { forbidUnless, mayDismiss, mayTake, objectionFor } from './objection-readers.ts';
import { numberOf, standingOf, takenBy } from './objection-state.ts';
import { asListed, type ListedObjection } from './objections.ts';
import { typed } from './typed.ts';
import type { ReadWall } from './wall.ts';

const SHORTEST_REASON = 2;
const LONGEST_REASON = 300;
const LONGEST_DOCUMENT_NUMBER = 60;

/** Writes down who closed an objection, in the transaction that does it. */
async function keepThat(
  tx: Tx,
  { kind, row, person, at }: { kind: string; row: ObjectionRow; person: Person; at: Temporal.Instant },
): Promise<void> {
  const { renewal: subject, notice } = row;
  const detail = { objection: numberOf(row), notice };
  await recordAudit(tx, { at: at.toString(), kind, person: person.id, subject, detail });
}

const conflict = (row: ObjectionRow, why: string) =>
  new DomainError('conflict', `Objection ${numberOf(row)} ${why}`, { objection: row.id });

/**
 * Says that what came in is no objection: spam. By the town or the inspection team, before anybody has taken it over,
 * with a reason about it and not about persons. Throws InvalidFacts for `reason`; DomainError `not-found`, `forbidden`,
 * `conflict`.
 */
export async function dismissObjection(
  deps: Deps,
  readWall: ReadWall,
  { id, reason: given }: { readonly id: string; readonly reason: string },
  person: Person,
): Promise<ListedObjection> {
  const { db } = deps.connection;
  const row = await objectionFor(deps, id, person);
  forbidUnless(mayDismiss(person, row), 'dismissing this objection', row);
  const reason = typed('reason', given, { min: SHORTEST_REASON, max: LONGEST_REASON });
  const { state } = await standingOf(db, readWall, row);
  if (state !== 'received') throw conflict(row, `is ${state} and cannot be dismissed`);
  const at = (await deps.memory.currentWorld()).clock.now().toString();
  await db.transaction().execute(async (tx) => {
    if (!(await markDismissed(tx, id, { by: person.id, at, reason })))
      throw conflict(row, 'has been taken or dismissed meanwhile');
    await keepThat(tx, { kind: 'objection.dismissed', row, person, at: deps.systemClock.now() });
  });
  return asListed(deps, readWall, id, person);
}

export interface DecideObjection {
  readonly id: string;
  readonly upheld: boolean;
  readonly documentNumber: string;
  readonly on: IsoDate;
}

/**
 * Decides an objection to an absence notice, for which the record of a renewal has no event: it has the number of those
 * raised, when the registration is completed. All others are decided in the record. By whoever takes it over. Throws
 * InvalidFacts; DomainError `not-found`, `forbidden`, `conflict`.
 */
export async function decideObjection(
  deps: Deps,
  readWall: ReadWall,
  { id, upheld, documentNumber: given, on }: DecideObjection,
  person: Person,
): Promise<ListedObjection> {
  const { db } = deps.connection;
  const row = await objectionFor(deps, id, person);
  forbidUnless(mayTake(person, row), 'deciding this objection', row);
  if (takenBy(row.notice) !== undefined) throw conflict(row, `is decided in the record of ${row.renewal}`);
  const documentNumber = typed('documentNumber', given, { min: 1, max: LONGEST_DOCUMENT_NUMBER });
  const now = (await deps.memory.currentWorld()).clock.now();
  if (isBefore(on, row.filed_on) || isBefore(dateInTown(now), on))
    throw new InvalidFacts([
      { field: 'on', detail: `must be from ${row.filed_on} to ${dateInTown(now)}, not ${on}` },
    ]);
  const { state } = await standingOf(db, readWall, row);
  if (state !== 'under-decision') throw conflict(row, `is ${state} and cannot be decided`);
  await db.transaction().execute(async (tx) => {
    if (!(await markDecided(tx, id, { by: person.id, on, upheld, documentNumber })))
      throw conflict(row, 'has been decided meanwhile');
    await keepThat(tx, { kind: 'objection.decided', row, person, at: deps.systemClock.now() });
  });
  return asListed(deps, readWall, id, person);
}
