import { recordAudit } from '../../db/audit.ts';
import { listObjections, type ObjectionRow, readWords } from '../../db/objections.ts';
import { dateInTown, type IsoDate, isBefore } from '../../machines/calendar.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { mayListObjections } from '../permissions.ts';
import type { Person } from '../world.ts';
import { forbidUnless, mayDismiss, mayReadWords, mayTake, objectionFor } from './objection-readers.ts';
import {
  numberOf,
  type ObjectionState,
  type Standing,
  standingOf,
  standingsOf,
  takenBy,
} from './objection-state.ts';
import type { ReadWall } from './wall.ts';

/** An objection that came in without account, without what is personal in it. */
export interface ListedObjection {
  readonly id: string;
  /** Under which the record of the renewal has it, once it is taken. */
  readonly number: string;
  readonly receipt: string;
  readonly community: { readonly code: string; readonly name: string };
  readonly renewal: string;
  readonly notice: string;
  readonly state: ObjectionState;
  readonly filedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly decidedOn: IsoDate | null;
  /** Neither decided nor dismissed, and its day has passed. */
  readonly overdue: boolean;
  readonly hasContact: boolean;
  /** What whoever asks may do with it as it stands. */
  readonly mine: {
    readonly toRead: boolean;
    readonly toTake: boolean;
    /** Here; where the record has events for it, it is decided there. */
    readonly toDecide: boolean;
    readonly toDismiss: boolean;
  };
}

export function listed(
  row: ObjectionRow,
  { state, decidedOn }: Standing,
  person: Person,
  today: IsoDate,
): ListedObjection {
  const open = state === 'received' || state === 'under-decision';
  return {
    id: row.id,
    number: numberOf(row),
    receipt: row.receipt,
    community: { code: row.community, name: row.communityName },
    renewal: row.renewal,
    notice: row.notice,
    state,
    filedOn: row.filed_on,
    dueOn: row.due_on,
    decidedOn,
    overdue: open && isBefore(row.due_on, today),
    hasContact: row.hasContact,
    mine: {
      toRead: mayReadWords(person, row),
      toTake: state === 'received' && mayTake(person, row),
      toDecide: state === 'under-decision' && takenBy(row.notice) === undefined && mayTake(person, row),
      toDismiss: state === 'received' && row.taken_at === null && mayDismiss(person, row),
    },
  };
}

/** The objections of a region that a person is told of, newest first. Throws DomainError `forbidden`. */
export async function readObjections(
  { connection: { db }, memory }: Deps,
  readWall: ReadWall,
  { region, after, limit }: { region: string; after?: string | undefined; limit: number },
  person: Person,
): Promise<{ objections: readonly ListedObjection[]; next: string | null }> {
  if (!person.appointments.some(({ role }) => mayListObjections.includes(role)))
    throw new DomainError('forbidden', `Objections are for ${mayListObjections.join(', ')}`, {
      person: person.id,
    });
  const today = dateInTown((await memory.currentWorld()).clock.now());
  const rows = await listObjections(db, {
    person: person.id,
    roles: mayListObjections,
    region,
    before: after,
    limit,
  });
  const standings = await standingsOf(db, readWall, rows);
  return {
    objections: rows.flatMap((row, at) => {
      const standing = standings[at];
      return standing === undefined ? [] : [listed(row, standing, person, today)];
    }),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** One objection as it stands now, without what is personal. */
export async function asListed(
  deps: Deps,
  readWall: ReadWall,
  id: string,
  person: Person,
): Promise<ListedObjection> {
  const row = await objectionFor(deps, id, person);
  const today = dateInTown((await deps.memory.currentWorld()).clock.now());
  return listed(row, await standingOf(deps.connection.db, readWall, row), person, today);
}

/**
 * An objection with its words and how to reach whoever wrote it; that they were read is kept. Throws DomainError
 * `not-found`, `forbidden`.
 */
export async function readObjection(deps: Deps, readWall: ReadWall, id: string, person: Person) {
  const { connection, systemClock } = deps;
  const row = await objectionFor(deps, id, person);
  forbidUnless(mayReadWords(person, row), 'reading this objection', row);
  const { text, name, contact, dismissal_reason } = await readWords(connection.db, id);
  await recordAudit(connection.db, {
    at: systemClock.now().toString(),
    kind: 'objection.read',
    person: person.id,
    subject: row.renewal,
    detail: { objection: numberOf(row) },
  });
  const objection = await asListed(deps, readWall, id, person);
  return { ...objection, text, name, contact, dismissalReason: dismissal_reason };
}
