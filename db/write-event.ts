import type pg from 'pg';
import type { IsoDate } from '../machines/calendar.ts';
import { announce } from './announce.ts';

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
  /** What was open until it was suspended by this event, or by one before. */
  readonly held: readonly string[];
  readonly waitingOn: readonly string[];
  readonly dueOn: IsoDate | null;
  /** The first day by which something has to begin, or to be done. */
  readonly actBy: IsoDate | null;
  readonly stageBy: IsoDate | null;
  readonly reachBy: IsoDate | null;
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
  /** Deadlines that begin or change, as a JSON list of {step, due_on, kind, actors, start_by, possible_from}; the next sweep looks at them. */
  readonly opened: string;
  /** Facts about persons, whose digests stand in facts and verdicts, as a JSON list of {path, salt, value}, each value a text. */
  readonly personal: string;
}

/** Where there is nothing to keep beside the record. */
export const NOTHING_PERSONAL = '[]';

/**
 * One event, one transaction, one round trip. The statement moves the renewal only if neither it nor the world has
 * changed since the event was judged; the board, the log, the deadlines and the outbox follow from that row or not at all. So
 * nothing has to be locked or read beforehand, and of many writers on one revision exactly one is accepted.
 *
 * The steps that end are wrapped in a `select` so that the planner does not count them. Where it does, a plan for
 * just these looks cheaper to it than the one it has, and it plans anew for every event, which takes longer than
 * all the writing; a test holds it to one plan.
 */
const writeEventText = (beside: string) => `
    with moved as (
      update renewal
      set snapshot = $4, revision = revision + 1, head = $19, status = $5, changed_at = $15
      where id = $1 and revision = $2 and exists (select from world where version = $3)
      returning id, revision
    ), placed as (
      update standing
      set revision = moved.revision, status = $5, stage = $6, steps = $7, waiting_on = $8, due_on = $9,
          held = $23, act_by = $24, stage_by = $25, reach_by = $26
      from moved where standing.renewal = moved.id
    ), logged as (
      insert into event (renewal, revision, type, facts, verdicts, actor, role, recorded_at, recorded_on,
                         idempotency_key, request_digest, previous, hash)
      select id, revision, $10, $11, $12, $13, $14, $15, $16, $17, $22, $18, $19 from moved
    ), closed as (
      delete from deadline using moved
      where deadline.renewal = moved.id and deadline.step = any ((select $20::text[])::text[])
    ), opened as (
      insert into deadline (renewal, step, due_on, kind, actors, start_by, possible_from,
                            opened_at_revision, next_at, reminded_until)
      select moved.id, new.step, new.due_on, new.kind, new.actors, new.start_by, new.possible_from,
             moved.revision, $15, $15
      from moved,
        json_to_recordset($21) as new (step text, due_on date, kind text, actors text[], start_by date,
                                        possible_from date)
      on conflict (renewal, step) do update
      set due_on = excluded.due_on, kind = excluded.kind, actors = excluded.actors, start_by = excluded.start_by,
          possible_from = excluded.possible_from, next_at = excluded.next_at, reminded_until = excluded.reminded_until, promised = null
    ), announced as (
      insert into outbox (renewal, revision, written_at) select id, revision, $15 from moved
    )${beside}
    select revision from moved`;

/** Most events hold nothing about persons, and pay nothing for those that do. */
const WRITE_EVENT = { name: 'write-event', text: writeEventText('') };
const WRITE_PERSONAL_EVENT = {
  name: 'write-personal-event',
  text: writeEventText(`, kept as (
      insert into personal_fact (renewal, record, number, path, salt, value)
      select moved.id, 'event', moved.revision, leaf.path, leaf.salt, leaf.value::json
      from moved, json_to_recordset($27) as leaf (path text, salt text, value text)
    )`),
};

const UNIQUE_VIOLATION = '23505';

export const writeEventStatement = (write: EventWrite) => ({
  ...(write.personal === NOTHING_PERSONAL ? WRITE_EVENT : WRITE_PERSONAL_EVENT),
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
    write.held,
    write.actBy,
    write.stageBy,
    write.reachBy,
    ...(write.personal === NOTHING_PERSONAL ? [] : [write.personal]),
  ],
});

/** Answers whether the event was written. False: the renewal or the world has moved on, or the key was used. */
export async function writeEvent(pool: pg.Pool, write: EventWrite): Promise<boolean> {
  try {
    const { rowCount } = await pool.query(writeEventStatement(write));
    if (rowCount !== 1) return false;
    announce(pool, 'moved', [write.renewal]);
    return true;
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
  /** What of it is hashed, behind its place in the chain. */
  readonly chained: string;
  /** As that of an event. */
  readonly personal: string;
}

/**
 * Keeps a refused attempt, on the same terms: only if it was judged on what still stands. Any number may be refused at
 * the same revision; the renewal's row has them wait for one another, so that each is chained to the one before.
 *
 * A renewal that is concluded refuses whatever comes, also when what it kept about persons has been erased, or is while
 * this waits for its row. Then the places are kept as those of the rest are, without salts and values.
 */
export async function writeRefusal(pool: pg.Pool, write: RefusalWrite): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'write-refusal',
    text: `
      with counted as (
        update renewal
        set refusals = refusals + 1,
            refusals_head = encode(sha256(convert_to(
              concat_ws(E'\\n', 'refusal', refusals_head, id, refusals + 1, $11::text), 'UTF8')), 'hex')
        where id = $1 and revision = $2 and exists (select from world where version = $3)
        returning id, revision, refusals, refusals_head, personal_erased_at
      ), kept as (
        insert into personal_fact (renewal, record, number, path, salt, value, erased_at)
        select id, 'refusal', refusals, leaf.path,
               case when personal_erased_at is null then leaf.salt end,
               case when personal_erased_at is null then leaf.value::json end,
               personal_erased_at
        from counted, json_to_recordset($12) as leaf (path text, salt text, value text)
      )
      insert into refusal (renewal, revision, type, facts, verdicts, actor, role, refused_at, refused_on, number, hash)
      select id, revision, $4, $5, $6, $7, $8, $9, $10, refusals, refusals_head from counted`,
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
      write.chained,
      write.personal,
    ],
  });
  if (rowCount !== 1) return false;
  announce(pool, 'refused', [write.renewal]);
  return true;
}
