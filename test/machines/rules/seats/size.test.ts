import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import {
  partySeatsRule,
  residentsSeatsRule,
  supervisionSeatsRule,
} from '../../../../machines/rules/seats.ts';
import { invalidFields } from '../invalid-fields.ts';

const committee = { form: 'committee', usual: { min: 5, max: 9 } };
const generalBranch = { form: 'general-branch', usual: { min: 5, max: 7 } };
const branch = { form: 'branch', usual: { min: 3, max: 5 } };

test.each([
  { ...committee, seats: 4, level: 'advisory', required: 5, shortBy: 1 },
  { ...committee, seats: 5, level: 'mandatory', required: 5, shortBy: 0 },
  { ...committee, seats: 6, level: 'mandatory', required: 5, shortBy: 0 },
  { ...committee, seats: 9, level: 'mandatory', required: 5, shortBy: 0 },
  { ...committee, seats: 10, level: 'advisory', required: 9, shortBy: 1 },
  { ...committee, seats: 11, level: 'advisory', required: 9, shortBy: 2 },
  { ...committee, seats: 12, level: 'mandatory', required: 11, shortBy: 1 },
  { ...generalBranch, seats: 4, level: 'advisory', required: 5, shortBy: 1 },
  { ...generalBranch, seats: 5, level: 'mandatory', required: 5, shortBy: 0 },
  { ...generalBranch, seats: 7, level: 'mandatory', required: 5, shortBy: 0 },
  { ...generalBranch, seats: 8, level: 'advisory', required: 7, shortBy: 1 },
  { ...generalBranch, seats: 12, level: 'mandatory', required: 11, shortBy: 1 },
  { ...branch, seats: 0, level: 'advisory', required: 3, shortBy: 3 },
  { ...branch, seats: 2, level: 'advisory', required: 3, shortBy: 1 },
  { ...branch, seats: 3, level: 'mandatory', required: 3, shortBy: 0 },
  { ...branch, seats: 5, level: 'mandatory', required: 3, shortBy: 0 },
  { ...branch, seats: 6, level: 'advisory', required: 5, shortBy: 1 },
  { ...branch, seats: 14, level: 'mandatory', required: 11, shortBy: 3 },
])('三(三): $seats seats in a $form are $shortBy off ($level)', (row) => {
  const { form, seats, usual, level, required, shortBy } = row;
  expect(partySeatsRule.judge({ form, seats }, galutu2020)).toMatchObject({
    rule: 'seats.party',
    clause: '三(三)',
    level,
    satisfied: shortBy === 0,
    required,
    actual: seats,
    shortBy,
    reading: 'at most 11 in each of the two committees',
    details: { usual, atMost: 11 },
  });
});

test.each([
  { seats: 4, level: 'advisory', required: 5, shortBy: 1 },
  { seats: 5, level: 'mandatory', required: 5, shortBy: 0 },
  { seats: 6, level: 'mandatory', required: 5, shortBy: 0 },
  { seats: 8, level: 'mandatory', required: 5, shortBy: 0 },
  { seats: 9, level: 'mandatory', required: 5, shortBy: 0 },
  { seats: 10, level: 'advisory', required: 9, shortBy: 1 },
  { seats: 11, level: 'advisory', required: 9, shortBy: 2 },
  { seats: 12, level: 'mandatory', required: 11, shortBy: 1 },
])("三(三): a residents' committee of $seats is $shortBy off ($level)", (row) => {
  const { seats, level, required, shortBy } = row;
  expect(residentsSeatsRule.judge({ seats }, galutu2020)).toMatchObject({
    rule: 'seats.residents',
    clause: '三(三)',
    level,
    satisfied: shortBy === 0,
    required,
    actual: seats,
    shortBy,
    reading: 'at most 11 in each of the two committees',
    details: { usual: { min: 5, max: 9 }, atMost: 11 },
  });
});

test.each([
  { seats: 2, required: 3, shortBy: 1 },
  { seats: 3, required: 3, shortBy: 0 },
  { seats: 4, required: 3, shortBy: 0 },
  { seats: 5, required: 3, shortBy: 0 },
  { seats: 6, required: 5, shortBy: 1 },
  { seats: 12, required: 5, shortBy: 7 },
])('四(二)3(1): a supervision committee of $seats is $shortBy off', ({ seats, required, shortBy }) => {
  const verdict = supervisionSeatsRule.judge({ seats }, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'seats.supervision',
    clause: '四(二)3(1)',
    level: 'advisory',
    satisfied: shortBy === 0,
    required,
    actual: seats,
    shortBy,
    details: { usual: { min: 3, max: 5 } },
  });
  expect(verdict.reading).toBeUndefined();
});

test('三(三): the message quotes the seats and the bound that decided', () => {
  const said = (form: string, seats: number) => partySeatsRule.judge({ form, seats }, galutu2020).message;
  expect(said('committee', 7)).toEqual({
    zh: '社区党委职数7名，一般为5至9名',
    en: '7 seats in the party committee, as a rule 5 to 9',
  });
  expect(said('branch', 2)).toEqual({
    zh: '社区党支部职数2名，一般为3至5名，还差1名',
    en: '2 seats in the party branch, as a rule 3 to 5: 1 short',
  });
  expect(said('general-branch', 9)).toEqual({
    zh: '社区党总支职数9名，一般为5至7名，多2名',
    en: '9 seats in the general party branch, as a rule 5 to 7: 2 too many',
  });
  expect(residentsSeatsRule.judge({ seats: 12 }, galutu2020).message).toEqual({
    zh: '居民委员会职数12名，最多不超过11名，多1名',
    en: "12 seats in the residents' committee, at most 11 allowed: 1 too many",
  });
});

test.each([
  { title: 'a negative number of seats', facts: { form: 'branch', seats: -1 }, fields: ['seats'] },
  { title: 'half a seat', facts: { form: 'branch', seats: 3.5 }, fields: ['seats'] },
  { title: 'an unknown form', facts: { form: 'group', seats: 3 }, fields: ['form'] },
])('三(三): $title is invalid', ({ facts, fields }) => {
  expect(invalidFields(() => partySeatsRule.judge(facts, galutu2020))).toEqual(fields);
});

test('三(三): ranges and limit are those of the plan', () => {
  const two = { min: 1, max: 2 };
  const seats = {
    ...galutu2020.seats,
    party: { ...galutu2020.seats.party, branch: two },
    residents: two,
    supervision: two,
    atMost: 4,
  };
  const plan = { ...galutu2020, seats };
  for (const judge of [
    (n: number) => partySeatsRule.judge({ form: 'branch', seats: n }, plan),
    (n: number) => residentsSeatsRule.judge({ seats: n }, plan),
  ]) {
    expect(judge(2)).toMatchObject({ satisfied: true });
    expect(judge(4)).toMatchObject({ level: 'advisory', required: 2, shortBy: 2 });
    expect(judge(5)).toMatchObject({ level: 'mandatory', required: 4, shortBy: 1 });
  }
  expect(supervisionSeatsRule.judge({ seats: 5 }, plan)).toMatchObject({ level: 'advisory', required: 2 });
});
