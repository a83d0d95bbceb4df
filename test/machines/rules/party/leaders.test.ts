import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { leadersRule as rule } from '../../../../machines/rules/party/leaders.ts';
import { invalidFields } from '../invalid-fields.ts';

const committee = ['a', 'b', 'c', 'd', 'e'];
const facts = (secretary: string, deputies: string[], disciplineCommissioner: string) => ({
  secretary,
  deputies,
  disciplineCommissioner,
  committee,
});

test.each([
  {
    title: 'a deputy is the discipline commissioner',
    given: facts('a', ['b'], 'b'),
    leaders: ['a', 'b'],
    short: [0, 0],
  },
  {
    title: 'one of two deputies is',
    given: facts('a', ['b', 'c'], 'c'),
    leaders: ['a', 'b', 'c'],
    short: [0, 0],
  },
  { title: 'another member is', given: facts('a', ['b'], 'c'), leaders: ['a', 'b', 'c'], short: [0, 1] },
  { title: 'the secretary is', given: facts('a', ['b'], 'a'), leaders: ['a', 'b'], short: [0, 1] },
  { title: 'no deputy at all', given: facts('a', [], 'b'), leaders: ['a', 'b'], short: [0, 1] },
  {
    title: 'the secretary was not elected',
    given: facts('x', ['b'], 'b'),
    leaders: ['x', 'b'],
    short: [1, 0],
  },
  {
    title: 'a deputy was not elected',
    given: facts('a', ['b', 'x'], 'b'),
    leaders: ['a', 'b', 'x'],
    short: [1, 0],
  },
  {
    title: 'nobody of them was',
    given: facts('x', ['y'], 'z'),
    leaders: ['x', 'y', 'z'],
    short: [3, 1],
  },
])('四(二)1(7)②: $title', ({ given, leaders, short: [outside, commissioner] }) => {
  const shortBy = Number(outside) + Number(commissioner);
  expect(rule.judge(given, galutu2020)).toMatchObject({
    rule: 'party.leaders',
    clause: '四(二)1(7)②、三(三)',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: { committee: leaders, deputies: [given.disciplineCommissioner] },
    actual: { committee, deputies: given.deputies },
    shortBy,
    details: {
      parts: [
        { fact: 'committee', shortBy: outside, satisfied: outside === 0 },
        { fact: 'deputies', shortBy: commissioner, satisfied: commissioner === 0 },
      ],
    },
  });
});

test.each([
  {
    title: 'in order',
    given: facts('a', ['b', 'c'], 'b'),
    zh: '书记、副书记、纪检委员共3人，均为当选委员；副书记2名，其中1名兼任纪检委员',
    en: 'leaders on the elected committee: 3 of 3; deputies: 2, one of them the discipline commissioner',
  },
  {
    title: 'out of order',
    given: facts('x', ['b', 'y'], 'c'),
    zh: '书记、副书记、纪检委员共4人，2人不是当选委员：x、y；副书记2名，无人兼任纪检委员',
    en: 'leaders on the elected committee: 2 of 4, without x, y; deputies: 2, none of them the discipline commissioner',
  },
])('四(二)1(7)②: the message, $title', ({ given, zh, en }) => {
  expect(rule.judge(given, galutu2020).message).toEqual({ zh, en });
});

test.each([
  { title: 'a deputy twice', given: facts('a', ['b', 'b'], 'b'), fields: ['deputies[1]'] },
  { title: 'a deputy who is the secretary', given: facts('a', ['b', 'a'], 'b'), fields: ['deputies[1]'] },
  {
    title: 'a committee member twice',
    given: { ...facts('a', ['b'], 'b'), committee: ['a', 'b', 'a'] },
    fields: ['committee[2]'],
  },
  { title: 'an id without a letter', given: facts('', ['b'], 'b'), fields: ['secretary'] },
])('四(二)1(7)②: $title: invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});
