import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { electionCommitteeSeatsRule as rule } from '../../../../machines/rules/seats/election-committee.ts';
import { invalidFields } from '../invalid-fields.ts';

const facts = (members: number, chairs: number, viceChairs: number) => ({ members, chairs, viceChairs });

test.each([
  { title: '4 members are one short', given: facts(4, 1, 1), level: 'advisory', least: 5, short: [1, 0, 0] },
  { title: '5 members', given: facts(5, 1, 1), level: 'mandatory', least: 5, short: [0, 0, 0] },
  { title: '6 members', given: facts(6, 1, 1), level: 'mandatory', least: 5, short: [0, 0, 0] },
  { title: '8 members', given: facts(8, 1, 1), level: 'mandatory', least: 5, short: [0, 0, 0] },
  { title: '9 members', given: facts(9, 1, 1), level: 'mandatory', least: 5, short: [0, 0, 0] },
  { title: '10 are one too many', given: facts(10, 1, 1), level: 'advisory', least: 9, short: [1, 0, 0] },
  { title: 'no chair', given: facts(7, 0, 1), level: 'mandatory', least: 5, short: [0, 1, 0] },
  { title: 'two chairs', given: facts(7, 2, 1), level: 'mandatory', least: 5, short: [0, 1, 0] },
  { title: 'no vice chair', given: facts(7, 1, 0), level: 'mandatory', least: 5, short: [0, 0, 1] },
  { title: 'two vice chairs', given: facts(7, 1, 2), level: 'mandatory', least: 5, short: [0, 0, 1] },
  {
    title: 'the missing chair outranks the eleven members',
    given: facts(11, 0, 1),
    level: 'mandatory',
    least: 9,
    short: [2, 1, 0],
  },
  { title: 'nobody at all', given: facts(0, 0, 0), level: 'mandatory', least: 5, short: [5, 1, 1] },
])('四(二)2(1): $title', ({ given, level, least, short: [members = 0, chairs = 0, viceChairs = 0] }) => {
  const shortBy = members + chairs + viceChairs;
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'seats.election-committee',
    clause: '四(二)2(1)',
    level,
    satisfied: shortBy === 0,
    required: { members: least, chairs: 1, viceChairs: 1 },
    actual: given,
    shortBy,
    details: {
      parts: [
        { fact: 'members', level: 'advisory', shortBy: members, satisfied: members === 0 },
        { fact: 'chairs', level: 'mandatory', shortBy: chairs, satisfied: chairs === 0 },
        { fact: 'viceChairs', level: 'mandatory', shortBy: viceChairs, satisfied: viceChairs === 0 },
      ],
    },
  });
});

test('四(二)2(1): the message quotes what is off, or all of it', () => {
  expect(rule.judge(facts(10, 0, 1), galutu2020).message).toEqual({
    zh: '委员会成员10名，应为5至9名，多1名；主任0名，应为1名，还差1名',
    en: '10 members, 5 to 9 needed: 1 too many; 0 chairs, 1 needed: 1 short',
  });
  expect(rule.judge(facts(7, 1, 1), galutu2020).message.zh).toBe(
    '委员会成员7名，应为5至9名；主任1名，应为1名；副主任1名，应为1名',
  );
});

test.each([
  { title: 'more chairs than members', given: facts(1, 2, 0), fields: ['chairs'] },
  { title: 'more officers than members', given: facts(5, 1, 5), fields: ['viceChairs'] },
  { title: 'a negative number', given: facts(5, -1, 1), fields: ['chairs'] },
])('四(二)2(1): $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)2(1): all three numbers are those of the plan', () => {
  const electionCommittee = { members: { min: 3, max: 3 }, chairs: 1, viceChairs: 2 };
  const plan = { ...galutu2020, seats: { ...galutu2020.seats, electionCommittee } };
  expect(rule.judge(facts(3, 1, 2), plan)).toMatchObject({ satisfied: true });
  expect(rule.judge(facts(4, 1, 1), plan)).toMatchObject({
    required: { members: 3, chairs: 1, viceChairs: 2 },
    shortBy: 2,
  });
});
