import type { IsoDate } from '../../../machines/calendar.ts';
import { LEDGER_POSTS, type LedgerPost } from '../../../machines/ledger/words.ts';
import { ageOf } from './ages.ts';
import type { ShownPerson } from './use-ledger.ts';

export const TRAITS = ['party', 'reserve', 'women', 'young'] as const;
export type Trait = (typeof TRAITS)[number];

/** Who is looked for: all of the traits, one of the posts. */
export interface Wanted {
  readonly search: string;
  readonly traits: readonly Trait[];
  readonly posts: readonly LedgerPost[];
}

export const NOBODY_IN_PARTICULAR: Wanted = { search: '', traits: [], posts: [] };

interface Day {
  readonly today: IsoDate;
  /** Up to which age somebody counts as young. */
  readonly youngAtMost: number;
}

const HAS: Readonly<Record<Trait, (person: ShownPerson, day: Day) => boolean>> = {
  party: ({ partySince }) => partySince !== null,
  reserve: ({ reserve }) => reserve,
  women: ({ gender }) => gender === 'female',
  // Somebody whose day is masked is not left out as long as they may be young enough.
  young: ({ birthDate }, { today, youngAtMost }) => ageOf(birthDate, today).least <= youngAtMost,
};

/** Those of the people who are looked for, in their order. */
export function findPeople(
  people: readonly ShownPerson[],
  { search, traits, posts }: Wanted,
  day: Day,
): readonly ShownPerson[] {
  const words = search.trim().toLowerCase().split(/\s+/);
  return people.filter(
    (one) =>
      words.every((word) => one.name.toLowerCase().includes(word) || one.ethnicity.includes(word)) &&
      traits.every((trait) => HAS[trait](one, day)) &&
      (posts.length === 0 || one.posts.some((post) => posts.includes(post))),
  );
}

export const isTrait = (word: string): word is Trait => TRAITS.some((one) => one === word);
export const isPost = (word: string): word is LedgerPost => LEDGER_POSTS.some((one) => one === word);
