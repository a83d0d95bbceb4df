import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { acceptanceRule as rule } from '../../../../machines/rules/follow-up.ts';
import { planWith } from './plan-with.ts';

const acceptance = (acceptedOn: string, archiveComplete = true, registerComplete = true) => ({
  acceptedOn,
  archiveComplete,
  registerComplete,
});

test.each([
  { title: 'a day before the last', given: acceptance('2021-04-19'), level: 'mandatory', short: [0, 0, 0] },
  { title: 'on the last day', given: acceptance('2021-04-20'), level: 'mandatory', short: [0, 0, 0] },
  { title: 'a day late', given: acceptance('2021-04-21'), level: 'advisory', short: [1, 0, 0] },
  {
    title: 'without the archive',
    given: acceptance('2021-04-20', false),
    level: 'mandatory',
    short: [0, 1, 0],
  },
  {
    title: 'without the register',
    given: acceptance('2021-04-20', true, false),
    level: 'mandatory',
    short: [0, 0, 1],
  },
  {
    title: 'late and without the archive',
    given: acceptance('2021-04-22', false),
    level: 'mandatory',
    short: [2, 1, 0],
  },
])('四(三)4: acceptance $title', ({ given, level, short }) => {
  const shortBy = short.reduce((a, b) => a + b);
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'follow-up.acceptance',
    clause: '四(三)4',
    level,
    satisfied: shortBy === 0,
    required: { acceptedOn: '2021-04-20', archiveComplete: true, registerComplete: true },
    actual: given,
    shortBy,
    details: { dueOn: '2021-04-20', lateBy: short[0] },
  });
  expect(verdict.details.parts).toMatchObject([
    { fact: 'acceptedOn', shortBy: short[0], satisfied: short[0] === 0, level: 'advisory' },
    { fact: 'archiveComplete', shortBy: short[1], satisfied: short[1] === 0, level: 'mandatory' },
    { fact: 'registerComplete', shortBy: short[2], satisfied: short[2] === 0, level: 'mandatory' },
  ]);
});

test('四(三)4: the message says what is late and what is incomplete, by the date of the plan', () => {
  const plan = planWith({ acceptanceBy: '2021-04-30' });
  expect(rule.judge(acceptance('2021-05-01', false, false), plan).message).toEqual({
    zh: '检查验收期限为2021-04-30，实为2021-05-01，逾期1日；档案不齐全；社区信息库未登记造册',
    en: 'acceptance due 2021-04-30, done 2021-05-01, 1 day late; archive incomplete; register of the community incomplete',
  });
});
