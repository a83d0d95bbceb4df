import { LEDGER_POSTS, type LedgerPost } from '../../../machines/ledger/words.ts';
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

const HAS: Readonly<Record<Trait, (person: ShownPerson, youngAtMost: number) => boolean>> = {
  party: ({ partySince }) => partySince !== null,
  reserve: ({ reserve }) => reserve,
  women: ({ gender }) => gender === 'female',
  young: ({ age }, youngAtMost) => age <= youngAtMost,
};

/** Those of the people who are looked for, in their order; `youngAtMost`: up to which age somebody counts as young. */
export function findPeople(
  people: readonly ShownPerson[],
  { search, traits, posts }: Wanted,
  youngAtMost: number,
): readonly ShownPerson[] {
  const words = search.trim().toLowerCase().split(/\s+/);
  return people.filter(
    (one) =>
      words.every((word) => one.name.toLowerCase().includes(word) || one.ethnicity.includes(word)) &&
      traits.every((trait) => HAS[trait](one, youngAtMost)) &&
      (posts.length === 0 || one.posts.some((post) => posts.includes(post))),
  );
}

export const isTrait = (word: string): word is Trait => TRAITS.some((one) => one === word);
export const isPost = (word: string): word is LedgerPost => LEDGER_POSTS.some((one) => one === word);
