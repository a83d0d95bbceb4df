import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { meetingMaterialsRule as rule } from '../../../../machines/rules/party/meeting-materials.ts';
import { invalidFields } from '../invalid-fields.ts';

const five = ['agenda', 'election-method', 'ballots', 'count-report', 'ballot-box'];

test.each([
  { title: 'all five', ready: five, actual: five, missing: [] },
  { title: 'in any order', ready: five.toReversed(), actual: five, missing: [] },
  {
    title: 'four of five',
    ready: ['agenda', 'election-method', 'ballots', 'count-report'],
    actual: five.slice(0, 4),
    missing: ['ballot-box'],
  },
  { title: 'one of them twice', ready: ['agenda', 'agenda'], actual: ['agenda'], missing: five.slice(1) },
  { title: 'nothing', ready: [], actual: [], missing: five },
])('四(二)1(7)①: $title', ({ ready, actual, missing }) => {
  expect(rule.judge({ ready }, galutu2020)).toMatchObject({
    rule: 'party.meeting-materials',
    clause: '四(二)1(7)①',
    level: 'mandatory',
    satisfied: missing.length === 0,
    required: five,
    actual,
    shortBy: missing.length,
    details: { missing },
  });
});

test('四(二)1(7)①: the message names what is missing', () => {
  expect(rule.judge({ ready: ['agenda', 'election-method', 'count-report'] }, galutu2020).message).toEqual({
    zh: '会议材料须5项，已有3项，缺选票、票箱',
    en: 'materials: 3 of 5, missing ballots, ballot box',
  });
});

test('四(二)1(7)①: an unknown material: invalid', () => {
  expect(invalidFields(() => rule.judge({ ready: ['agenda', 'banner'] }, galutu2020))).toEqual(['ready[1]']);
});

test('四(二)1(7)①: the materials are those of the plan', () => {
  const party = { ...galutu2020.party, meetingMaterials: ['ballots' as const] };
  expect(rule.judge({ ready: ['ballots'] }, { ...galutu2020, party })).toMatchObject({
    satisfied: true,
    required: ['ballots'],
  });
});
