import { expect, test } from 'vitest';
import { remember } from '../../services/least-recent.ts';

test('the one that was used least recently is forgotten first', () => {
  const known = remember<number>(3);
  for (const [at, key] of ['a', 'b', 'c'].entries()) known.set(key, at);
  expect(known.get('a')).toBe(0);
  known.set('d', 3);
  expect(['a', 'b', 'c', 'd'].map((key) => known.get(key))).toEqual([0, undefined, 2, 3]);
});

test('what is set again is not there twice', () => {
  const known = remember<number>(2);
  for (const value of [1, 2, 3]) known.set('a', value);
  known.set('b', 4);
  expect([known.get('a'), known.get('b')]).toEqual([3, 4]);
});

test('forgotten is forgotten, one or all', () => {
  const known = remember<number>(2);
  known.set('a', 1);
  known.set('b', 2);
  known.forget('a');
  expect([known.get('a'), known.get('b')]).toEqual([undefined, 2]);
  known.clear();
  expect(known.get('b')).toBeUndefined();
});
