import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { pollingConductRule as rule } from '../../../../machines/rules/residents/polling-conduct.ts';
import { invalidFields } from '../invalid-fields.ts';

const proper = {
  secretBooth: true,
  writingHelpPlace: true,
  boxesSealedAndCentral: true,
  candidatesVotedFirstAndLeft: true,
  mobileBoxes: 2,
  mobileBoxesApproved: 2,
};

test.each([
  { title: 'all as it must be, 2 of 2 mobile boxes approved', given: proper, failed: [], shortBy: 0 },
  {
    title: 'no mobile boxes at all',
    given: { ...proper, mobileBoxes: 0, mobileBoxesApproved: 0 },
    failed: [],
    shortBy: 0,
  },
  { title: 'no secret booth', given: { ...proper, secretBooth: false }, failed: ['secretBooth'], shortBy: 1 },
  {
    title: 'no place for help with writing',
    given: { ...proper, writingHelpPlace: false },
    failed: ['writingHelpPlace'],
    shortBy: 1,
  },
  {
    title: 'boxes not sealed',
    given: { ...proper, boxesSealedAndCentral: false },
    failed: ['boxesSealedAndCentral'],
    shortBy: 1,
  },
  {
    title: 'candidates stay',
    given: { ...proper, candidatesVotedFirstAndLeft: false },
    failed: ['candidatesVotedFirstAndLeft'],
    shortBy: 1,
  },
  {
    title: '1 of 2 mobile boxes approved',
    given: { ...proper, mobileBoxesApproved: 1 },
    failed: ['mobileBoxesApproved'],
    shortBy: 1,
  },
  {
    title: 'none of 2 approved and no booth',
    given: { ...proper, mobileBoxesApproved: 0, secretBooth: false },
    failed: ['secretBooth', 'mobileBoxesApproved'],
    shortBy: 3,
  },
])('四(二)2(4)③④: $title', ({ given, failed, shortBy }) => {
  const { mobileBoxes, ...actual } = given;
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.polling-conduct',
    clause: '四(二)2(4)③④',
    level: 'mandatory',
    satisfied: failed.length === 0,
    required: {
      secretBooth: true,
      writingHelpPlace: true,
      boxesSealedAndCentral: true,
      candidatesVotedFirstAndLeft: true,
      mobileBoxesApproved: mobileBoxes,
    },
    actual,
    shortBy,
  });
  expect(verdict.details.parts).toMatchObject(
    Object.keys(actual).map((fact) => ({ fact, satisfied: !failed.some((one) => one === fact) })),
  );
});

test('四(二)2(4)③④: the message says what is wrong', () => {
  expect(rule.judge({ ...proper, secretBooth: false, mobileBoxesApproved: 1 }, galutu2020).message).toEqual({
    zh: '未设秘密写票处；流动票箱2个，经批准1个',
    en: 'no secret booth; 1 of 2 mobile boxes approved',
  });
  expect(rule.judge(proper, galutu2020).message).toEqual({
    zh: '已设秘密写票处；已设公共代写处；票箱已密封并集中到会场；候选人已先投票后回避；流动票箱2个，经批准2个',
    en: 'secret booth set up; place for help with writing set up; boxes sealed and brought together; candidates voted first and left; 2 of 2 mobile boxes approved',
  });
});

test('四(二)2(4)③④: more boxes approved than used is invalid', () => {
  expect(invalidFields(() => rule.judge({ ...proper, mobileBoxesApproved: 3 }, galutu2020))).toEqual([
    'mobileBoxesApproved',
  ]);
});
