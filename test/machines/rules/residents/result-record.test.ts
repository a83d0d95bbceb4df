import { expect, test } from 'vitest';
import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import { resultRecordRule as rule } from '../../../../machines/rules/residents/result-record.ts';
import { invalidFields } from '../invalid-fields.ts';
import { planWith } from './plan-with.ts';

const facts = (signedBy: string[], ballotsSealed = true, filedOn: string | null = '2021-03-02') => ({
  signedBy,
  ballotsSealed,
  filedWithLeadingGroupOn: filedOn,
});
const roles = ['scrutineer', 'caller', 'counter'];

test.each([
  { title: 'signed by all three, sealed, filed', given: facts(roles), signed: roles, short: [0, 0, 0] },
  {
    title: 'two counters signed, in another order',
    given: facts(['counter', 'counter', 'caller', 'scrutineer']),
    signed: roles,
    short: [0, 0, 0],
  },
  {
    title: 'the caller did not sign',
    given: facts(['counter', 'scrutineer']),
    signed: ['scrutineer', 'counter'],
    short: [1, 0, 0],
  },
  { title: 'nobody signed', given: facts([]), signed: [], short: [3, 0, 0] },
  { title: 'not sealed', given: facts(roles, false), signed: roles, short: [0, 1, 0] },
  { title: 'not filed', given: facts(roles, true, null), signed: roles, short: [0, 0, 1] },
])('四(二)2(4)④: $title', ({ given, signed, short }) => {
  const shortBy = short.reduce((a, b) => a + b);
  const verdict = rule.judge(given, galutu2020);
  expect(verdict).toMatchObject({
    rule: 'residents.result-record',
    clause: '四(二)2(4)④',
    level: 'mandatory',
    satisfied: shortBy === 0,
    required: { signedBy: roles, ballotsSealed: true, filedWithLeadingGroupOn: 'any-date' },
    actual: { ...given, signedBy: signed },
    shortBy,
  });
  expect(verdict.details.parts).toMatchObject(
    Object.keys(given).map((fact, at) => ({ fact, shortBy: short[at], satisfied: short[at] === 0 })),
  );
});

test('四(二)2(4)④: the message names who has not signed', () => {
  expect(rule.judge(facts(['scrutineer'], false, null), galutu2020).message).toEqual({
    zh: '结果记录签字须3项，已有1项，缺唱票人、计票人；选票未封存；报领导小组备案日期尚无记录',
    en: 'signatures on the record: 1 of 3, missing caller, counter; ballots not sealed; filed with the leading group: no date on record',
  });
});

test.each([
  { title: 'a role that does not count', given: facts(['director']), fields: ['signedBy[0]'] },
  {
    title: 'no word on the sealing',
    given: { signedBy: [], filedWithLeadingGroupOn: null },
    fields: ['ballotsSealed'],
  },
])('四(二)2(4)④: $title is invalid', ({ given, fields }) => {
  expect(invalidFields(() => rule.judge(given, galutu2020))).toEqual(fields);
});

test('四(二)2(4)④: who signs is set by the plan', () => {
  const plan = planWith({ countSignatories: ['scrutineer', 'counter'] });
  expect(rule.judge(facts(['counter', 'scrutineer']), plan)).toMatchObject({
    satisfied: true,
    required: { signedBy: ['scrutineer', 'counter'] },
  });
});
