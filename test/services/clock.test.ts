import { describe, expect, test } from 'vitest';
import { type Clock, onDay, today } from '../../services/clock.ts';

const at = (instant: string): Clock => ({ now: () => Temporal.Instant.from(instant) });

describe('a day is the day in Shanghai', () => {
  test.each([
    { instant: '2020-12-15T15:59:59.999Z', day: '2020-12-15' },
    { instant: '2020-12-15T16:00:00Z', day: '2020-12-16' },
    { instant: '2020-12-16T15:59:59Z', day: '2020-12-16' },
    { instant: '2020-12-31T16:00:00Z', day: '2021-01-01' },
  ])('$instant is $day', ({ instant, day }) => {
    expect(today(at(instant))).toBe(day);
  });
});

describe('the drill clock: the day that was set, at the time of day that it is', () => {
  test.each([
    { really: '2026-05-31T16:00:00Z', shows: '2020-12-15T16:00:00Z' },
    { really: '2026-05-31T15:59:59.5Z', shows: '2020-12-16T15:59:59.5Z' },
    { really: '2028-02-29T04:05:06Z', shows: '2020-12-16T04:05:06Z' },
  ])('at $really', ({ really, shows }) => {
    const drill = onDay('2020-12-16', at(really));
    expect(drill.now().toString()).toBe(Temporal.Instant.from(shows).toString());
    expect(today(drill)).toBe('2020-12-16');
  });

  test('also on a day that this year has not', () => {
    expect(today(onDay('2020-02-29', at('2026-05-31T04:00:00Z')))).toBe('2020-02-29');
  });
});
