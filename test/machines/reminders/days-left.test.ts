import { expect, test } from 'vitest';
import { daysLeft } from '../../../machines/reminders/days-left.ts';

test.each([
  { of: 'a day of the same week', today: '2021-03-03', day: '2021-03-05', calendar: 2, working: 2 },
  { of: 'the day itself', today: '2021-03-05', day: '2021-03-05', calendar: 0, working: 0 },
  { of: 'the day before', today: '2021-03-05', day: '2021-03-04', calendar: -1, working: 0 },
  { of: 'a Sunday, from Friday on', today: '2021-03-05', day: '2021-03-07', calendar: 2, working: 0 },
  { of: 'a day after a weekend', today: '2021-03-05', day: '2021-03-08', calendar: 3, working: 1 },
  // Spring Festival of 2021: off from the 11th to the 17th of February, worked on the 7th and the 20th.
  { of: 'a Sunday that is worked', today: '2021-02-06', day: '2021-02-07', calendar: 1, working: 1 },
  { of: 'a day after the holiday', today: '2021-02-10', day: '2021-02-18', calendar: 8, working: 1 },
])('$of', ({ today, day, calendar, working }) => {
  expect(daysLeft(day, today)).toEqual({ calendar, working });
});
