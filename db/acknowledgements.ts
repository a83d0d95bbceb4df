import { sql } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import type { Database, Tx } from './connect.ts';
import type { NoticeForm } from './tables.ts';

/** A deadline as it stood at one time: once its step is done, or its date moves, it is another one or none. */
export interface DeadlineKey {
  readonly renewal: string;
  readonly step: string;
  readonly opened_at_revision: number;
  readonly due_on: IsoDate;
}

/** A message of a person, held until the transaction ends: a button that is pressed twice is one after the other. */
export async function lockMessage(tx: Tx, message: string, person: string) {
  return tx
    .selectFrom('message')
    .select('id')
    .where('id', '=', message)
    .where('person', '=', person)
    .where('kind', '<>', 'verification')
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** The deadlines that a message tells of, each with the forms in which it does. */
export async function deadlinesOfMessage(db: Database, message: string) {
  return db
    .selectFrom('notice')
    .innerJoin('renewal', 'renewal.id', 'notice.renewal')
    .select((eb) => [
      'notice.renewal',
      'renewal.community',
      'notice.step',
      'notice.opened_at_revision',
      'notice.due_on',
      eb.fn<NoticeForm[]>('array_agg', ['notice.form']).as('forms'),
    ])
    .where('notice.message', '=', message)
    .groupBy([
      'notice.renewal',
      'renewal.community',
      'notice.step',
      'notice.opened_at_revision',
      'notice.due_on',
    ])
    .execute();
}

const keysOf = (deadlines: readonly DeadlineKey[]) =>
  JSON.stringify(
    deadlines.map(({ renewal, step, opened_at_revision, due_on }) => ({
      renewal,
      step,
      opened_at_revision,
      due_on,
    })),
  );

/**
 * Those of the deadlines that still stand, held until the transaction ends. Renewals first, as an event does it, and
 * everything in one order, so that an event, a sweep and several who answer never wait for one another in a circle.
 */
export async function lockOpenDeadlines(tx: Tx, deadlines: readonly DeadlineKey[]) {
  if (deadlines.length === 0) return [];
  await tx
    .selectFrom('renewal')
    .select('id')
    .where('id', 'in', [...new Set(deadlines.map(({ renewal }) => renewal))])
    .orderBy('id')
    .forShare()
    .execute();
  return tx
    .selectFrom('deadline')
    .innerJoin('renewal', 'renewal.id', 'deadline.renewal')
    .innerJoin('division', 'division.code', 'renewal.community')
    .select([
      'deadline.renewal',
      'deadline.step',
      'deadline.opened_at_revision',
      'deadline.due_on',
      'deadline.kind',
      'deadline.actors',
      'renewal.community',
      'division.name as communityName',
      'renewal.plan',
      sql<boolean>`exists (
        select from supervision_notice as notice
        where notice.renewal = deadline.renewal and notice.step = deadline.step
          and notice.opened_at_revision = deadline.opened_at_revision and notice.due_on = deadline.due_on
          and notice.colour = 'red')`.as('red'),
    ])
    .where(
      sql<boolean>`(deadline.renewal, deadline.step, deadline.opened_at_revision, deadline.due_on) in (
        select renewal, step, opened_at_revision, due_on from json_to_recordset(${keysOf(deadlines)})
          as named (renewal text, step text, opened_at_revision integer, due_on date))`,
    )
    .orderBy('deadline.renewal')
    .orderBy('deadline.step')
    .forNoKeyUpdate('deadline')
    .execute();
}

export type OpenDeadline = Awaited<ReturnType<typeof lockOpenDeadlines>>[number];

export interface NewAcknowledgement extends DeadlineKey {
  readonly person: string;
  readonly message: string | null;
  readonly at: string;
  readonly note: string | null;
  readonly promised: IsoDate | null;
  readonly quiet_until: IsoDate;
}

/**
 * Writes down what somebody answered; false where the same person has answered the same already. To be called while
 * the deadline is locked, so that the same answer twice at once is one too.
 */
export async function insertAcknowledgement(
  tx: Tx,
  {
    renewal,
    step,
    opened_at_revision,
    due_on,
    person,
    message,
    at,
    note,
    promised,
    quiet_until,
  }: NewAcknowledgement,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into acknowledgement (
      renewal, step, opened_at_revision, due_on, person, message, at, note, promised, quiet_until)
    select ${renewal}, ${step}, ${opened_at_revision}, ${due_on}, ${person}, ${message}::uuid, ${at}, ${note},
      ${promised}::date, ${quiet_until}
    where not exists (
      select from acknowledgement
      where renewal = ${renewal} and step = ${step} and opened_at_revision = ${opened_at_revision}
        and due_on = ${due_on} and person = ${person} and quiet_until = ${quiet_until}
        and note is not distinct from ${note} and promised is not distinct from ${promised}::date)`.execute(
    tx,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** Keeps the latest day that was promised, and has the next sweep look at the deadline again. */
export async function keepPromise(
  tx: Tx,
  { renewal, step }: DeadlineKey,
  promised: IsoDate,
  now: string,
): Promise<void> {
  await tx
    .updateTable('deadline')
    .set({
      promised: sql<IsoDate>`greatest(promised, ${promised}::date)`,
      next_at: sql<string>`least(next_at, ${now}::timestamptz)`,
    })
    .where('renewal', '=', renewal)
    .where('step', '=', step)
    .execute();
}
