import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { auditCompleteRule as rule } from '../../../../machines/rules/preparation/audit.ts';
import { invalidFields } from '../invalid-fields.ts';

const all = ['service-funds', 'assets', 'finances', 'transfers', 'donations', 'residents-concerns'];

test.each([
  { title: 'all six audited, nothing open', areas: all, openFindings: 0, missing: [] },
  { title: 'in another order', areas: all.toReversed(), openFindings: 0, missing: [] },
  { title: 'one finding open', areas: all, openFindings: 1, missing: [] },
  { title: 'donations not audited', areas: all.toSpliced(4, 1), openFindings: 0, missing: ['donations'] },
  { title: 'nothing audited, two findings open', areas: [], openFindings: 2, missing: all },
])('四(一)3: $title', ({ areas, openFindings, missing }) => {
  expect(rule.judge({ areas, openFindings }, galutu2020)).toMatchObject({
    rule: 'preparation.audit-complete',
    clause: '四(一)3',
    level: 'mandatory',
    satisfied: missing.length + openFindings === 0,
    required: { areas: all, openFindings: 0 },
    actual: { areas: all.filter((area) => areas.includes(area)), openFindings },
    shortBy: missing.length + openFindings,
    details: {
      missing,
      parts: [
        { fact: 'areas', shortBy: missing.length, satisfied: missing.length === 0 },
        { fact: 'openFindings', shortBy: openFindings, satisfied: openFindings === 0 },
      ],
    },
  });
});

test('四(一)3: the message names the areas and counts the findings', () => {
  expect(rule.judge({ areas: all.slice(0, 4), openFindings: 3 }, galutu2020).message).toEqual({
    zh: '审计内容须6项，已有4项，缺社会捐赠资金物资、居民要求审计的其他内容；审计发现的问题未处理3项',
    en: "areas audited: 4 of 6, missing donations, residents' concerns; 3 findings of the audit open",
  });
});

test.each([
  {
    title: 'an area that is not audited here',
    facts: { areas: ['taxes'], openFindings: 0 },
    fields: ['areas[0]'],
  },
  {
    title: 'a negative number of findings',
    facts: { areas: all, openFindings: -1 },
    fields: ['openFindings'],
  },
])('四(一)3: $title is invalid', ({ facts, fields }) => {
  expect(invalidFields(() => rule.judge(facts, galutu2020))).toEqual(fields);
});

test('四(一)3: the areas are those of the plan', () => {
  const preparation = { ...galutu2020.preparation, auditAreas: ['assets' as const] };
  expect(rule.judge({ areas: ['assets'], openFindings: 0 }, { ...galutu2020, preparation })).toMatchObject({
    satisfied: true,
    required: { areas: ['assets'], openFindings: 0 },
  });
});
