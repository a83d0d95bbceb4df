import { expect, test } from 'vitest';
import { ADVISORY_LOCKS } from '../../db/advisory-locks.ts';
import { sources } from '../architecture/sources.ts';

const numbers: readonly number[] = Object.values(ADVISORY_LOCKS);

test('no two purposes are locked by the same number', () => {
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('nothing is locked by a number that is not among them', () => {
  const calls = sources()
    .filter(({ path }) => !path.startsWith('test/') && path !== 'db/advisory-locks.ts')
    .flatMap(({ text }) => [...text.matchAll(/pg_(?:try_)?advisory_\w*lock\w*\(([^)]*)\)/g)])
    .map(([, number]) => Number(number));
  expect(calls).toEqual([ADVISORY_LOCKS.audit]);
});
