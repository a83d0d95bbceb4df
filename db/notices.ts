import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database, Tx } from './connect.ts';
import type { NoticeTable } from './tables.ts';

export type NewNotice = Omit<Insertable<NoticeTable>, 'id' | 'message' | 'dropped'>;

/** Writes down who is to be told what; whatever a person has been told of a deadline's rung is not written again. */
export async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const { numAffectedRows } = await sql`
    insert into notice (renewal, step, opened_at_revision, due_on, rung, person, role, form, slot, in_digest,
                        on_holidays, sweep)
    select renewal, step, opened_at_revision, due_on, rung, person, role, form, slot, in_digest, on_holidays, sweep
    from json_to_recordset(${JSON.stringify(notices)}) as new (
      renewal text, step text, opened_at_revision integer, due_on date, rung text, person text, role text, form text,
      slot timestamptz, in_digest boolean, on_holidays boolean, sweep text)
    order by renewal, step, rung, person
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** People for whom something is to go out by now. */
export async function peopleToTell(db: Database, now: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('notice')
    .select('person')
    .distinct()
    .where('message', 'is', null)
    .where('dropped', 'is', null)
    .where('slot', '<=', sql<Date>`${now}::timestamptz`)
    .limit(limit)
    .execute();
  return rows.map((row) => row.person);
}

/** One at a time composes for a person, closes their account, or comes in as them in a drill; the others wait. */
export async function lockPerson(tx: Tx, person: string): Promise<boolean> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** What is to go out to a person by now, each with whether its step still stands as it did. */
export async function noticesToTell(tx: Tx, person: string, now: string) {
  return tx
    .selectFrom('notice')
    .innerJoin('renewal', 'renewal.id', 'notice.renewal')
    .leftJoin('deadline', (join) =>
      join.onRef('deadline.renewal', '=', 'notice.renewal').onRef('deadline.step', '=', 'notice.step'),
    )
    .select([
      'notice.id',
      'notice.form',
      'notice.slot',
      'notice.in_digest',
      'notice.on_holidays',
      'notice.sweep',
      'renewal.plan',
      'renewal.community',
      sql<'done' | 'moved' | null>`case
        when deadline.opened_at_revision is distinct from notice.opened_at_revision then 'done'
        when deadline.due_on <> notice.due_on then 'moved' end`.as('gone'),
    ])
    .where('notice.person', '=', person)
    .where('notice.message', 'is', null)
    .where('notice.dropped', 'is', null)
    .where('notice.slot', '<=', sql<Date>`${now}::timestamptz`)
    .orderBy('notice.slot')
    .orderBy('notice.id')
    .execute();
}

export type NoticeToTell = Awaited<ReturnType<typeof noticesToTell>>[number];

export type DroppedWhy = NonNullable<Selectable<NoticeTable>['dropped']>;

export async function dropNotices(tx: Tx, ids: readonly string[], why: DroppedWhy): Promise<void> {
  await tx.updateTable('notice').set({ dropped: why }).where('id', 'in', ids).execute();
}

/** Whatever a person was still to be told, now or later. */
export async function dropNoticesTo(tx: Tx, person: string, why: DroppedWhy): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ dropped: why })
    .where('person', '=', person)
    .where('message', 'is', null)
    .where('dropped', 'is', null)
    .execute();
}

export async function postponeNotices(tx: Tx, ids: readonly string[], slot: string): Promise<void> {
  if (ids.length > 0) await tx.updateTable('notice').set({ slot }).where('id', 'in', ids).execute();
}

export async function putIntoMessage(tx: Tx, ids: readonly string[], message: string): Promise<void> {
  await tx.updateTable('notice').set({ message }).where('id', 'in', ids).execute();
}
