import { afterAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../support/database.ts';
import { openDesk } from '../../support/desk.ts';
import { playedTown } from '../../support/played-town.ts';
import { setDay } from '../../support/town.ts';

const { connection, drop } = await cloneDatabase(await playedTown());
afterAll(drop);
const desk = await openDesk(connection);

const standingOf = async (id: string, at = '') =>
  (await desk.get(`/api/renewals/${id}${at}`)).json().standing as string;

async function lines(): Promise<{ renewal: string; status: string }[]> {
  return (await desk.get('/api/board')).json().communities;
}

test.each([
  { day: '2021-03-05', among: ['out-of-reach', 'overdue', 'close', 'on-track', 'suspended', 'concluded'] },
  { day: '2021-03-30', among: ['overdue'] },
])('the page of a renewal says of it what the board does: $day', async ({ day, among }) => {
  await setDay(desk.deps, day);
  const board = await lines();
  for (const { renewal, status } of board) expect(await standingOf(renewal), renewal).toBe(status);
  expect(board.map(({ status }) => status)).toEqual(expect.arrayContaining(among));
});

test('of a former moment it says how it stood on the day of that moment', async () => {
  const late = (await lines()).filter(({ status }) => status === 'overdue');
  const then: string[] = [];
  for (const { renewal } of late) {
    const { lastRevision } = (await desk.get(`/api/renewals/${renewal}`)).json();
    then.push(await standingOf(renewal, `?at=${lastRevision}`));
    expect(await standingOf(renewal, '?at=0')).toBe('on-track');
  }
  // Nothing has been recorded since; only the days have gone by.
  expect(then).toContain('on-track');
  const suspended = (await lines()).find(({ status }) => status === 'suspended');
  expect(await standingOf(suspended?.renewal ?? '', '?at=0')).toBe('on-track');
});
