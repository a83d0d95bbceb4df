import { expect, test } from 'vitest';
import { isLongEnough } from '../../web/features/search/long-enough.ts';
import { groupsOf } from '../../web/features/search/results.ts';

const community = { code: '150626100003', name: '甲社区' };
const place = {
  renewal: '150626100003-2021',
  revision: 12,
  type: 'party.town-recommended',
  title: { zh: '镇党委推荐', en: 'The town recommends' },
  recordedOn: '2020-12-28',
};
const nothing = { communities: [], persons: [], documents: [] };

test.each([
  ['', false],
  [' ', false],
  ['a', false],
  ['ab', true],
  ['1', false],
  ['12', true],
  ['王', true],
  [' 王 ', true],
])('“%s” is long enough to look for: %s', (q, enough) => {
  expect(isLongEnough(q)).toBe(enough);
});

test('kinds of which nothing was found are left out', () => {
  expect(groupsOf(nothing, true)).toEqual([]);
  const [group, ...others] = groupsOf(
    { ...nothing, documents: [{ number: '〔2020〕1号', community, place }] },
    true,
  );
  expect(others).toEqual([]);
  expect(group?.results.map(({ goal }) => goal)).toEqual([
    { to: '/renewals/$id/chart', params: { id: place.renewal }, search: { at: 12 } },
  ]);
});

test('a community leads to its renewal, and nowhere where there never was one', () => {
  const communities = [
    { ...community, renewal: place.renewal },
    { code: '150626100009', name: '乙社区', renewal: null },
  ];
  const [group] = groupsOf({ ...nothing, communities }, false);
  expect(group?.results.map(({ goal }) => goal?.params.id ?? null)).toEqual([place.renewal, null]);
});

test.each([
  {
    what: 'in ledger and record',
    keeps: true,
    inLedger: true,
    place,
    goal: '/ledger/$community',
    record: true,
  },
  {
    what: 'in the ledger alone',
    keeps: true,
    inLedger: true,
    place: null,
    goal: '/ledger/$community',
    record: false,
  },
  {
    what: 'in the record alone',
    keeps: true,
    inLedger: false,
    place,
    goal: '/renewals/$id/chart',
    record: false,
  },
  {
    what: 'in both, for who keeps no ledger',
    keeps: false,
    inLedger: true,
    place,
    goal: '/renewals/$id/chart',
    record: false,
  },
  {
    what: 'in the ledger, for who keeps none',
    keeps: false,
    inLedger: true,
    place: null,
    goal: null,
    record: false,
  },
])('somebody $what leads to $goal', ({ keeps, goal, record, ...person }) => {
  const persons = [{ id: 'p1', name: '王某', community, inLedger: person.inLedger, place: person.place }];
  const [group] = groupsOf({ ...nothing, persons }, keeps);
  const [result] = group?.results ?? [];
  expect(result?.goal?.to ?? null).toBe(goal);
  expect(result?.record !== null).toBe(record);
});
