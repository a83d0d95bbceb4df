import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  isHoliday,
  isWorkingDay,
  knowsYear,
  unknownYear,
} from '../../../machines/reminders/working-days.ts';

describe('Spring Festival 2021: off from 11 to 17 February, worked for on Sunday 7 and Saturday 20', () => {
  test.each([
    { day: '2021-02-06', what: 'a Saturday', holiday: false, working: false },
    { day: '2021-02-07', what: 'a Sunday that is worked', holiday: false, working: true },
    { day: '2021-02-10', what: 'the last Wednesday before', holiday: false, working: true },
    { day: '2021-02-11', what: 'the eve of the new year, its first day off', holiday: true, working: false },
    { day: '2021-02-13', what: 'the Saturday within', holiday: true, working: false },
    { day: '2021-02-14', what: 'the Sunday within', holiday: true, working: false },
    { day: '2021-02-16', what: 'a Tuesday moved there', holiday: true, working: false },
    { day: '2021-02-17', what: 'its last day', holiday: true, working: false },
    { day: '2021-02-18', what: 'the Thursday after', holiday: false, working: true },
    { day: '2021-02-20', what: 'a Saturday that is worked', holiday: false, working: true },
    { day: '2021-02-21', what: 'the Sunday after that', holiday: false, working: false },
  ])('$day, $what', ({ day, holiday, working }) => {
    expect({ holiday: isHoliday(day), working: isWorkingDay(day) }).toEqual({ holiday, working });
  });
});

test.each([
  { day: '2020-12-31', holiday: false },
  { day: '2021-01-01', holiday: true },
  { day: '2021-01-02', holiday: true },
  { day: '2021-01-03', holiday: true },
  { day: '2021-01-04', holiday: false },
])('元旦 2021: $day is off: $holiday', ({ day, holiday }) => {
  expect(isHoliday(day)).toBe(holiday);
});

test.each([
  { from: '2021-01-15', n: 0, to: '2021-01-15' },
  { from: '2021-01-15', n: 1, to: '2021-01-18' },
  { from: '2021-01-15', n: -1, to: '2021-01-14' },
  { from: '2021-01-15', n: -5, to: '2021-01-08' },
  { from: '2021-01-16', n: 0, to: '2021-01-16' },
  { from: '2021-01-16', n: 1, to: '2021-01-18' },
  { from: '2021-01-16', n: -1, to: '2021-01-15' },
  { from: '2020-12-31', n: 1, to: '2021-01-04' },
  { from: '2021-01-04', n: -1, to: '2020-12-31' },
  { from: '2021-02-05', n: 1, to: '2021-02-07' },
  { from: '2021-02-10', n: 1, to: '2021-02-18' },
  { from: '2021-02-17', n: 3, to: '2021-02-20' },
  { from: '2021-02-17', n: 4, to: '2021-02-22' },
  { from: '2021-02-18', n: -1, to: '2021-02-10' },
  { from: '2021-02-18', n: -4, to: '2021-02-07' },
])('$n working days from $from is $to', ({ from, n, to }) => {
  expect(addWorkingDays(from, n)).toBe(to);
});

test.each([
  { year: 2003, known: false },
  { year: 2004, known: true },
  { year: 2021, known: true },
  { year: 2026, known: true },
  { year: 2091, known: false },
])('the holidays of $year are known: $known', ({ year, known }) => {
  expect(knowsYear(year)).toBe(known);
});

test('in a year that is not known only weekends are off', () => {
  expect(isHoliday('2091-10-01')).toBe(false);
  expect(isWorkingDay('2091-10-01')).toBe(true);
  expect(isWorkingDay('2091-09-29')).toBe(false);
  expect(addWorkingDays('2091-09-28', 1)).toBe('2091-10-01');
});

describe('from November on it is said that the coming year is missing', () => {
  /** The last year that the package knows, so that its next release breaks no test. */
  const last = Array.from({ length: 70 }, (_, index) => 2021 + index).findLast(knowsYear) ?? 0;

  test.each([
    { today: `${last}-10-31`, missing: null, why: 'it has not been announced yet' },
    { today: `${last}-11-01`, missing: last + 1, why: 'it may have been' },
    { today: `${last}-12-31`, missing: last + 1, why: 'tomorrow it is needed' },
    { today: `${last + 1}-01-01`, missing: last + 1, why: 'it is needed' },
    { today: `${last + 1}-12-31`, missing: last + 1, why: 'the current one comes first' },
    { today: '2020-11-01', missing: null, why: 'the next is known' },
    { today: '2021-06-30', missing: null, why: 'this and the next are known' },
  ])('on $today: $missing, $why', ({ today, missing }) => {
    expect(unknownYear(today)).toBe(missing);
  });
});
