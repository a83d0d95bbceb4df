import type pg from 'pg';
import type { IsoDate } from '../machines/calendar.ts';

/** Everything that an accepted event writes. JSON comes as text: what is hashed is what is stored. */
export interface EventWrite {
  readonly renewal: string;
  /** The revision on which the event was judged; the row moves to the next one. */
  readonly revision: number;
  readonly worldVersion: string;
  readonly snapshot: string;
  readonly status: 'running' | 'suspended' | 'concluded';
  readonly stage: string | null;
  readonly steps: readonly string[];
  readonly waitingOn: readonly string[];
  readonly dueOn: IsoDate | null;
  readonly type: string;
  readonly facts: string;
  readonly verdicts: string;
  readonly actor: string;
  readonly role: string;
  readonly recordedAt: string;
  readonly recordedOn: IsoDate;
  readonly idempotencyKey: string | null;
  readonly requestDigest: string | null;
  readonly previous: string;
  readonly hash: string;
  /** Deadlines that end with this event, by step. */
  readonly closed: readonly string[];
  /** Deadlines that begin or change, as a JSON list of {step, due_on, kind, actors}. */
  readonly opened: string;
}

/**
 * One event, one transaction, one round trip. The statement moves the renewal only if neither it nor the world has
 * changed since the event was judged; the log, the deadlines and the outbox follow from that row or not at all. So
 * nothing has to be locked or read beforehand, and of many writers on one revision exactly one is accepted.
 *
 * The steps that end are wrapped in a `select` so that the planner does not count them. Where it does, a plan for
 * just these looks cheaper to it than the one it has, and it plans anew for every event, which takes longer than
 * all the writing; a test holds it to one plan.
 */
const WRITE_EVENT = {
  name: 'write-event',
  text: `
    with moved as (
      update renewal
      set snapshot = $4, revision = revision + 1, head = $19, status = $5, stage = $6, steps = $7,
          waiting_on = $8, due_on = $9, changed_at = $15
      where id = $1 and revision = $2 and exists (select from world where version = $3)
      returning id, revision
    ), logged as (
      insert into event (renewal, revision, type, facts, verdicts, actor, role, recorded_at, recorded_on,
                         idempotency_key, request_digest, previous, hash)
      select id, revision, $10, $11, $12, $13, $14, $15, $16, $17, $22, $18, $19 from moved
    ), closed as (
      delete from deadline using moved
      where deadline.renewal = moved.id and deadline.step = any ((select $20::text[])::text[])
    ), opened as (
      insert into deadline (renewal, step, due_on, kind, actors, opened_at_revision)
      select moved.id, new.step, new.due_on, new.kind, new.actors, moved.revision
      from moved, json_to_recordset($21) as new (step text, due_on date, kind text, actors text[])
      on conflict (renewal, step) do update
      set due_on = excluded.due_on, kind = excluded.kind, actors = excluded.actors
    ), announced as (
      insert into outbox (renewal, revision, written_at) select id, revision, $15 from moved
    )
    select revision from moved`,
};

const UNIQUE_VIOLATION = '23505';

export const writeEventStatement = (write: EventWrite) => ({
  ...WRITE_EVENT,
  values: [
    write.renewal,
    write.revision,
    write.worldVersion,
    write.snapshot,
    write.status,
    write.stage,
    write.steps,
    write.waitingOn,
    write.dueOn,
    write.type,
    write.facts,
    write.verdicts,
    write.actor,
    write.role,
    write.recordedAt,
    write.recordedOn,
    write.idempotencyKey,
    write.previous,
    write.hash,
    write.closed,
    write.opened,
    write.requestDigest,
  ],
});

/** Answers whether the event was written. False: the renewal or the world has moved on, or the key was used. */
export async function writeEvent(pool: pg.Pool, write: EventWrite): Promise<boolean> {
  try {
    const { rowCount } = await pool.query(writeEventStatement(write));
    return rowCount === 1;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION) return false;
    throw error;
  }
}

export interface RefusalWrite {
  readonly renewal: string;
  readonly revision: number;
  readonly worldVersion: string;
  readonly type: string;
  readonly facts: string;
  readonly verdicts: string;
  readonly actor: string;
  readonly role: string;
  readonly refusedAt: string;
  readonly refusedOn: IsoDate;
}

/** Keeps a refused attempt, on the same terms: only if it was judged on what still stands. */
export async function writeRefusal(pool: pg.Pool, write: RefusalWrite): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'write-refusal',
    text: `
      insert into refusal (renewal, revision, type, facts, verdicts, actor, role, refused_at, refused_on)
      select id, revision, $4, $5, $6, $7, $8, $9, $10 from renewal
      where id = $1 and revision = $2 and exists (select from world where version = $3)`,
    values: [
      write.renewal,
      write.revision,
      write.worldVersion,
      write.type,
      write.facts,
      write.verdicts,
      write.actor,
      write.role,
      write.refusedAt,
      write.refusedOn,
    ],
  });
  return rowCount === 1;
}
