import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { commitmentsRule as rule } from '../../../../machines/rules/party/commitments.ts';
import { invalidFields } from '../invalid-fields.ts';

const all = {
  candidates: 6,
  disciplineSigned: 6,
  disciplinePublicizedOn: '2021-01-09',
  candidacySigned: 6,
  integritySigned: 6,
  resignationSigned: 6,
};
const nobody = {
  ...all,
  candidates: 0,
  disciplineSigned: 0,
  candidacySigned: 0,
  integritySigned: 0,
  resignationSigned: 0,
};

test.each([
  { title: 'all four signed by all six, and publicized', given: all, short: [0, 0, 0, 0, 0] },
  {
    title: 'one discipline commitment missing',
    given: { ...all, disciplineSigned: 5 },
    short: [1, 0, 0, 0, 0],
  },
  { title: 'one candidacy missing', given: { ...all, candidacySigned: 5 }, short: [0, 1, 0, 0, 0] },
  { title: 'two on integrity missing', given: { ...all, integritySigned: 4 }, short: [0, 0, 2, 0, 0] },
  { title: 'nobody committed to resign', given: { ...all, resignationSigned: 0 }, short: [0, 0, 0, 6, 0] },
  { title: 'not publicized', given: { ...all, disciplinePublicizedOn: null }, short: [0, 0, 0, 0, 1] },
  { title: 'without candidates nothing is signed by everyone', given: nobody, short: [1, 1, 1, 1, 0] },
])('四(二)1(6): $title', ({ given, short }) => {
  const shortBy = short.reduce((sum, n) => sum + n);
  const each = Math.max(1, given.candidates);
  const { candidates: _, ...actual } = given;
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'party.commitments',
    clause: '四(二)1(6)、(7)①',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: {
      disciplineSigned: each,
      candidacySigned: each,
      integritySigned: each,
      resignationSigned: each,
      disciplinePublicizedOn: 'any-date',
    },
    actual,
    shortBy,
  });
  expect(verdict.details.parts).toEqual(
    short.map((n) => expect.objectContaining({ shortBy: n, satisfied: n === 0, level: 'mandatory' })),
  );
});

test('四(二)1(6): the message names what is not signed', () => {
  const given = { ...all, integritySigned: 4, disciplinePublicizedOn: null };
  expect(rule.judge(given, galutu2020).message).toEqual({
    zh: '廉政承诺书签订人数应为6人，实为4人，还差2人；换届纪律承诺公示日期尚无记录',
    en: 'commitments to integrity signed: 4 of 6, 2 short; commitments to discipline publicized: no date on record',
  });
});

test.each([
  {
    title: 'more signatures than candidates',
    given: { ...all, candidacySigned: 7 },
    fields: ['candidacySigned'],
  },
  {
    title: 'signed by someone while nobody stands',
    given: { ...nobody, resignationSigned: 1 },
    fields: ['resignationSigned'],
  },
  { title: 'a negative count', given: { ...all, integritySigned: -1 }, fields: ['integritySigned'] },
])('四(二)1(6): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});
