import { expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../../machines/calendar.ts';
import { isHoliday } from '../../../machines/reminders/working-days.ts';
import { depsAt, remind } from '../../../services/drill/hours.ts';
import { playScenario } from '../../../services/drill/play-scenario.ts';
import { LAST_DAY } from '../../../services/drill/scenario.ts';
import { moveDrillClock } from '../../../services/drill-clock.ts';
import { ownDatabase } from '../../support/database.ts';
import { openStepsThen } from './open-steps-then.ts';
import { messagesOfSeason, seasonText } from './season-text.ts';

/** Five days after the last deadline of the plan. */
const END: IsoDate = '2021-04-25';
const HOURS = ['03:00', '08:00', '09:00', '12:00', '17:00', '17:30', '20:59', '21:00', '23:30'];

const { connection } = await ownDatabase('town');
await playScenario({ connection }, () => undefined);
const hours = HOURS.map((time) => depsAt(connection, time));
for (let day = addDays(LAST_DAY, 1); day <= END; day = addDays(day, 1)) {
  const [first] = hours;
  if (first !== undefined) await moveDrillClock(first, { to: day });
  for (const deps of hours) await remind(deps);
}
const rows = await messagesOfSeason(connection);

test('the messages of a whole season, day by day, are those that the ladder asks for', async () => {
  await expect(`${seasonText(rows)}\n`).toMatchFileSnapshot('season.txt');
});

test('nobody was told the same rung of a deadline twice', () => {
  const told = rows.map(({ renewal, step, opened_at_revision, due_on, rung, personId }) =>
    [renewal, step, opened_at_revision, due_on, rung, personId].join(' '),
  );
  expect(told.length).toBeGreaterThan(1000);
  expect(new Set(told).size).toBe(told.length);
});

test('nobody had two digests on one day', () => {
  const digests = new Set(rows.filter(({ kind }) => kind === 'digest').map(({ id }) => id));
  const days = new Set(
    rows.filter(({ kind }) => kind === 'digest').map(({ personId, day }) => `${personId} ${day}`),
  );
  expect(days.size).toBe(digests.size);
});

test('nothing went out at night', () => {
  expect(rows.filter(({ time }) => time < '08:00' || time >= '21:00')).toEqual([]);
});

test('on official holidays nothing went out but what may not wait', () => {
  const onHolidays = rows.filter(({ day }) => isHoliday(day));
  expect(onHolidays.filter(({ on_holidays }) => !on_holidays)).toEqual([]);
  expect(isHoliday('2021-02-12')).toBe(true);
});

test('nobody was told of a step that was done, or of a day that did not hold any more', async () => {
  const then = await openStepsThen(connection);
  const wrong = rows.filter(({ renewal, step, due_on, day, time }) => {
    const open = then(renewal, `${day}T${time}:00+08:00`);
    return !open.some((one) => one.id === step && one.due.on === due_on);
  });
  expect(wrong).toEqual([]);
});
