import type { Candidate, Elected, Post, RenewalContext } from '../context.ts';
import { compareBySurnameStrokes, UnknownCharacterError } from '../rules/surname/order.ts';
import type { Text } from '../text.ts';
import type { PersonsOnNotice } from './public-notice.ts';

export const POSTS: readonly Post[] = ['director', 'deputy', 'member'];

export const postTitles: Readonly<Record<Post, Text>> = {
  director: { zh: '主任', en: 'Director' },
  deputy: { zh: '副主任', en: 'Deputy directors' },
  member: { zh: '委员', en: 'Members' },
};

/** Once what is personal has been erased, an id stands in the place of the name, and is shown to nobody. */
const isNamed = ({ id, name }: Candidate) => name !== id;

function strokesOrder(names: readonly string[]): Pick<PersonsOnNotice, 'order'> & { names: string[] } {
  try {
    return { order: 'surname-strokes', names: names.toSorted(compareBySurnameStrokes) };
  } catch (error) {
    if (!(error instanceof UnknownCharacterError)) throw error;
    return { order: 'as-recorded', names: [...names] };
  }
}

/** Candidates for a post by the strokes of their surnames (姓氏笔画), which favours nobody. */
export function standingFor(post: string, title: Text, candidates: readonly Candidate[]): PersonsOnNotice {
  const { order, names } = strokesOrder(candidates.filter(isNamed).map(({ name }) => name));
  return { post, title, order, persons: names.map((name) => ({ name })) };
}

/** Everybody who was ever named a candidate, by id. */
export function namesIn({ party, residents, supervision }: RenewalContext): ReadonlyMap<string, string> {
  const named = [party, residents, supervision].flatMap((body) => body.candidates);
  const all = [...residents.applicants, ...named].filter(isNamed);
  return new Map(all.map(({ id, name }) => [id, name]));
}

/** Those who were elected, most votes first. */
export function electedTo(
  post: string,
  title: Text,
  elected: readonly Elected[],
  names: ReadonlyMap<string, string>,
): PersonsOnNotice {
  const persons = elected
    .toSorted((a, b) => b.votes - a.votes)
    .map(({ id, votes }) => ({ name: names.get(id) ?? null, votes }));
  return { post, title, order: 'votes', persons };
}

/** Those who hold an office within the body that elected them. */
export function inOffice(
  post: string,
  title: Text,
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
): PersonsOnNotice {
  return { post, title, order: 'as-recorded', persons: ids.map((id) => ({ name: names.get(id) ?? null })) };
}
