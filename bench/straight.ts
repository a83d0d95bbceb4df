import type pg from 'pg';
import type { RecordedWrite } from './queries.ts';

const PARAMETERS = 22;

/**
 * One event written as one would write it first: begin, lock, update, insert, commit, each a round trip. Every
 * statement is prepared by name, so that only the way differs from the API's one statement, and not the content.
 */
export async function sendStraight(client: pg.Client, renewal: string, write: RecordedWrite): Promise<void> {
  if (write.values.length !== PARAMETERS)
    throw new Error(`The writing statement has ${write.values.length} parameters; bring this file in line`);
  const [, revision, , snapshot, status, stage, steps, waitingOn, dueOn, ...logged] = write.values;
  const [type, facts, verdicts, actor, role, recordedAt, recordedOn, key, previous, hash, ...rest] = logged;
  const [closed, opened, digest] = rest;
  const run = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  const next = Number(revision) + 1;

  await client.query('begin');
  const locked = await run('lock', 'select snapshot, revision, head from renewal where id = $1 for update', [
    renewal,
  ]);
  if (locked.rows[0]?.revision !== revision) throw new Error(`${renewal} is not at ${revision}`);
  await run(
    'move',
    `update renewal set snapshot = $2, revision = $3, head = $4, status = $5, stage = $6, steps = $7,
       waiting_on = $8, due_on = $9, changed_at = $10 where id = $1`,
    [renewal, snapshot, next, hash, status, stage, steps, waitingOn, dueOn, recordedAt],
  );
  await run(
    'log',
    `insert into event (renewal, revision, type, facts, verdicts, actor, role, recorded_at, recorded_on,
       idempotency_key, request_digest, previous, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [renewal, next, type, facts, verdicts, actor, role, recordedAt, recordedOn, key, digest, previous, hash],
  );
  if (Array.isArray(closed) && closed.length > 0)
    await run('close', 'delete from deadline where renewal = $1 and step = any ($2)', [renewal, closed]);
  if (opened !== '[]')
    await run(
      'open',
      `insert into deadline (renewal, step, due_on, kind, actors, opened_at_revision)
       select $1, new.step, new.due_on, new.kind, new.actors, $2
       from json_to_recordset($3) as new (step text, due_on date, kind text, actors text[])
       on conflict (renewal, step) do update
       set due_on = excluded.due_on, kind = excluded.kind, actors = excluded.actors`,
      [renewal, next, opened],
    );
  await run('announce', 'insert into outbox (renewal, revision, written_at) values ($1, $2, $3)', [
    renewal,
    next,
    recordedAt,
  ]);
  await client.query('commit');
}
