import type { Tx } from '../../db/connect.ts';
import { insertLedgers } from '../../db/ledger.ts';
import type { Kinship } from '../../machines/context.ts';
import type { LedgerPerson } from '../../machines/ledger/person.ts';
import type { LedgerPost } from '../../machines/ledger/words.ts';
import type { Cast } from './cast.ts';
import { inventedPerson, type Person } from './people.ts';

/** More than ever stand, so that there is somebody left to choose. */
const PEOPLE = 48;

/**
 * The former team by the numbers of its people, nine of them with one on both committees: 4 of 9 with college
 * education, 1 of 5 on the residents' committee in the party, as the result of the election says of the term before.
 */
const FORMER: Readonly<Record<number, readonly LedgerPost[]>> = {
  0: ['party-secretary', 'residents-director'],
  1: ['party-deputy-secretary'],
  2: ['party-committee-member'],
  3: ['party-committee-member'],
  8: ['party-committee-member'],
  11: ['residents-deputy-director'],
  13: ['residents-committee-member'],
  18: ['residents-committee-member'],
  23: ['residents-committee-member'],
  26: ['supervision-chair'],
  27: ['supervision-member'],
  28: ['supervision-member'],
};

/** Who keeps an eye on a group of households, and who votes for some; the last of the invented people. */
const GROUP_HEADS_FROM = 42;
const REPRESENTATIVES_FROM = 30;

function postsOf(index: number): LedgerPost[] {
  const former = FORMER[index];
  if (former !== undefined) return [...former];
  if (index >= GROUP_HEADS_FROM) return ['group-head', 'representative'];
  return index >= REPRESENTATIVES_FROM ? ['representative'] : [];
}

function entryOf({ party, ...person }: Person, index: number): LedgerPerson {
  const posts = postsOf(index);
  return {
    ...person,
    partySince: party ? person.partySince : null,
    posts,
    postsSince: posts.length > 0 ? '2018-03-01' : null,
    reserve: posts.length === 0 && index % 4 === 0,
    household: index % 9 === 4 ? 'elsewhere' : 'here',
    phone: null,
  };
}

/** The people of a drill's community: whoever its events name, as they name them, and some who are never chosen. */
export function drillLedger(cast: Cast): { people: LedgerPerson[]; kinships: readonly Kinship[] } {
  const { party, residents, supervision, electionCommittee } = cast;
  const { chair, viceChair, members, reserves } = electionCommittee;
  const named = [
    ...party,
    ...Object.values(residents).flat(),
    ...supervision,
    chair,
    viceChair,
    ...members,
    ...reserves,
  ];
  const byId = new Map(named.map((one) => [one.id, one]));
  const people = Array.from({ length: PEOPLE }, (_, index) => {
    const invented = inventedPerson(index, false);
    return entryOf(byId.get(invented.id) ?? invented, index);
  });
  return { people, kinships: cast.kinships };
}

/** The ledgers of the communities of a drill. */
export async function saveDrillLedgers(tx: Tx, casts: readonly Cast[]): Promise<void> {
  await insertLedgers(
    tx,
    casts.map((cast) => ({ community: cast.community, numbered: PEOPLE, ...drillLedger(cast) })),
  );
}
