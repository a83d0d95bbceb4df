import { describe, expect, test } from 'vitest';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { nextOccurrenceAt, occurrencesBetween } from '../../../machines/reminders/ladder.ts';
import { deadline, inTown, shown, told } from './told.ts';

const { reminders } = galutu2020;
const START = '2021-01-01 00:00';

const broken = (promised: string, other: Parameters<typeof deadline>[1] = {}) =>
  occurrencesBetween(
    reminders,
    deadline('2021-01-15', { promised, ...other }),
    inTown(START),
    inTown('2021-03-01 00:00'),
  ).find(({ rung }) => rung === `promise-broken/${promised}`);

describe('a promise not kept brings the next rung to the working day after it', () => {
  test.each([
    { promised: '2021-01-05', at: '2021-01-06 09:00', as: 'due-in-7-days', form: 'yellow', inDigest: true },
    { promised: '2021-01-07', at: '2021-01-08 09:00', as: 'due-in-3-days', form: 'yellow', inDigest: true },
    { promised: '2021-01-11', at: '2021-01-12 09:00', as: 'due-tomorrow', form: 'yellow', inDigest: false },
    { promised: '2021-01-13', at: '2021-01-14 09:00', as: 'due-today', form: 'yellow', inDigest: true },
    { promised: '2021-01-14', at: '2021-01-15 09:00', as: 'overdue-1-day', form: 'red', inDigest: false },
    { promised: '2021-01-15', at: '2021-01-18 09:00', as: 'overdue-3-days', form: 'red', inDigest: false },
    { promised: '2021-01-20', at: '2021-01-21 09:00', as: 'overdue-3-days', form: 'red', inDigest: false },
    { promised: '2021-02-10', at: '2021-02-18 09:00', as: 'overdue-3-days', form: 'red', inDigest: false },
  ])('promised for $promised: at $at, as $as', ({ promised, at, as, form, inDigest }) => {
    const found = broken(promised);
    expect(found).toMatchObject({ form, inDigest, repetition: false, day: at.slice(0, 10) });
    expect(found && shown(found.at)).toBe(at);
    expect(found?.to).toEqual(reminders.ladder.find(({ id }) => id === as)?.to);
  });

  test('to whom the statutory ladder tells it, at its hour', () => {
    const found = broken('2021-01-14', { kind: 'statutory' });
    expect(found && shown(found.at)).toBe('2021-01-15 08:00');
    expect(found?.to).toContain('inspection-team');
  });
});

test('the ladder goes on as if nothing had been promised', () => {
  const due = deadline('2021-01-15', { promised: '2021-01-19' });
  expect(told(reminders, due, '2021-01-15 12:00', '2021-01-21 12:00')).toEqual([
    '2021-01-15 17:00 due-day-ends · yellow',
    '2021-01-18 09:00 overdue-1-day · red',
    '2021-01-20 09:00 overdue-3-days · red',
    '2021-01-20 09:00 promise-broken/2021-01-19 · red',
    '2021-01-21 09:00 overdue-3-days/2021-01-21 · red, in the digest',
  ]);
});

test('the broken promise itself is not repeated, and is when to look next', () => {
  const once = { ...reminders, ladder: reminders.ladder.slice(0, -1) };
  const due = deadline('2021-01-15', { promised: '2021-01-25' });
  expect(nextOccurrenceAt(once, due, inTown('2021-01-18 09:00'))).toEqual(inTown('2021-01-26 09:00'));
  expect(nextOccurrenceAt(once, due, inTown('2021-01-26 09:00'))).toBeNull();
});

test('in whatever order a plan has its rungs', () => {
  const turned = { ...reminders, ladder: reminders.ladder.toReversed() };
  const due = deadline('2021-01-15', { promised: '2021-01-11' });
  expect(told(turned, due, '2021-01-11 12:00', '2021-01-14 12:00')).toEqual([
    '2021-01-12 09:00 due-in-3-days · blue, in the digest',
    '2021-01-12 09:00 promise-broken/2021-01-11 · yellow',
    '2021-01-14 09:00 due-tomorrow · direct',
  ]);
});

test('nothing is told of a promise where the ladder has no rung for the deadline', () => {
  const once = { ...reminders, ladder: reminders.ladder.filter(({ only }) => only === 'statutory') };
  const due = deadline('2021-01-15', { promised: '2021-01-25' });
  expect(nextOccurrenceAt(once, due, inTown(START))).toBeNull();
});
