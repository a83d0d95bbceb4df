import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { talksCompleteRule as rule } from '../../../../machines/rules/preparation/talks.ts';
import { invalidFields } from '../invalid-fields.ts';

const facts = (members: number, talkedTo: number, led: boolean) => ({
  members,
  talkedTo,
  leadersTalkedToByTownSecretary: led,
});

test.each([
  { title: 'all 9 talked to, the leaders by the town', given: facts(9, 9, true), needed: 9, short: [0, 0] },
  { title: '8 of 9 talked to', given: facts(9, 8, true), needed: 9, short: [1, 0] },
  { title: 'the leaders not talked to by the town', given: facts(9, 9, false), needed: 9, short: [0, 1] },
  { title: 'both missing', given: facts(9, 6, false), needed: 9, short: [3, 1] },
  { title: 'a team of nobody is never done', given: facts(0, 0, true), needed: 1, short: [1, 0] },
])('四(一)5: $title', ({ given, needed, short: [talks = 0, leaders = 0] }) => {
  const { talkedTo, leadersTalkedToByTownSecretary: led } = given;
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'preparation.talks-complete',
    clause: '四(一)5',
    level: 'mandatory',
    satisfied: talks + leaders === 0,
    required: { talkedTo: needed, leadersTalkedToByTownSecretary: true },
    actual: { talkedTo, leadersTalkedToByTownSecretary: led },
    shortBy: talks + leaders,
    details: {
      parts: [
        { fact: 'talkedTo', shortBy: talks, satisfied: talks === 0 },
        { fact: 'leadersTalkedToByTownSecretary', shortBy: leaders, satisfied: leaders === 0 },
      ],
    },
  });
});

test('四(一)5: the message quotes the figures', () => {
  expect(rule.judge(facts(9, 8, false), galutu2020).message).toEqual({
    zh: '谈话应为9人，实为8人，还差1人；书记、主任还须由镇党委书记和组织委员一起谈话',
    en: 'talked to: 8 of 9, 1 short; the town party secretary and the organization commissioner have yet to talk to the leaders',
  });
});

test.each([
  { title: 'more talked to than members', given: facts(9, 10, true), fields: ['talkedTo'] },
  { title: 'a negative number', given: facts(9, -1, true), fields: ['talkedTo'] },
])('四(一)5: $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});
