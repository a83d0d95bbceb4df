import { describe, expect, test } from 'vitest';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import type { Reminders, Rung } from '../../../machines/plan/reminders.ts';
import { nextOccurrenceAt, occurrencesBetween } from '../../../machines/reminders/ladder.ts';
import { anotherTown } from '../../plans/another-town.ts';
import { deadline, inTown, shown, told } from './told.ts';

const { reminders } = galutu2020;

test('the ladder of a day of the plan, Friday 15 January, with the day by which it must begin', () => {
  const due = deadline('2021-01-15', { startBy: '2021-01-07' });
  expect(told(reminders, due, '2020-12-01 00:00', '2021-01-22 12:00')).toEqual([
    '2021-01-04 09:00 start-in-3-days · digest',
    '2021-01-07 09:00 start-today · direct',
    '2021-01-08 09:00 due-in-7-days · digest',
    '2021-01-12 09:00 due-in-3-days · blue, in the digest',
    '2021-01-14 09:00 due-tomorrow · direct',
    '2021-01-15 09:00 due-today · digest',
    '2021-01-15 17:00 due-day-ends · yellow',
    '2021-01-18 09:00 overdue-1-day · red',
    '2021-01-20 09:00 overdue-3-days · red',
    '2021-01-22 09:00 overdue-3-days/2021-01-22 · red, in the digest',
  ]);
});

test('a statutory day that is broken is told at eight the next morning, be it a Saturday', () => {
  const due = deadline('2021-01-15', { kind: 'statutory' });
  expect(told(reminders, due, '2021-01-15 00:00', '2021-01-20 12:00')).toEqual([
    '2021-01-15 09:00 due-today · digest',
    '2021-01-15 17:00 due-day-ends · yellow',
    '2021-01-16 08:00 statutory-day-missed · red',
    '2021-01-20 09:00 overdue-3-days · red',
  ]);
});

describe('the day by which it must begin has rungs of its own', () => {
  const first = (startBy: string | null) =>
    told(reminders, deadline('2021-01-15', { startBy }), '2020-12-01 00:00', '2021-01-15 08:00');

  test.each(['2021-01-14', '2021-01-08'])('%s, before the due day', (startBy) => {
    expect(first(startBy).filter((line) => line.includes('start-'))).toHaveLength(2);
  });

  test.each([null, '2021-01-15', '2021-01-16'])(
    'but not %s: the rungs of the due day say the same',
    (startBy) => {
      expect(first(startBy).filter((line) => line.includes('start-'))).toEqual([]);
    },
  );
});

describe('a sweep finds what is after the last one and not after itself', () => {
  const due = deadline('2021-01-15');
  test.each([
    { after: '2021-01-15 16:00', until: '2021-01-15 16:59', found: [] },
    { after: '2021-01-15 16:59', until: '2021-01-15 17:00', found: ['due-day-ends'] },
    { after: '2021-01-15 17:00', until: '2021-01-15 17:01', found: [] },
    { after: '2021-01-15 08:59', until: '2021-01-15 17:00', found: ['due-today', 'due-day-ends'] },
  ])('between $after and $until: $found', ({ after, until, found }) => {
    const occurrences = occurrencesBetween(reminders, due, inTown(after), inTown(until));
    expect(occurrences.map(({ rung }) => rung)).toEqual(found);
  });

  test('to the nanosecond', () => {
    const moment = inTown('2021-01-15 17:00');
    const justBefore = moment.subtract({ nanoseconds: 1 });
    const rungs = (after: Temporal.Instant, until: Temporal.Instant) =>
      occurrencesBetween(reminders, due, after, until).map(({ rung }) => rung);
    expect(rungs(justBefore, moment)).toEqual(['due-day-ends']);
    expect(rungs(moment.subtract({ hours: 1 }), justBefore)).toEqual([]);
    expect(rungs(moment, moment.add({ nanoseconds: 1 }))).toEqual([]);
  });
});

describe('when the ladder is looked at next', () => {
  const due = deadline('2021-01-15');
  test.each([
    { after: '2020-12-01 00:00', next: '2021-01-08 09:00' },
    { after: '2021-01-15 08:59', next: '2021-01-15 09:00' },
    { after: '2021-01-15 09:00', next: '2021-01-15 17:00' },
    { after: '2021-01-20 09:00', next: '2021-01-21 09:00' },
    { after: '2021-02-10 09:00', next: '2021-02-18 09:00' },
    { after: '2031-02-10 09:00', next: '2031-02-11 09:00' },
  ])('after $after it is $next', ({ after, next }) => {
    const at = nextOccurrenceAt(reminders, due, inTown(after));
    expect(at && shown(at)).toBe(next);
  });

  test('never again where nothing is repeated', () => {
    const once: Reminders = {
      ...reminders,
      ladder: reminders.ladder.map(({ repeatDaily: _, ...rung }: Rung) => rung),
    };
    expect(nextOccurrenceAt(once, due, inTown('2021-01-20 08:59'))).toEqual(inTown('2021-01-20 09:00'));
    expect(nextOccurrenceAt(once, due, inTown('2021-01-20 09:00'))).toBeNull();
    expect(told(once, due, '2021-01-20 09:00', '2022-01-20 09:00')).toEqual([]);
  });
});

describe('a clock that jumps finds every rung, and the last repetition alone', () => {
  const due = deadline('2021-01-15');
  test('three days', () => {
    expect(told(reminders, due, '2021-01-15 12:00', '2021-01-18 12:00')).toEqual([
      '2021-01-15 17:00 due-day-ends · yellow',
      '2021-01-18 09:00 overdue-1-day · red',
    ]);
    expect(told(reminders, due, '2021-01-21 12:00', '2021-01-24 12:00')).toEqual([
      '2021-01-24 09:00 overdue-3-days/2021-01-24 · red, in the digest',
    ]);
    expect(told(reminders, due, '2021-01-21 12:00', '2021-01-24 08:59')).toEqual([
      '2021-01-23 09:00 overdue-3-days/2021-01-23 · red, in the digest',
    ]);
  });

  test('a year', () => {
    expect(told(reminders, due, '2021-01-15 12:00', '2022-01-15 12:00')).toEqual([
      '2021-01-15 17:00 due-day-ends · yellow',
      '2021-01-18 09:00 overdue-1-day · red',
      '2021-01-20 09:00 overdue-3-days · red',
      '2022-01-15 09:00 overdue-3-days/2022-01-15 · red, in the digest',
    ]);
  });
});

describe('a digest has an hour for each role', () => {
  const at = (rung: string, when: string) => {
    const found = occurrencesBetween(
      reminders,
      deadline('2021-01-15'),
      inTown(`${when} 00:00`),
      inTown(`${when} 23:59`),
    ).find((one) => one.rung === rung);
    return found && [shown(found.slotFor('community-secretary')), shown(found.slotFor('leading-group'))];
  };

  test.each([
    { rung: 'due-today', when: '2021-01-15', secretary: '09:00', leadingGroup: '17:30' },
    { rung: 'due-day-ends', when: '2021-01-15', secretary: '17:00', leadingGroup: '17:00' },
    { rung: 'overdue-3-days/2021-01-21', when: '2021-01-21', secretary: '09:00', leadingGroup: '17:30' },
  ])(
    '$rung: $secretary, and $leadingGroup for the leading group',
    ({ rung, when, secretary, leadingGroup }) => {
      expect(at(rung, when)).toEqual([`${when} ${secretary}`, `${when} ${leadingGroup}`]);
    },
  );

  test.each([
    { to: ['leading-group'], earliest: '17:30' },
    { to: ['leading-group', 'work-group'], earliest: '09:00' },
    { to: ['waiting-on'], earliest: '09:00' },
  ] as const)('what is for $to must be found by $earliest', ({ to, earliest }) => {
    const ladder = reminders.ladder
      .filter(({ id }) => id === 'due-today')
      .map((rung) => ({ ...rung, to: [...to] }));
    expect(
      told({ ...reminders, ladder }, deadline('2021-01-15'), '2021-01-01 00:00', '2021-02-01 00:00'),
    ).toEqual([`2021-01-15 ${earliest} due-today · digest`]);
  });
});

test('a rung at a quiet hour goes the next morning; a repetition keeps to its day, each in the morning', () => {
  const late: Reminders = {
    ...reminders,
    digest: { at: '22:00', later: { at: '06:00', roles: ['leading-group'] } },
    ladder: [
      {
        id: 'late',
        title: { zh: '晚间', en: 'at night' },
        from: 'due',
        days: 0,
        unit: 'calendar-days',
        at: '21:00',
        form: 'red',
        to: ['work-group'],
        repeatDaily: true,
      },
    ],
  };
  const due = deadline('2021-01-15');
  expect(told(late, due, '2021-01-01 00:00', '2021-01-16 12:00')).toEqual(['2021-01-16 08:00 late · red']);
  expect(told(late, due, '2021-01-16 12:00', '2021-01-17 07:59')).toEqual([]);
  expect(told(late, due, '2021-01-16 12:00', '2021-01-17 08:00')).toEqual([
    '2021-01-17 08:00 late/2021-01-17 · red, in the digest',
  ]);
});

test('another town has its own hours and sends on holidays', () => {
  const due = deadline('2024-02-13', { startBy: '2024-02-12' });
  expect(told(anotherTown.reminders, due, '2024-01-01 00:00', '2024-02-22 12:00')).toEqual([
    '2024-02-07 08:30 due-in-3-days · blue, in the digest',
    '2024-02-09 08:30 start-in-3-days · digest',
    '2024-02-12 09:00 due-tomorrow · direct',
    '2024-02-13 08:30 due-today · digest',
    '2024-02-13 17:00 due-day-ends · yellow',
    '2024-02-18 09:00 overdue-1-day · red',
    '2024-02-20 09:00 overdue-3-days · red',
    '2024-02-22 08:30 overdue-3-days/2024-02-22 · red, in the digest',
  ]);
  const repeated = nextOccurrenceAt(
    anotherTown.reminders,
    deadline('2024-01-31'),
    inTown('2024-02-09 20:00'),
  );
  expect(repeated && shown(repeated)).toBe('2024-02-10 08:30');
});

test('in a year whose holidays are unknown only weekends are avoided', () => {
  expect(told(reminders, deadline('2091-10-03'), '2091-01-01 00:00', '2091-10-08 12:00')).toEqual([
    '2091-09-26 09:00 due-in-7-days · digest',
    '2091-09-28 09:00 due-in-3-days · blue, in the digest',
    '2091-10-02 09:00 due-tomorrow · direct',
    '2091-10-03 09:00 due-today · digest',
    '2091-10-03 17:00 due-day-ends · yellow',
    '2091-10-04 09:00 overdue-1-day · red',
    '2091-10-08 09:00 overdue-3-days · red',
  ]);
});

describe('a step that waits for a period to pass, due on the first day on which it can be done', () => {
  const publicity = deadline('2021-01-12', { kind: 'statutory', possibleFrom: '2021-01-12' });

  test('is told of on that day, not before, and nobody is blamed on it', () => {
    expect(told(reminders, publicity, '2021-01-01 00:00', '2021-01-15 12:00')).toEqual([
      '2021-01-12 09:00 due-today · digest',
      '2021-01-13 09:00 overdue-1-day · red',
      '2021-01-15 09:00 overdue-3-days · red',
    ]);
  });

  test('with days to spare it is told of from the first day on which it can be done', () => {
    const due = deadline('2021-01-15', { kind: 'statutory', possibleFrom: '2021-01-14' });
    expect(told(reminders, due, '2021-01-01 00:00', '2021-01-16 12:00')).toEqual([
      '2021-01-14 09:00 due-tomorrow · direct',
      '2021-01-15 09:00 due-today · digest',
      '2021-01-15 17:00 due-day-ends · yellow',
      '2021-01-16 08:00 statutory-day-missed · red',
    ]);
  });
});

describe('due on a holiday, Tuesday 16 February 2021', () => {
  test('by the plan: told before it, blamed once after it', () => {
    expect(told(reminders, deadline('2021-02-16'), '2021-02-08 00:00', '2021-02-19 12:00')).toEqual([
      '2021-02-08 09:00 due-in-3-days · blue, in the digest',
      '2021-02-09 09:00 due-in-7-days · digest',
      '2021-02-10 09:00 due-tomorrow · direct',
      '2021-02-10 09:00 due-today · digest',
      '2021-02-18 09:00 overdue-1-day · red',
    ]);
  });
});
