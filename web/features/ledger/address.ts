import { isPost, isTrait, type Wanted } from './find-people.ts';

export const VIEWS = ['people', 'import', 'kinship', 'goals'] as const;
export type View = (typeof VIEWS)[number];

/** What the address of the page asks for. */
export interface Asked {
  readonly view: View;
  readonly wanted: Wanted;
  /** Whose drawer is open; `new` for somebody who is to be entered. */
  readonly person: string | null;
}

const wordsIn = (value: unknown) => (typeof value === 'string' ? value.split(',') : []);

export function askedIn(search: Readonly<Record<string, unknown>>): Asked {
  return {
    view: VIEWS.find((one) => one === search.view) ?? 'people',
    wanted: {
      search: search.q === undefined ? '' : String(search.q),
      traits: wordsIn(search.only).filter(isTrait),
      posts: wordsIn(search.posts).filter(isPost),
    },
    person: typeof search.person === 'string' ? search.person : null,
  };
}

/** The other way round; what is as usual is left out. */
export function searchOf({ view, wanted: { search, traits, posts }, person }: Asked) {
  return {
    ...(view !== 'people' && { view }),
    ...(search !== '' && { q: search }),
    ...(traits.length > 0 && { only: traits.join(',') }),
    ...(posts.length > 0 && { posts: posts.join(',') }),
    ...(person !== null && { person }),
  };
}
