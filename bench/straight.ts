import type pg from 'pg';
import type { RecordedWrite } from './queries.ts';

/** Without and with facts about persons. */
const PARAMETERS = [26, 27];

/**
 * One event written as one would write it first: begin, lock, update, insert, commit, each a round trip. Every
 * statement is prepared by name, so that only the way differs from the API's one statement, and not the content.
 */
export async function sendStraight(client: pg.Client, renewal: string, write: RecordedWrite): Promise<void> {
  if (!PARAMETERS.includes(write.values.length))
    throw new Error(`The writing statement has ${write.values.length} parameters; bring this file in line`);
  const [, revision, , snapshot, status, stage, steps, waitingOn, dueOn, ...logged] = write.values;
  const [type, facts, verdicts, actor, role, recordedAt, recordedOn, key, previous, hash, ...rest] = logged;
  const [closed, opened, digest, held, actBy, stageBy, reachBy, personal] = rest;
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  const next = Number(revision) + 1;

  await client.query('begin');
  const locked = await run('lock', 'select snapshot, revision, head from renewal where id = $1 for update', [
    renewal,
  ]);
  if (locked.rows[0]?.revision !== revision) throw new Error(`${renewal} is not at ${revision}`);
  await run(
    'move',
    `update renewal set snapshot = $2, revision = $3, head = $4, status = $5, changed_at = $6 where id = $1`,
    [renewal, snapshot, next, hash, status, recordedAt],
  );
  await run(
    'place',
    `update standing set revision = $2, status = $3, stage = $4, steps = $5, held = $6, waiting_on = $7,
       due_on = $8, act_by = $9, stage_by = $10, reach_by = $11 where renewal = $1`,
    [renewal, next, status, stage, steps, held, waitingOn, dueOn, actBy, stageBy, reachBy],
  );
  await run(
    'log',
    `insert into event (renewal, revision, type, facts, verdicts, actor, role, recorded_at, recorded_on,
       idempotency_key, request_digest, previous, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [renewal, next, type, facts, verdicts, actor, role, recordedAt, recordedOn, key, digest, previous, hash],
  );
  if (personal !== undefined)
    await run(
      'keep',
      `insert into personal_fact (renewal, record, number, path, salt, value)
       select $1, 'event', $2, leaf.path, leaf.salt, leaf.value::json
       from json_to_recordset($3) as leaf (path text, salt text, value text)`,
      [renewal, next, personal],
    );
  if (Array.isArray(closed) && closed.length > 0)
    await run('close', 'delete from deadline where renewal = $1 and step = any ($2)', [renewal, closed]);
  if (opened !== '[]')
    await run(
      'open',
      `insert into deadline (renewal, step, due_on, kind, actors, start_by, possible_from, opened_at_revision,
         next_at, reminded_until)
       select $1, new.step, new.due_on, new.kind, new.actors, new.start_by, new.possible_from, $2, $4, $4
       from json_to_recordset($3) as new (step text, due_on date, kind text, actors text[], start_by date,
         possible_from date)
       on conflict (renewal, step) do update
       set due_on = excluded.due_on, kind = excluded.kind, actors = excluded.actors, start_by = excluded.start_by,
         possible_from = excluded.possible_from, next_at = excluded.next_at,
         reminded_until = excluded.reminded_until, promised = null`,
      [renewal, next, opened, recordedAt],
    );
  await run('announce', 'insert into outbox (renewal, revision, written_at) values ($1, $2, $3)', [
    renewal,
    next,
    recordedAt,
  ]);
  await client.query('commit');
}
