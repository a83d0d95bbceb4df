import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/security.md', ROOT), 'utf8');

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; they are numbered without a gap. */
const REQUIREMENTS: Readonly<Record<string, readonly number[]>> = {
  1: [2, 9, 11, 3, 2],
  2: [3, 3, 4, 1],
  3: [0, 2, 4, 6, 5, 0, 2],
  4: [3, 1, 2, 4],
  5: [1, 3, 2, 3],
  6: [3, 12, 4, 4, 5, 3, 0, 4],
  7: [3, 4, 2, 5, 2, 2],
  8: [2, 3, 1, 1],
  9: [3, 4],
  10: [2, 2, 4, 11, 5, 2, 3],
  11: [2, 3, 3, 4, 1, 1],
  12: [3, 2, 4],
  13: [1, 5, 2, 5],
  14: [2, 4, 3],
  15: [3, 3, 7],
  16: [1, 5, 4, 3, 3],
  17: [1, 4, 2],
};

const wanted = Object.entries(REQUIREMENTS).flatMap(([chapter, sections]) =>
  sections.flatMap((many, at) =>
    Array.from({ length: many }, (_, number) => `${chapter}.${at + 1}.${number + 1}`),
  ),
);

const rows = page
  .slice(page.indexOf('## OWASP ASVS'))
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every requirement of levels 1 and 2 is accounted for, once', () => {
  const named = rows.flatMap(([, ids = '']) => ids.split(', '));
  expect(wanted).toHaveLength(253);
  expect(named.toSorted()).toEqual(wanted.toSorted());
});

test('whatever is said to be met says how', () => {
  expect(rows.filter(([, , how = '']) => how === '')).toEqual([]);
});

test('every test and every file that the page names is there', () => {
  const files = [...page.matchAll(/`(?<path>(?:test|api|services|db|docs)\/[\w./-]+\.ts)`/g)].map(
    ({ groups }) => groups?.path ?? '',
  );
  expect(files.length).toBeGreaterThan(100);
  expect([...new Set(files)].filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
});
