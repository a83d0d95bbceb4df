import { expect, test } from 'vitest';
import { systemClock } from '../../../services/clock.ts';
import { depsOf } from '../../../services/deps.ts';
import { FIRST_DAY } from '../../../services/drill/set-up.ts';
import { recordLines } from '../../../services/record/record-lines.ts';
import { verifyRecord } from '../../../services/record/verifier.ts';
import { recordEvent } from '../../../services/record-event.ts';
import { ownDatabase } from '../../support/database.ts';
import { FIRST, renewalOf } from '../../support/town.ts';
import { NOW, refused } from './recorded-town.ts';

const { connection, open } = await ownDatabase('town');
const { db, pool } = connection;
const renewal = renewalOf(FIRST);
const PROCESSES = 4;
const ROUNDS = 15;

const faults = async () =>
  (await verifyRecord(recordLines(db, NOW, { selection: { renewal }, audit: 'none' }))).faults;

test('refusals of one renewal that come at once are each chained to the one before', async () => {
  const processes = Array.from({ length: PROCESSES }, () => depsOf(open(), systemClock));
  await Promise.all(
    processes.map(async (deps, process) => {
      for (let round = 0; round < ROUNDS; round++)
        await refused(deps, FIRST, 0, `${process} ${round}`, FIRST_DAY);
    }),
  );
  const { rows } = await pool.query('select number from refusal order by number');
  expect(rows.map(({ number }) => number)).toEqual(
    Array.from({ length: PROCESSES * ROUNDS }, (_, at) => at + 1),
  );
  expect(await faults()).toEqual([]);
});

test('also while events are accepted, and a refusal that was judged on an older revision is judged anew', async () => {
  const [writer, other] = [depsOf(open(), systemClock), depsOf(open(), systemClock)];
  let revision = 0;
  const write = async () => {
    for (; revision < ROUNDS; revision++)
      await recordEvent(writer, {
        renewal,
        type: 'renewal.violation-reported',
        facts: { on: '2020-12-16', number: `${revision}`, handler: 'x' },
        revision,
        actor: 'inspection-team',
      });
  };
  const refuse = async () => {
    while (revision < ROUNDS)
      await refused(other, FIRST, revision, 'again', FIRST_DAY).catch(() => undefined);
  };
  await Promise.all([write(), refuse()]);
  expect(await faults()).toEqual([]);
  const { rows } = await pool.query('select revision, refusals, refusals_head from renewal where id = $1', [
    renewal,
  ]);
  expect(rows[0].revision).toBe(ROUNDS);
  expect(rows[0].refusals).toBeGreaterThanOrEqual(PROCESSES * ROUNDS);
});
