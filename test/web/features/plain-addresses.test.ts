import { expect, test } from 'vitest';
import { plainSearchIn, plainSearchOf } from '../../../web/app/plain-search.ts';
import { lookOf } from '../../../web/features/record/look.ts';

test('what an address says is text, whatever it looks like', () => {
  expect(plainSearchIn('?region=150626101&closed=true&q=%22a%22&name=%E6%9C%9D%E9%98%B3')).toEqual({
    region: '150626101',
    closed: 'true',
    q: '"a"',
    name: '朝阳',
  });
  expect(plainSearchIn('')).toEqual({});
});

test('text that looks like a number, a truth or a list is neither quoted nor changed on the way', () => {
  const given = { region: '015062610100', q: 'true', name: '[1]', back: '/board?region=15&name=a b' };
  expect(plainSearchIn(plainSearchOf(given))).toEqual(given);
  expect(plainSearchOf({ region: '150626101' })).toBe('?region=150626101');
});

test('what is left out is not written, and a moment comes back as a number', () => {
  const address = plainSearchOf({ at: 23, from: undefined, to: undefined, as: 'table' });
  expect(address).toBe('?at=23&as=table');
  expect(lookOf(plainSearchIn(address))).toMatchObject({ at: 23, as: 'table' });
});
