import {
  claimObjection,
  findObjection,
  giveClaimUp,
  keepTaken,
  markTaken,
  type ObjectionRow,
  type Taking,
} from '../../db/objections.ts';
import { findEventByKey } from '../../db/record.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { type Refused, recordEvent } from '../record-event.ts';
import type { Person } from '../world.ts';
import { forbidUnless, mayTake, objectionFor } from './objection-readers.ts';
import { numberOf, standingOf, takenBy } from './objection-state.ts';
import { asListed, type ListedObjection } from './objections.ts';
import type { ReadWall } from './wall.ts';

export interface TakeObjection {
  readonly id: string;
  /** The revision of the renewal that the sender saw; needed wherever the record tells of the objection. */
  readonly revision?: number | undefined;
}

export type Taken = { readonly outcome: 'taken'; readonly objection: ListedObjection } | Refused;

/**
 * Events are written under the number of their objection, so that however often one goes on, each is there once. A
 * request's own key comes as a header, which cannot hold such a character: nobody else can have used it.
 */
const keyOf = (row: ObjectionRow, type: EventType) => `${numberOf(row)} ${type}`;

const conflict = (row: ObjectionRow, state: string) =>
  new DomainError('conflict', `Objection ${numberOf(row)} is ${state}`, { objection: row.id, state });

interface Entry extends Taking {
  readonly type: EventType;
  readonly revision: number;
}

/** Whether somebody else may have written the same meanwhile. */
const isLostRace = (error: unknown) =>
  error instanceof DomainError && (error.code === 'conflict' || error.code === 'idempotency-key-reused');

/** Tells the record of an objection; answers who has, also where somebody else was first, or the refusal. */
async function tellRecord(
  deps: Deps,
  row: ObjectionRow,
  { type, revision, by: actor }: Entry,
): Promise<Taking | Refused> {
  const { renewal, filed_on: on } = row;
  const idempotencyKey = keyOf(row, type);
  try {
    const facts = { on, number: numberOf(row) };
    const answer = await recordEvent(deps, { renewal, type, facts, revision, actor, idempotencyKey });
    return answer.outcome === 'refused' ? answer : { by: actor, at: answer.recordedAt };
  } catch (error) {
    const { db } = deps.connection;
    const written = isLostRace(error) ? await findEventByKey(db, renewal, idempotencyKey) : undefined;
    if (written === undefined) throw error;
    return { by: written.actor, at: written.recorded_at.toISOString() };
  }
}

/**
 * Enters an objection into the record: the row is claimed first, so that it is not dismissed between the two, and the
 * claim given up again where nothing comes of it. One that is claimed and of which the record does not know, since the
 * process ended in between, stands as received and can be entered by whoever goes on. Answers the refusal, if any.
 */
async function enter(deps: Deps, row: ObjectionRow, entry: Entry): Promise<Refused | undefined> {
  const { db } = deps.connection;
  if (!(await claimObjection(db, row.id, entry))) throw conflict(row, 'dismissed');
  let told: Taking | Refused | undefined;
  try {
    told = await tellRecord(deps, row, entry);
  } finally {
    if (told === undefined || 'outcome' in told)
      await giveClaimUp(db, row.id, { ...entry, key: keyOf(row, entry.type) });
  }
  if ('outcome' in told) return told;
  await keepTaken(db, row.id, told);
  return undefined;
}

/** One of which the record is told nothing. Somebody else may have taken it meanwhile: then it is taken. */
async function takeBesideIt({ connection: { db } }: Deps, row: ObjectionRow, taking: Taking): Promise<void> {
  if (await markTaken(db, row.id, taking)) return;
  const now = await findObjection(db, row.id);
  if (now === undefined || now.taken_at === null) throw conflict(row, 'dismissed');
}

/**
 * A person takes an objection over that came in without account: the record of the renewal is told of it, as filed on
 * the day on which it was. From then on it goes as one that was handed in on paper. One that is taken already is
 * answered as it stands. Throws InvalidFacts; DomainError `not-found`, `forbidden`, `conflict`.
 */
export async function takeObjection(
  deps: Deps,
  readWall: ReadWall,
  { id, revision }: TakeObjection,
  person: Person,
): Promise<Taken> {
  const { db } = deps.connection;
  const row = await objectionFor(deps, id, person);
  forbidUnless(mayTake(person, row), 'taking this objection over', row);
  const { state } = await standingOf(db, readWall, row);
  if (state !== 'received' && state !== 'under-decision') throw conflict(row, state);

  const type = takenBy(row.notice);
  const taking = { by: person.id, at: (await deps.memory.currentWorld()).clock.now().toString() };
  if (state === 'under-decision') {
    if (row.taken_at === null) await keepTaken(db, id, taking);
  } else if (type === undefined) {
    await takeBesideIt(deps, row, taking);
  } else {
    if (revision === undefined) throw new InvalidFacts([{ field: 'revision', detail: 'is required' }]);
    const refused = await enter(deps, row, { ...taking, type, revision });
    if (refused !== undefined) return refused;
  }
  return { outcome: 'taken', objection: await asListed(deps, readWall, id, person) };
}
