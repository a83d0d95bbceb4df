import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { commitmentsRule as rule } from '../../../../machines/rules/residents/commitments.ts';
import { invalidFields } from '../invalid-fields.ts';

const done = {
  candidates: 8,
  candidacySigned: 8,
  integritySigned: 8,
  resignationSigned: 8,
  reviewed: true,
  publicizedOn: '2021-02-24',
};

test.each([
  { title: 'everything signed, reviewed and posted', given: done, short: [0, 0, 0, 0, 0] },
  { title: 'one candidacy unsigned', given: { ...done, candidacySigned: 7 }, short: [1, 0, 0, 0, 0] },
  { title: 'two integrities unsigned', given: { ...done, integritySigned: 6 }, short: [0, 2, 0, 0, 0] },
  { title: 'no resignation signed', given: { ...done, resignationSigned: 0 }, short: [0, 0, 8, 0, 0] },
  { title: 'not reviewed', given: { ...done, reviewed: false }, short: [0, 0, 0, 1, 0] },
  { title: 'not posted', given: { ...done, publicizedOn: null }, short: [0, 0, 0, 0, 1] },
  {
    title: 'no candidates: nobody committed to anything',
    given: { ...done, candidates: 0, candidacySigned: 0, integritySigned: 0, resignationSigned: 0 },
    short: [1, 1, 1, 0, 0],
  },
])('四(二)2(4)①: $title', ({ given, short }) => {
  const shortBy = short.reduce((a, b) => a + b);
  const { candidates, ...actual } = given;
  const each = Math.max(1, candidates);
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.commitments',
    clause: '四(二)2(4)①',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: {
      candidacySigned: each,
      integritySigned: each,
      resignationSigned: each,
      reviewed: true,
      publicizedOn: 'any-date',
    },
    actual,
    shortBy,
  });
  expect(verdict.details.parts).toMatchObject(
    Object.keys(actual).map((fact, at) => ({ fact, shortBy: short[at], satisfied: short[at] === 0 })),
  );
});

test('四(二)2(4)①: the message quotes what is missing', () => {
  const given = { ...done, integritySigned: 7, reviewed: false, publicizedOn: null };
  expect(rule.judge(given, galutu2020).message).toEqual({
    zh: '签订廉政承诺应为8人，实为7人，还差1人；未经镇选举工作组、居民选举委员会审核；居务公开栏公示日期尚无记录',
    en: 'commitments to integrity: 7 of 8, 1 short; not reviewed by work group and election committee; commitments publicized: no date on record',
  });
});

test.each(['candidacySigned', 'integritySigned', 'resignationSigned'])(
  '四(二)2(4)①: more in %s than candidates is invalid',
  (field) => {
    expect(invalidFields(() => rule.judge({ ...done, [field]: 9 }, galutu2020))).toEqual([field]);
  },
);
