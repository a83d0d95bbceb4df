import { findDivision } from '../../db/divisions.ts';
import { readLedger as readStored } from '../../db/ledger.ts';
import { dateInTown, fullYears, type IsoDate } from '../../machines/calendar.ts';
import type { Kinship } from '../../machines/context.ts';
import type { LedgerPerson } from '../../machines/ledger/person.ts';
import type { Deps } from '../deps.ts';
import { isCommunity } from '../divisions.ts';
import { DomainError } from '../errors.ts';
import { holdsOneOf, mayReadRenewals } from '../permissions.ts';
import type { Person, World } from '../world.ts';
import { maskedPerson } from './masks.ts';
import { keepsLedger, type LedgerSight, ledgerSightOf } from './sight.ts';

/** Somebody in a list: masked, whoever reads it, with what follows from the days. */
export interface ListedPerson extends LedgerPerson {
  /** In full years, as of today. */
  readonly age: number;
  /** Full years in the party; null for who is no member. */
  readonly partyYears: number | null;
}

export interface ShownLedger {
  readonly community: { readonly code: string; readonly name: string };
  /** What a change of it has to name; 0 as long as there was none. */
  readonly revision: number;
  readonly sight: LedgerSight;
  readonly mayEdit: boolean;
  readonly count: number;
  /** With `none` nobody is named. */
  readonly people: readonly ListedPerson[];
  readonly kinships: readonly Kinship[];
}

const noCommunity = (code: string) =>
  new DomainError('not-found', `There is no community ${code}`, { community: code });

/** The community whose ledger somebody may read. Throws DomainError `not-found`, also where it is not theirs to read. */
export async function readableCommunity(
  { connection: { db } }: Pick<Deps, 'connection'>,
  { drill }: Pick<World, 'drill'>,
  person: Person | null,
  code: string,
) {
  if (!drill && !holdsOneOf(mayReadRenewals, person?.appointments ?? [], code)) throw noCommunity(code);
  const community = await findDivision(db, code);
  if (community === undefined || !isCommunity(community)) throw noCommunity(code);
  return community;
}

const listed = (person: LedgerPerson, today: IsoDate): ListedPerson => ({
  ...maskedPerson(person),
  age: fullYears(person.birthDate, today),
  partyYears: person.partySince === null ? null : fullYears(person.partySince, today),
});

/** The ledger of a community as somebody may see it. Throws DomainError `not-found`. */
export async function readLedger(deps: Deps, code: string, person: Person | null): Promise<ShownLedger> {
  const world = await deps.memory.currentWorld();
  const community = await readableCommunity(deps, world, person, code);
  const { revision, people, kinships } = await readStored(deps.connection.db, code);
  const sight = ledgerSightOf(person, code);
  const today = dateInTown(world.clock.now());
  return {
    community,
    revision,
    sight,
    mayEdit: keepsLedger(person, code),
    count: people.length,
    people: sight === 'none' ? [] : people.map((one) => listed(one, today)),
    kinships: sight === 'none' ? [] : kinships,
  };
}
