import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { expectedAttendanceRule as rule } from '../../../../machines/rules/party/expected-attendance.ts';
import { invalidFields } from '../invalid-fields.ts';

const none = {
  'unable-to-express': 0,
  'abroad-over-half-year': 0,
  detained: 0,
  bedridden: 0,
  'away-over-half-year': 0,
};
const facts = (excluded: object, townConsent: boolean, meetingResolution: boolean, members = 66) => ({
  members,
  excluded: { ...none, ...excluded },
  townConsent,
  meetingResolution,
});
const six = {
  'unable-to-express': 1,
  'abroad-over-half-year': 1,
  detained: 1,
  bedridden: 2,
  'away-over-half-year': 1,
};

test.each([
  { title: 'six left out with both consents', given: facts(six, true, true), expected: 60, short: [0, 0] },
  { title: 'without the town', given: facts({ bedridden: 1 }, false, true), expected: 65, short: [1, 0] },
  { title: 'without the meeting', given: facts({ detained: 1 }, true, false), expected: 65, short: [0, 1] },
  { title: 'without either', given: facts(six, false, false), expected: 60, short: [1, 1] },
  {
    title: 'everyone left out',
    given: facts({ 'away-over-half-year': 66 }, true, true),
    expected: 0,
    short: [0, 0],
  },
])('四(二)1(7): $title', ({ given, expected, short: [town, meeting] }) => {
  const shortBy = Number(town) + Number(meeting);
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'party.expected-attendance',
    clause: '四(二)1(7)',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: { townConsent: true, meetingResolution: true },
    actual: { townConsent: given.townConsent, meetingResolution: given.meetingResolution },
    shortBy,
    details: {
      expected,
      parts: [
        { fact: 'townConsent', shortBy: town, satisfied: town === 0 },
        { fact: 'meetingResolution', shortBy: meeting, satisfied: meeting === 0 },
      ],
    },
  });
});

test.each([
  { title: 'reasons of nobody', given: facts({}, false, false) },
  { title: 'no reasons at all', given: { ...facts({}, false, false), excluded: {} } },
])('四(二)1(7): nobody left out needs no consent, $title', ({ given }) => {
  expect(rule.judge(given, galutu2020)).toEqual({
    rule: 'party.expected-attendance',
    clause: '四(二)1(7)',
    level: 'mandatory',
    satisfied: true,
    required: {},
    actual: {},
    shortBy: 0,
    message: { zh: '党员66名，不计入0名，应到66名', en: '66 members, 0 left out, 66 expected' },
    details: { expected: 66, parts: [] },
  });
});

test('四(二)1(7): the message quotes the figures and the missing consent', () => {
  expect(rule.judge(facts(six, true, false), galutu2020).message).toEqual({
    zh: '党员66名，不计入6名，应到60名；须经党员大会通过',
    en: '66 members, 6 left out, 60 expected; the meeting must resolve it',
  });
});

test.each([
  { title: 'more left out than members', given: facts(six, true, true, 5), fields: ['excluded'] },
  { title: 'another reason', given: facts({ busy: 1 }, true, true), fields: ['excluded.busy'] },
  { title: 'a negative number', given: facts({ detained: -1 }, true, true), fields: ['excluded.detained'] },
])('四(二)1(7): $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)1(7): who is left out for a reason that the plan does not know is still expected', () => {
  const party = { ...galutu2020.party, attendanceExclusions: ['detained' as const] };
  expect(
    rule.judge(facts({ detained: 1, bedridden: 2 }, true, true), { ...galutu2020, party }),
  ).toMatchObject({
    satisfied: false,
    required: { townConsent: true, meetingResolution: true, 'excluded.bedridden': 0 },
    actual: { 'excluded.bedridden': 2 },
    shortBy: 2,
    message: {
      zh: '党员66名，不计入1名，应到65名；卧床不起、生活不能自理2名，不属可以不计算在应到会人数之内的情形',
      en: '66 members, 1 left out, 65 expected; 2 left out as bedridden, which is no ground here',
    },
    details: { expected: 65 },
  });
});
