import { findDivision } from '../../db/divisions.ts';
import { readLedger as readStored } from '../../db/ledger.ts';
import type { Kinship } from '../../machines/context.ts';
import type { LedgerPerson } from '../../machines/ledger/person.ts';
import type { Deps } from '../deps.ts';
import { isCommunity } from '../divisions.ts';
import { DomainError } from '../errors.ts';
import { holdsOneOf, mayReadRenewals } from '../permissions.ts';
import type { Person, World } from '../world.ts';
import { keepsLedger, type LedgerSight, ledgerSightOf } from './sight.ts';

export interface ShownLedger {
  readonly community: { readonly code: string; readonly name: string };
  /** What a change of it has to name; 0 as long as there was none. */
  readonly revision: number;
  readonly sight: LedgerSight;
  readonly mayEdit: boolean;
  readonly count: number;
  /** With `years` days are as `1980-**-**` and telephone numbers as `138****`; with `none` nobody is named. */
  readonly people: readonly LedgerPerson[];
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

const yearOf = (day: string) => `${day.slice(0, 4)}-**-**`;

const withYears = (person: LedgerPerson): LedgerPerson => ({
  ...person,
  birthDate: yearOf(person.birthDate),
  partySince: person.partySince && yearOf(person.partySince),
  phone: person.phone && `${person.phone.slice(0, 3)}****`,
});

/** The ledger of a community as somebody may see it. Throws DomainError `not-found`. */
export async function readLedger(deps: Deps, code: string, person: Person | null): Promise<ShownLedger> {
  const world = await deps.memory.currentWorld();
  const community = await readableCommunity(deps, world, person, code);
  const { revision, people, kinships } = await readStored(deps.connection.db, code);
  const sight = ledgerSightOf(person, code);
  return {
    community,
    revision,
    sight,
    mayEdit: keepsLedger(person, code),
    count: people.length,
    people: sight === 'none' ? [] : sight === 'whole' ? people : people.map(withYears),
    kinships: sight === 'none' ? [] : kinships,
  };
}
