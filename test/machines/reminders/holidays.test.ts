import { describe, expect, test } from 'vitest';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import { nextOccurrenceAt, occurrencesBetween } from '../../../machines/reminders/ladder.ts';
import { deadline, inTown, shown, told } from './told.ts';

const { reminders } = galutu2020;

describe('春节 2021, off from 11 to 17 February, worked on Saturday 20', () => {
  const from = '2021-02-01 00:00';

  test('due on its last day: advance notice moves before it, what is overdue counts working days', () => {
    expect(told(reminders, deadline('2021-02-17'), from, '2021-02-20 12:00')).toEqual([
      '2021-02-08 09:00 due-in-3-days · blue, in the digest',
      '2021-02-10 09:00 due-in-7-days · digest',
      '2021-02-10 09:00 due-tomorrow · direct',
      '2021-02-10 09:00 due-today · digest',
      '2021-02-18 09:00 overdue-1-day · red',
      '2021-02-20 09:00 overdue-3-days · red',
    ]);
  });

  test('a statutory day within it holds within it, and that it is broken is told at once', () => {
    expect(told(reminders, deadline('2021-02-12', { kind: 'statutory' }), from, '2021-02-20 12:00')).toEqual([
      '2021-02-05 09:00 due-in-7-days · digest',
      '2021-02-08 09:00 due-in-3-days · blue, in the digest',
      '2021-02-10 09:00 due-tomorrow · direct',
      '2021-02-12 09:00 due-today · digest',
      '2021-02-12 17:00 due-day-ends · yellow',
      '2021-02-13 08:00 statutory-day-missed · red',
      '2021-02-20 09:00 overdue-3-days · red',
    ]);
  });

  test('a day of the plan within it is overdue after it', () => {
    expect(told(reminders, deadline('2021-02-12'), '2021-02-10 17:00', '2021-02-20 08:59')).toEqual([
      '2021-02-18 09:00 overdue-1-day · red',
    ]);
  });

  test.each([
    { days: -1, day: '2021-02-10' },
    { days: 0, day: '2021-02-10' },
    { days: 1, day: '2021-02-18' },
  ])('a rung $days calendar days from 14 February is told on $day', ({ days, day }) => {
    const ladder = reminders.ladder.filter(({ id }) => id === 'due-today').map((rung) => ({ ...rung, days }));
    expect(told({ ...reminders, ladder }, deadline('2021-02-14'), from, '2021-03-01 00:00')).toEqual([
      `${day} 09:00 due-today · digest`,
    ]);
  });

  test('election day and its eve keep their hours', () => {
    const election = { kind: 'statutory', electionDay: '2021-02-16' } as const;
    expect(told(reminders, deadline('2021-02-16', election), from, '2021-02-17 12:00')).toEqual([
      '2021-02-08 09:00 due-in-3-days · blue, in the digest',
      '2021-02-09 09:00 due-in-7-days · digest',
      '2021-02-15 09:00 due-tomorrow · direct',
      '2021-02-16 09:00 due-today · digest',
      '2021-02-16 17:00 due-day-ends · yellow',
      '2021-02-17 08:00 statutory-day-missed · red',
    ]);
    expect(
      told(reminders, deadline('2021-02-17', { electionDay: '2021-02-16' }), from, '2021-02-17 12:00'),
    ).toEqual([
      '2021-02-08 09:00 due-in-3-days · blue, in the digest',
      '2021-02-10 09:00 due-in-7-days · digest',
      '2021-02-10 09:00 due-today · digest',
      '2021-02-16 09:00 due-tomorrow · direct',
    ]);
  });

  test.each([
    { day: '2021-02-13', electionDay: '2021-02-15', on: '2021-02-10' },
    { day: '2021-02-14', electionDay: '2021-02-15', on: '2021-02-14' },
    { day: '2021-02-15', electionDay: '2021-02-15', on: '2021-02-15' },
    { day: '2021-02-16', electionDay: '2021-02-15', on: '2021-02-10' },
  ])('with the election on $electionDay, what is due on $day is told on $on', ({ day, electionDay, on }) => {
    const found = occurrencesBetween(
      reminders,
      deadline(day, { electionDay }),
      inTown(from),
      inTown('2021-03-01 00:00'),
    ).find(({ rung }) => rung === 'due-today');
    expect(found).toMatchObject({ day: on, onHolidays: on === day });
  });

  test('repetitions rest, but those of a broken statutory day, and all on the days of the election', () => {
    const nextAfter = (of: ReturnType<typeof deadline>, time: string) => {
      const next = nextOccurrenceAt(reminders, of, inTown(time));
      return next && shown(next);
    };
    const late = '2021-01-29';
    const evening = '2021-02-10 20:00';
    expect(nextAfter(deadline(late), evening)).toBe('2021-02-18 09:00');
    expect(nextAfter(deadline(late, { kind: 'statutory' }), evening)).toBe('2021-02-11 09:00');
    expect(nextAfter(deadline(late, { electionDay: '2021-02-16' }), evening)).toBe('2021-02-15 09:00');
    expect(told(reminders, deadline(late), '2021-02-10 09:00', '2021-02-18 08:59')).toEqual([]);
    expect(told(reminders, deadline(late), '2021-02-09 12:00', '2021-02-17 12:00')).toEqual([
      '2021-02-10 09:00 overdue-3-days/2021-02-10 · red, in the digest',
    ]);
  });
});

describe('元旦, 1 to 3 January 2021', () => {
  test.each([
    { due: '2020-12-31', overdue: '2021-01-04', twice: '2021-01-06' },
    { due: '2021-01-01', overdue: '2021-01-04', twice: '2021-01-06' },
    { due: '2021-01-03', overdue: '2021-01-04', twice: '2021-01-06' },
    { due: '2021-01-04', overdue: '2021-01-05', twice: '2021-01-07' },
  ])('what was due on $due is overdue on $overdue and goes up on $twice', ({ due, overdue, twice }) => {
    expect(
      told(reminders, deadline(due), '2021-01-04 08:59', '2021-01-07 10:00').filter((line) =>
        / overdue-\d-days? /.test(line),
      ),
    ).toEqual([`${overdue} 09:00 overdue-1-day · red`, `${twice} 09:00 overdue-3-days · red`]);
  });

  test('to begin by 6 January is told on the last day of the old year', () => {
    const due = deadline('2021-01-15', { startBy: '2021-01-06' });
    expect(told(reminders, due, '2020-12-01 00:00', '2021-01-06 12:00')).toEqual([
      '2020-12-31 09:00 start-in-3-days · digest',
      '2021-01-06 09:00 start-today · direct',
    ]);
  });
});

test('on a Sunday that is worked the working days before a day of the plan go on: 7 February 2021', () => {
  const [line] = told(reminders, deadline('2021-02-09'), '2021-02-03 00:00', '2021-02-08 00:00');
  expect(line).toBe('2021-02-05 09:00 due-in-3-days · blue, in the digest');
});
