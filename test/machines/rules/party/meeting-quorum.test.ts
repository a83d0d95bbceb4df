import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { meetingQuorumRule as rule } from '../../../../machines/rules/party/meeting-quorum.ts';
import { invalidFields } from '../invalid-fields.ts';

test.each([
  { title: 'four fifths are not more', expected: 60, present: 48, required: 49, shortBy: 1 },
  { title: 'one more is', expected: 60, present: 49, required: 49, shortBy: 0 },
  { title: 'and so are all', expected: 60, present: 60, required: 49, shortBy: 0 },
  { title: 'a total that five does not divide, below', expected: 53, present: 42, required: 43, shortBy: 1 },
  { title: 'and reached', expected: 53, present: 43, required: 43, shortBy: 0 },
  { title: 'of three, two', expected: 3, present: 2, required: 3, shortBy: 1 },
  { title: 'nobody expected', expected: 0, present: 0, required: 1, shortBy: 1 },
])('四(二)1(7)②: $title', ({ expected, present, required, shortBy }) => {
  expect(rule.judge({ expected, present }, galutu2020)).toMatchObject({
    rule: 'party.meeting-quorum',
    clause: '四(二)1(7)②',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required,
    actual: present,
    shortBy,
    reading: 'more-than 4/5; 中国共产党基层组织选举工作条例(2020): at-least 4/5',
  });
});

test.each([
  {
    present: 48,
    zh: '应到60人，实到48人，须49人（超过4/5），还差1人',
    en: '48 of 60 present; 49 needed (more than 4/5), 1 short',
  },
  {
    present: 50,
    zh: '应到60人，实到50人，须49人（超过4/5）',
    en: '50 of 60 present; 49 needed (more than 4/5)',
  },
])('四(二)1(7)②: the message with $present present', ({ present, zh, en }) => {
  expect(rule.judge({ expected: 60, present }, galutu2020).message).toEqual({ zh, en });
});

test.each([
  { title: 'more present than expected', given: { expected: 60, present: 61 }, fields: ['present'] },
  { title: 'a fraction', given: { expected: 60, present: 48.5 }, fields: ['present'] },
  { title: 'no attendance', given: { expected: 60 }, fields: ['present'] },
])('四(二)1(7)②: $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)1(7)②: a plan may take the higher rule, 不少于4/5', () => {
  const meetingQuorum = { num: 4, den: 5, compare: 'at-least' } as const;
  const plan = { ...galutu2020, party: { ...galutu2020.party, meetingQuorum } };
  const verdict = rule.judge({ expected: 60, present: 48 }, plan);
  expect(verdict).toMatchObject({ satisfied: true, required: 48 });
  expect(verdict).not.toHaveProperty('reading');
});
