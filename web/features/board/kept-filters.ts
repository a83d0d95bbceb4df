import { useState } from 'react';

/** A filter that somebody has named, with the address that it stands for. */
export interface KeptFilter {
  readonly name: string;
  readonly search: Readonly<Record<string, string>>;
}

const KEPT_AS = 'huanjie.board.filters';
const MOST = 20;

const isKept = (value: unknown): value is KeptFilter =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'search' in value &&
  typeof value.search === 'object';

/** What is kept on this device; what cannot be read counts as nothing. */
function read(): KeptFilter[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** The named filters of this device; one of the same name takes the place of the one before. */
export function useKeptFilters() {
  const [kept, setKept] = useState(read);
  const keep = (next: readonly KeptFilter[]) => {
    const shorter = next.slice(0, MOST);
    localStorage.setItem(KEPT_AS, JSON.stringify(shorter));
    setKept([...shorter]);
  };
  return {
    kept,
    add: (one: KeptFilter) => keep([one, ...kept.filter(({ name }) => name !== one.name)]),
    remove: (gone: string) => keep(kept.filter(({ name }) => name !== gone)),
  };
}
