import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { meetingAgendaRule as rule } from '../../../../machines/rules/party/meeting-agenda.ts';
import { invalidFields } from '../invalid-fields.ts';

const order = [
  'report',
  'election-method',
  'candidates-announced',
  'speeches',
  'secret-ballot',
  'public-count',
  'result-announced',
];
const without = (item: string) => order.filter((one) => one !== item);

test.each([
  { title: 'exactly this order', items: order, missing: [], late: [], extra: [] },
  { title: 'one left out', items: without('speeches'), missing: ['speeches'], late: [], extra: [] },
  {
    title: 'the first taken last',
    items: [...without('report'), 'report'],
    missing: [],
    late: ['report'],
    extra: [],
  },
  {
    title: 'two neighbours exchanged',
    items: [...order.slice(0, 5), 'result-announced', 'public-count'],
    missing: [],
    late: ['public-count'],
    extra: [],
  },
  {
    title: 'one taken twice',
    items: [...order, 'secret-ballot'],
    missing: [],
    late: [],
    extra: ['secret-ballot'],
  },
  { title: 'nothing', items: [], missing: order, late: [], extra: [] },
])('四(二)1(7)②: $title', ({ items, missing, late, extra }) => {
  const shortBy = missing.length + late.length + extra.length;
  expect(rule.judge({ items }, galutu2020)).toMatchObject({
    rule: 'party.meeting-agenda',
    clause: '四(二)1(7)②',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: order,
    actual: items,
    shortBy,
    details: { missing, late, extra },
  });
});

test('四(二)1(7)②: the message names what is missing, late and repeated', () => {
  const items = [
    'election-method',
    'report',
    'candidates-announced',
    'secret-ballot',
    'public-count',
    'public-count',
  ];
  expect(rule.judge({ items }, galutu2020).message).toEqual({
    zh: '程序应为7项，实为6项；缺：候选人竞职演说、公布选举结果；次序靠后：党组织报告任期内工作情况；重复或多余：公开唱票计票',
    en: "items: 6 taken, 7 required in their order; missing: candidates' speeches, result announced; too late: report on the term; repeated or not called for: public count",
  });
});

test('四(二)1(7)②: an item of another meeting: invalid', () => {
  expect(invalidFields(() => rule.judge({ items: ['preparation-report'] }, galutu2020))).toEqual([
    'items[0]',
  ]);
});

test('四(二)1(7)②: the order is that of the plan, and what it does not call for is too much', () => {
  const meetingAgenda = ['secret-ballot', 'report'] as ('secret-ballot' | 'report')[];
  const plan = { ...galutu2020, party: { ...galutu2020.party, meetingAgenda } };
  expect(rule.judge({ items: ['secret-ballot', 'report'] }, plan)).toMatchObject({ satisfied: true });
  expect(rule.judge({ items: ['secret-ballot', 'report', 'speeches'] }, plan)).toMatchObject({
    satisfied: false,
    shortBy: 1,
    details: { extra: ['speeches'] },
  });
});
