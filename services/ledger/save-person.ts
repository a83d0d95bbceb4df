import type { Tx } from '../../db/connect.ts';
import { highestNumberInRecord, type StoredLedger, saveLedgerPeople } from '../../db/ledger.ts';
import { isGivenHere, numberOfId, personId } from '../../machines/ledger/ids.ts';
import { personProblems } from '../../machines/ledger/judge-person.ts';
import {
  changedFields,
  type LedgerFields,
  type LedgerPerson,
  MOST_PEOPLE,
} from '../../machines/ledger/person.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { type Changed, changeLedger, type LedgerChange } from './change-ledger.ts';
import { placesNaming } from './places-naming.ts';

export interface SavePerson extends LedgerChange {
  /** Left out for somebody new: then one is given. */
  readonly id?: string;
  readonly fields: LedgerFields;
}

/** `count` ids that neither the ledger nor the record has ever used. */
export async function newIds(
  tx: Tx,
  community: string,
  { numbered, people }: StoredLedger,
  count: number,
): Promise<string[]> {
  if (count === 0) return [];
  const inRecord = await highestNumberInRecord(tx, community);
  const last = Math.max(numbered, inRecord, ...people.map(({ id }) => numberOfId(id)));
  return Array.from({ length: count }, (_, at) => personId(last + 1 + at));
}

/** Throws DomainError `too-many` where the ledger would hold more people than it can. */
export function requireRoom({ people }: StoredLedger, more: number): void {
  if (people.length + more > MOST_PEOPLE)
    throw new DomainError('too-many', `A ledger holds at most ${MOST_PEOPLE} people`, {
      people: people.length,
    });
}

/** An id is no text of one's own: what it says would stay, and whether the record has it could be tried out. */
async function requireId(tx: Tx, community: string, id: string): Promise<void> {
  if (isGivenHere(id) || (await placesNaming(tx, community, id)).length > 0) return;
  throw new InvalidFacts([
    {
      field: 'id',
      detail: `must be as the ledger gives them, ${personId(7)}, or the id of somebody in the record`,
    },
  ]);
}

async function save(
  tx: Tx,
  { community, id, fields }: SavePerson,
  ledger: StoredLedger,
): Promise<Changed<LedgerPerson>> {
  const known = ledger.people.find((one) => one.id === id);
  if (known === undefined) {
    requireRoom(ledger, 1);
    if (id !== undefined) await requireId(tx, community, id);
  }
  const [given = ''] = id === undefined ? await newIds(tx, community, ledger, 1) : [id];
  const person = { id: given, ...fields };
  const changed = changedFields(known, fields);
  if (changed.length === 0) return { kept: [], answer: person };
  await saveLedgerPeople(tx, community, [person]);
  return {
    kept: [
      {
        kind: known === undefined ? 'ledger.person-added' : 'ledger.person-changed',
        person: given,
        detail: { fields: changed.join(' ') },
      },
    ],
    entered: [given],
    answer: person,
  };
}

/**
 * Enters somebody, or writes anew what the ledger says of them. An id that is not there yet is entered where it is of the
 * form that is given here, or where the record names somebody by it whom the ledger does not have. Throws InvalidFacts; DomainError as {@link changeLedger}, `too-many`.
 */
export async function savePerson(
  deps: Deps,
  command: SavePerson,
): Promise<{ revision: number; person: LedgerPerson }> {
  const { revision, answer } = await changeLedger(deps, command, async (tx, ledger, today) => {
    const problems = personProblems(command.fields, today);
    if (problems.length > 0)
      throw new InvalidFacts(problems.map((one) => ({ ...one, field: `person.${one.field}` })));
    return save(tx, command, ledger);
  });
  return { revision, person: answer };
}
