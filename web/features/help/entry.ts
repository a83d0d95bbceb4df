import type { ReactNode } from 'react';
import type { Text } from '../../../machines/text.ts';

/** One thing that is explained, with the words by which it is found in either language. */
export interface Entry {
  /** Where an address leads to it. */
  readonly id: string;
  readonly words: readonly (Text | string)[];
  readonly body: ReactNode;
}

/** Entries that open and close together: a family of rules, a stage. */
export interface Group {
  readonly id: string;
  readonly title: Text;
  readonly entries: readonly Entry[];
}

export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly lead?: Text;
  readonly groups: readonly Group[];
}

const plain = (word: Text | string) => (typeof word === 'string' ? word : `${word.zh} ${word.en}`);

/** 全角 or half, large or small: what looks the same to whoever searches. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

const wordsOf = (query: string) => folded(query).split(/\s+/).filter(Boolean);

/** The sections with the entries that have every word of the query; all of them for an empty one. */
export function matching(sections: readonly Section[], query: string): readonly Section[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return sections;
  const fits = (group: Group) => (entry: Entry) => {
    const text = folded([group.title, ...entry.words].map(plain).join(' '));
    return wanted.every((word) => text.includes(word));
  };
  return sections
    .map((section) => ({
      ...section,
      groups: section.groups
        .map((group) => ({ ...group, entries: group.entries.filter(fits(group)) }))
        .filter(({ entries }) => entries.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
}

export const countOf = (sections: readonly Section[]): number =>
  sections.flatMap(({ groups }) => groups).reduce((sum, { entries }) => sum + entries.length, 0);
