import type pg from 'pg';
import { NINE } from './points.ts';

const NOTICE = `renewal, step, opened_at_revision, due_on, rung, person, role, form, slot, in_digest, on_holidays, sweep`;
const SUPERVISION = 'town, year, serial, colour, renewal, step, opened_at_revision, due_on, issued_on';

/** Puts aside what a sweep has written, for {@link writeBare} to write again. */
export async function keepWritten(pool: pg.Pool): Promise<void> {
  await pool.query(`
    drop table if exists bench_notice, bench_supervision, bench_looked;
    create table bench_notice as select ${NOTICE} from notice where sweep <> 'before';
    create table bench_supervision as select ${SUPERVISION} from supervision_notice;
    create table bench_looked as
      select renewal, step, next_at from deadline join bench_due using (renewal, step);
    analyze bench_notice, bench_supervision, bench_looked`);
}

/** The rows of a sweep and nothing else: what is known beforehand is inserted, by one statement a table. */
export async function writeBare(pool: pg.Pool, deadlines: number): Promise<void> {
  await pool.query(`
    begin;
    insert into notice (${NOTICE}) select ${NOTICE} from bench_notice;
    insert into supervision_notice (${SUPERVISION}) select ${SUPERVISION} from bench_supervision;
    update deadline set reminded_until = '${NINE}', next_at = seen.next_at
    from (select renewal, step, looked.next_at from bench_due join bench_looked as looked using (renewal, step)
          where n <= ${deadlines}) as seen
    where deadline.renewal = seen.renewal and deadline.step = seen.step;
    commit`);
}

/** How many rows are fetched at a time. */
const FETCHED = 5_000;

/**
 * What a sweep would do without an index of what is to be looked at: it reads every open deadline within reach of the
 * ladder, whose first rung comes seven days before the due day. Reads only; nothing is counted, told or written.
 */
export async function readAllOpen(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  let read = 0;
  try {
    await client.query('begin');
    await client.query(`
      declare open_deadlines cursor for
      select renewal, step, due_on, kind, actors, opened_at_revision, start_by, reminded_until, promised
      from deadline where due_on <= ('${NINE}'::timestamptz at time zone 'Asia/Shanghai')::date + 7`);
    for (;;) {
      const { rows } = await client.query(`fetch ${FETCHED} from open_deadlines`);
      if (rows.length === 0) break;
      read += rows.length;
    }
    await client.query('rollback');
  } finally {
    client.release();
  }
  return read;
}
