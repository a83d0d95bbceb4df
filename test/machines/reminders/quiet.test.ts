import { describe, expect, test } from 'vitest';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { allowedFrom } from '../../../machines/reminders/quiet.ts';
import { anotherTown } from '../../plans/another-town.ts';
import { inTown, shown } from './told.ts';

const { quiet } = galutu2020.reminders;
const from = (at: string, other: Partial<typeof quiet> = {}, onHolidays = false) =>
  shown(allowedFrom(inTown(at), { ...quiet, ...other }, onHolidays));

test.each([
  { at: '2021-01-14 20:59', goes: '2021-01-14 20:59' },
  { at: '2021-01-14 21:00', goes: '2021-01-15 08:00' },
  { at: '2021-01-14 21:01', goes: '2021-01-15 08:00' },
  { at: '2021-01-14 23:59', goes: '2021-01-15 08:00' },
  { at: '2021-01-15 00:00', goes: '2021-01-15 08:00' },
  { at: '2021-01-15 07:59', goes: '2021-01-15 08:00' },
  { at: '2021-01-15 08:00', goes: '2021-01-15 08:00' },
  { at: '2021-01-15 08:01', goes: '2021-01-15 08:01' },
  { at: '2021-01-16 12:00', goes: '2021-01-16 12:00' },
])('quiet from 21:00 until 08:00: what is to go at $at goes at $goes', ({ at, goes }) => {
  expect(from(at)).toBe(goes);
});

test('the last instant before the quiet hours is left as it is, to the nanosecond', () => {
  const last = Temporal.Instant.from('2021-01-14T20:59:59.999999999+08:00');
  expect(allowedFrom(last, quiet, false)).toBe(last);
  expect(shown(allowedFrom(last.add({ nanoseconds: 1 }), quiet, false))).toBe('2021-01-15 08:00');
  const early = Temporal.Instant.from('2021-01-15T07:59:59.999999999+08:00');
  expect(allowedFrom(early, quiet, false).since(early).total('nanoseconds')).toBe(1);
});

describe('quiet from 01:00 until 06:00', () => {
  const night = { from: '01:00', until: '06:00' };
  test.each([
    { at: '2021-01-14 23:00', goes: '2021-01-14 23:00' },
    { at: '2021-01-15 00:59', goes: '2021-01-15 00:59' },
    { at: '2021-01-15 01:00', goes: '2021-01-15 06:00' },
    { at: '2021-01-15 05:59', goes: '2021-01-15 06:00' },
    { at: '2021-01-15 06:00', goes: '2021-01-15 06:00' },
    { at: '2021-01-01 00:30', goes: '2021-01-04 06:00' },
    { at: '2021-01-04 00:30', goes: '2021-01-04 06:00' },
  ])('$at: $goes', ({ at, goes }) => {
    expect(from(at, night)).toBe(goes);
  });
});

test.each(['00:00', '03:00', '23:59'])(
  'no hour is quiet where both ends are the same: 08:00, at %s',
  (time) => {
    expect(from(`2021-01-14 ${time}`, { from: '08:00', until: '08:00' })).toBe(`2021-01-14 ${time}`);
  },
);

describe('holidays are quiet: 春节 2021, 11 to 17 February', () => {
  test.each([
    { at: '2021-02-10 20:59', goes: '2021-02-10 20:59', exempt: '2021-02-10 20:59' },
    { at: '2021-02-10 21:00', goes: '2021-02-18 08:00', exempt: '2021-02-11 08:00' },
    { at: '2021-02-11 00:00', goes: '2021-02-18 08:00', exempt: '2021-02-11 08:00' },
    { at: '2021-02-13 12:00', goes: '2021-02-18 08:00', exempt: '2021-02-13 12:00' },
    { at: '2021-02-17 23:59', goes: '2021-02-18 08:00', exempt: '2021-02-18 08:00' },
    { at: '2021-02-18 08:00', goes: '2021-02-18 08:00', exempt: '2021-02-18 08:00' },
    { at: '2021-02-06 12:00', goes: '2021-02-06 12:00', exempt: '2021-02-06 12:00' },
  ])('$at: $goes, and what may go on holidays at $exempt', ({ at, goes, exempt }) => {
    expect(from(at)).toBe(goes);
    expect(from(at, {}, true)).toBe(exempt);
  });

  test('but not where the plan does not say so', () => {
    expect(anotherTown.reminders.quiet.onHolidays).toBe(false);
    expect(shown(allowedFrom(inTown('2021-02-13 12:00'), anotherTown.reminders.quiet, false))).toBe(
      '2021-02-13 12:00',
    );
    expect(shown(allowedFrom(inTown('2021-02-12 20:00'), anotherTown.reminders.quiet, false))).toBe(
      '2021-02-13 07:30',
    );
  });
});
