import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { statusAt } from '../../db/board/filter.ts';
import { addDays } from '../../machines/calendar.ts';
import { standingOn } from '../../machines/wall-chart/standing.ts';
import { CLOSE_DAYS } from '../../machines/wall-chart/status.ts';
import { ownDatabase } from '../support/database.ts';

const { connection } = await ownDatabase('migrated');
const TODAY = '2021-03-05';
const DAYS = [null, ...[-1, 0, CLOSE_DAYS, CLOSE_DAYS + 1].map((ahead) => addDays(TODAY, ahead))];
const STATUSES = ['running', 'suspended', 'concluded'] as const;

test('the database counts every renewal as the rule says of one', async () => {
  const all = STATUSES.flatMap((status) =>
    DAYS.flatMap((dueOn) =>
      DAYS.flatMap((actBy) =>
        DAYS.flatMap((stageBy) => DAYS.map((reachBy) => ({ status, dueOn, actBy, stageBy, reachBy }))),
      ),
    ),
  );
  const days = { today: TODAY, closeUntil: addDays(TODAY, CLOSE_DAYS) };
  const rows = all.map(({ dueOn, actBy, stageBy, reachBy, status }, at) => ({
    at,
    status,
    due_on: dueOn,
    act_by: actBy,
    stage_by: stageBy,
    reach_by: reachBy,
  }));
  const counted = await sql<{ said: string }>`
    select ${statusAt(days)} as said
    from json_to_recordset(${JSON.stringify(rows)}) as standing (at integer, status text, due_on date, act_by date,
      stage_by date, reach_by date)
    order by at`.execute(connection.db);
  expect(counted.rows.map(({ said }) => said)).toEqual(all.map((one) => standingOn(one, TODAY)));
  expect(new Set(counted.rows.map(({ said }) => said)).size).toBe(7);
});
