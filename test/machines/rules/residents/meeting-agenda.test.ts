import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { meetingAgendaRule as rule } from '../../../../machines/rules/residents/meeting-agenda.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

const agenda = [
  'preparation-report',
  'election-method',
  'speeches',
  'secret-ballot',
  'public-count',
  'result-announced',
] as const;
const [report, method, speeches, ballot, tally, announced] = agenda;

test.each([
  { title: 'all six in their order', items: agenda, missing: [], late: [], extra: [] },
  {
    title: 'one post after the other: ballot and count again',
    items: [report, method, speeches, ballot, tally, ballot, tally, announced],
    missing: [],
    late: [],
    extra: [ballot, tally],
  },
  {
    title: 'no speeches',
    items: [report, method, ballot, tally, announced],
    missing: [speeches],
    late: [],
    extra: [],
  },
  {
    title: 'speeches after the ballot',
    items: [report, method, ballot, speeches, tally, announced],
    missing: [],
    late: [speeches],
    extra: [],
  },
  {
    title: 'the report at the end and no count',
    items: [method, speeches, ballot, announced, report],
    missing: [tally],
    late: [report],
    extra: [],
  },
  { title: 'nothing', items: [], missing: agenda, late: [], extra: [] },
])('四(二)2(4)③: $title', ({ items, missing, late, extra }) => {
  const shortBy = missing.length + late.length;
  const verdict = rule.judge({ items }, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.meeting-agenda',
    clause: '四(二)2(4)③',
    level: 'advisory',
    satisfied: shortBy === 0,
    required: agenda,
    actual: items,
    shortBy,
  });
  expect(verdict.details).toEqual({ missing, late, extra });
});

test('四(二)2(4)③: the message names what is missing and what comes too late', () => {
  expect(rule.judge({ items: agenda }, galutu2020).message).toEqual({
    zh: '程序须6项，已有6项',
    en: '6 of 6 required items taken',
  });
  expect(rule.judge({ items: [report, method, ballot, speeches, announced] }, galutu2020).message).toEqual({
    zh: '程序须6项，已有5项；缺：公开唱票计票；次序靠后：候选人竞职演说',
    en: "5 of 6 required items taken; missing: public count; too late: candidates' speeches",
  });
});

test('四(二)2(4)③: an item that no agenda knows is invalid', () => {
  expect(invalidFields(() => rule.judge({ items: [report, 'fireworks'] }, galutu2020))).toEqual(['items[1]']);
});

test('四(二)2(4)③: the agenda is that of the plan', () => {
  const plan = planWith({ meetingAgenda: [speeches, ballot] });
  expect(rule.judge({ items: [method, speeches, ballot] }, plan).satisfied).toBe(true);
  expect(rule.judge({ items: [ballot, speeches] }, plan)).toMatchObject({
    satisfied: false,
    required: [speeches, ballot],
    details: { late: [speeches] },
  });
});
