import { markTaken } from '../../db/objections.ts';
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
  if (state !== 'received' && state !== 'under-decision')
    throw new DomainError('conflict', `Objection ${numberOf(row)} is ${state}`, { objection: id, state });

  const type = takenBy(row.notice);
  if (state === 'received' && type !== undefined) {
    if (revision === undefined) throw new InvalidFacts([{ field: 'revision', detail: 'is required' }]);
    const facts = { on: row.filed_on, number: numberOf(row) };
    const answer = await recordEvent(deps, {
      renewal: row.renewal,
      type,
      facts,
      revision,
      actor: person.id,
    });
    if (answer.outcome === 'refused') return answer;
  }
  const at = (await deps.memory.currentWorld()).clock.now().toString();
  await markTaken(db, id, { by: person.id, at });
  return { outcome: 'taken', objection: await asListed(deps, readWall, id, person) };
}
