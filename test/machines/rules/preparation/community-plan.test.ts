import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { planCompleteRule as rule } from '../../../../machines/rules/preparation/community-plan.ts';
import { invalidFields } from '../invalid-fields.ts';

const all = ['procedure', 'schedule', 'seats', 'nomination', 'voting-method', 'responsibility'];

test.each([
  { title: 'all six sections', sections: all, present: all, missing: [] },
  { title: 'all six in another order', sections: all.toReversed(), present: all, missing: [] },
  {
    title: 'five sections, one of them twice',
    sections: [...all.slice(0, 5), 'seats'],
    present: all.slice(0, 5),
    missing: ['responsibility'],
  },
  { title: 'no section at all', sections: [], present: [], missing: all },
])('四(一)4: $title', ({ sections, present, missing }) => {
  expect(rule.judge({ sections }, galutu2020)).toMatchObject({
    rule: 'preparation.plan-complete',
    clause: '四(一)4',
    level: 'mandatory',
    satisfied: missing.length === 0,
    required: all,
    actual: present,
    shortBy: missing.length,
    details: { missing },
  });
});

test('四(一)4: the message names what is missing', () => {
  expect(rule.judge({ sections: all.slice(0, 4) }, galutu2020).message).toEqual({
    zh: '方案应明确6项，还缺2项：选举方式、责任主体',
    en: '4 of 6 sections are there, 2 missing: voting method, who is responsible',
  });
  expect(rule.judge({ sections: all }, galutu2020).message).toEqual({
    zh: '方案应明确6项，均已明确',
    en: 'all 6 sections are there',
  });
});

test.each([
  { title: 'a section that no plan knows', facts: { sections: ['budget'] }, fields: ['sections[0]'] },
  { title: 'no list', facts: {}, fields: ['sections'] },
])('四(一)4: $title is invalid', ({ facts, fields }) => {
  expect(invalidFields(() => rule.judge(facts, galutu2020))).toEqual(fields);
});

test('四(一)4: a plan may ask for fewer sections', () => {
  const plan = {
    ...galutu2020,
    preparation: { ...galutu2020.preparation, planSections: ['schedule' as const, 'seats' as const] },
  };
  expect(rule.judge({ sections: ['seats', 'procedure'] }, plan)).toMatchObject({
    required: ['schedule', 'seats'],
    actual: ['seats'],
    shortBy: 1,
    details: { missing: ['schedule'] },
  });
});
