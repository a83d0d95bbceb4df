import {
  type FoundDocumentRow,
  type FoundNameRow,
  findCommunities,
  findDocuments,
  findNamesInLedgers,
  findNamesInRecord,
  type Regions,
} from '../db/search.ts';
import type { IsoDate } from '../machines/calendar.ts';
import { definitionOf, isEventType } from '../machines/events/catalog.ts';
import type { Role } from '../machines/plan/words.ts';
import { InvalidFacts } from '../machines/rules/invalid-facts.ts';
import type { Text } from '../machines/text.ts';
import type { Deps } from './deps.ts';
import { mayInspect, mayKnowPersons } from './permissions.ts';
import { readableRegions } from './reading.ts';
import { OF_REPORTS } from './violations/masking.ts';
import type { Person } from './world.ts';

/** The event in the record in which something was found. */
export interface Place {
  readonly renewal: string;
  readonly revision: number;
  readonly type: string;
  readonly title: Text;
  readonly recordedOn: IsoDate;
}

interface OfCommunity {
  readonly community: { readonly code: string; readonly name: string };
}

export interface FoundPerson extends OfCommunity {
  /** What events call the person; null where an event names somebody without one. */
  readonly id: string | null;
  readonly name: string;
  readonly inLedger: boolean;
  /** Where they were named last; null for somebody who stands in the ledger alone. */
  readonly place: Place | null;
}

export interface FoundDocument extends OfCommunity {
  readonly number: string;
  readonly place: Place;
}

export interface Found {
  readonly communities: readonly {
    readonly code: string;
    readonly name: string;
    /** The latest one; null where there never was one. */
    readonly renewal: string | null;
  }[];
  readonly persons: readonly FoundPerson[];
  readonly documents: readonly FoundDocument[];
}

const MOST = 20;
const HAN = /\p{Script=Han}/u;

/** What is looked for. Throws InvalidFacts for `q`: of a script with letters one letter finds everything. */
function wordsIn(q: string): string {
  const words = q.normalize('NFC').trim();
  const least = HAN.test(words) ? 1 : 2;
  if ([...words].length < least)
    throw new InvalidFacts([
      { field: 'q', detail: `needs at least ${least === 1 ? 'one character' : '2 characters'}` },
    ]);
  return words;
}

const prefixesOf = (person: Person | null, roles: readonly Role[]): string[] =>
  (person?.appointments ?? []).filter(({ role }) => roles.includes(role)).flatMap(({ prefixes }) => prefixes);

const placeOf = ({ renewal, revision, type, recorded_on }: FoundNameRow | FoundDocumentRow): Place => ({
  renewal,
  revision,
  type,
  title: isEventType(type) ? definitionOf(type).title : { zh: type, en: type },
  recordedOn: recorded_on,
});

const communityOf = ({ community, communityName }: { community: string; communityName: string }) => ({
  code: community,
  name: communityName,
});

/** Persons are found where their names are shown anyway, and nowhere else, not even in a drill. */
async function findPersons({ connection: { db } }: Deps, words: string, person: Person | null) {
  const regions = prefixesOf(person, mayKnowPersons);
  if (regions.length === 0) return [];
  const bounds = { regions, limit: MOST };
  const [named, listed] = await Promise.all([
    findNamesInRecord(db, words, bounds),
    findNamesInLedgers(db, words, bounds),
  ]);
  const keyOf = (one: { community: string; id: string | null; name: string }) =>
    JSON.stringify([one.community, one.id, one.name]);
  const inLedger = new Set(listed.map(keyOf));
  const inRecord = new Set(named.map(keyOf));
  const found = [
    ...named.map((row) => ({ row, place: placeOf(row), inLedger: inLedger.has(keyOf(row)) })),
    ...listed.filter((row) => !inRecord.has(keyOf(row))).map((row) => ({ row, place: null, inLedger: true })),
  ];
  return found
    .map(({ row, ...rest }) => ({ id: row.id, name: row.name, community: communityOf(row), ...rest }))
    .sort((a, b) => Number(b.name === words) - Number(a.name === words))
    .slice(0, MOST);
}

async function findNumbers(
  { connection: { db } }: Deps,
  words: string,
  { regions, person }: { regions: Regions; person: Person | null },
): Promise<FoundDocument[]> {
  const reports = { types: OF_REPORTS, shownIn: prefixesOf(person, mayInspect) };
  const rows = await findDocuments(db, words, { regions, limit: MOST, reports });
  return rows.map((row) => ({ number: row.number, community: communityOf(row), place: placeOf(row) }));
}

/**
 * Communities by name or code, persons by name and document numbers, at most 20 of each, best first, as far as whoever
 * asks may see them. What was asked for is kept nowhere. Throws InvalidFacts for `q`.
 */
export async function search(deps: Deps, q: string, person: Person | null): Promise<Found> {
  const words = wordsIn(q);
  const regions = readableRegions(await deps.memory.currentWorld(), person);
  const [communities, persons, documents] = await Promise.all([
    findCommunities(deps.connection.db, words, { regions, limit: MOST }),
    findPersons(deps, words, person),
    findNumbers(deps, words, { regions, person }),
  ]);
  return { communities, persons, documents };
}
