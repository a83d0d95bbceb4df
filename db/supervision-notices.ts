import { sql } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import type { DeadlineKey } from './acknowledgements.ts';
import type { Database, Tx } from './connect.ts';
import {
  concerns,
  done,
  mayClose,
  owesReply,
  type SupervisionState,
  state,
  type Theirs,
  waitsFor,
} from './supervision-state.ts';
import type { SupervisionNoticeTable } from './tables.ts';

export type SupervisionColour = SupervisionNoticeTable['colour'];

/** A supervision notice that is to be issued, about one deadline as it stood. */
export interface ToIssue {
  readonly renewal: string;
  readonly community: string;
  readonly step: string;
  readonly opened_at_revision: number;
  readonly due_on: IsoDate;
  readonly colour: SupervisionColour;
  readonly issued_on: IsoDate;
}

/**
 * Issues supervision notices (督办单), numbered by town and year; a deadline that has one of a colour gets no second
 * one. Of several who issue at once each waits at the serial of a town until the other has ended, and all come to the
 * towns in one order, so that no number is given twice and nobody waits in a circle. A number may stay unused.
 * Answers how many were issued.
 */
export async function issueSupervisionNotices(tx: Tx, notices: readonly ToIssue[]): Promise<number> {
  if (notices.length === 0) return 0;
  const { numAffectedRows } = await sql`
    with wanted as (
      select distinct on (renewal, step, opened_at_revision, due_on, colour)
        left(community, 9) as town, extract(year from issued_on)::integer as year, new.*
      from json_to_recordset(${JSON.stringify(notices)}) as new (
        renewal text, community text, step text, opened_at_revision integer, due_on date, colour text,
        issued_on date)
      where not exists (
        select from supervision_notice as old
        where old.renewal = new.renewal and old.step = new.step and old.due_on = new.due_on
          and old.opened_at_revision = new.opened_at_revision and old.colour = new.colour)
    ), counted as (
      select town, year, count(*)::integer as many from wanted group by town, year
    ), serials as (
      insert into supervision_serial (town, year, last)
      select town, year, many from counted order by town, year
      on conflict (town, year) do update set last = supervision_serial.last + excluded.last
      returning town, year, last
    )
    insert into supervision_notice (
      town, year, serial, colour, renewal, step, opened_at_revision, due_on, issued_on)
    select town, year,
      last - many + row_number() over (
        partition by town, year order by renewal, step, opened_at_revision, due_on, colour),
      colour, renewal, step, opened_at_revision, due_on, issued_on
    from wanted join counted using (town, year) join serials using (town, year)
    order by renewal, step, opened_at_revision, due_on, colour
    on conflict (renewal, step, opened_at_revision, due_on, colour) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/**
 * Has the notices of steps that are open again, with the same due date, go on: after a return, a repetition or a
 * suspension it is the same matter, under the same number. One that a supervisor has closed stays closed.
 */
export async function takeUpSupervisionNotices(tx: Tx, opened: readonly DeadlineKey[]): Promise<void> {
  if (opened.length === 0) return;
  await sql`
    update supervision_notice as notice set opened_at_revision = opened.opened_at_revision
    from json_to_recordset(${JSON.stringify(opened)}) as opened (
      renewal text, step text, opened_at_revision integer, due_on date)
    where notice.id in (
      select max(old.id) from supervision_notice as old
      where old.renewal = opened.renewal and old.step = opened.step and old.due_on = opened.due_on
        and old.closed_at is null
      group by old.colour
      having bool_and(old.opened_at_revision < opened.opened_at_revision))`.execute(tx);
}

export interface Reply {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly promised: IsoDate | null;
}

/** The reply to the red notice of a deadline, in the place of an earlier one; nothing where there is none, or it is closed. */
export async function keepReply(tx: Tx, about: DeadlineKey, reply: Reply): Promise<void> {
  await tx
    .updateTable('supervision_notice')
    .set({ replied_by: reply.by, replied_at: reply.at, reason: reply.reason, promised: reply.promised })
    .where('renewal', '=', about.renewal)
    .where('step', '=', about.step)
    .where('opened_at_revision', '=', about.opened_at_revision)
    .where('due_on', '=', about.due_on)
    .where('colour', '=', 'red')
    .where('closed_at', 'is', null)
    .where(
      sql<boolean>`(replied_by, reason, promised) is distinct from
        (${reply.by}::text, ${reply.reason}::text, ${reply.promised}::date)`,
    )
    .execute();
}

const selectNotices = (db: Database) =>
  db
    .selectFrom('supervision_notice as notice')
    .innerJoin('renewal', 'renewal.id', 'notice.renewal')
    .innerJoin('division', 'division.code', 'renewal.community')
    .leftJoin('person as replier', 'replier.id', 'notice.replied_by')
    .leftJoin('person as closer', 'closer.id', 'notice.closed_by')
    .selectAll('notice')
    .select([
      'renewal.community',
      'renewal.plan',
      'division.name as communityName',
      'replier.name as replierName',
      'closer.name as closerName',
      done.as('done'),
      state.as('state'),
    ]);

export interface NoticesFilter {
  readonly theirs: Theirs;
  readonly region: string;
  readonly state: SupervisionState | undefined;
  /** Only those that wait for this person. */
  readonly waiting: boolean;
  /** The id of the last one that was read; newest first. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** The notices that concern a person, newest first. */
export async function listSupervisionNotices(
  db: Database,
  { theirs, region, state: wanted, waiting, after, limit }: NoticesFilter,
) {
  return selectNotices(db)
    .where('renewal.community', 'like', `${region}%`)
    .where(concerns(theirs))
    .$if(wanted !== undefined, (query) => query.where(state, '=', wanted as SupervisionState))
    .$if(waiting, (query) => query.where(waitsFor(theirs)))
    .$if(after !== undefined, (query) => query.where('notice.id', '<', after as string))
    .orderBy('notice.id', 'desc')
    .limit(limit)
    .execute();
}

/** How many that concern a person are not closed, and how many red ones wait for them: for their reply, to be closed. */
export async function countSupervisionNotices(
  db: Database,
  theirs: Theirs,
): Promise<{ open: number; toReply: number; toClose: number }> {
  const counted = await db
    .selectFrom('supervision_notice as notice')
    .innerJoin('renewal', 'renewal.id', 'notice.renewal')
    .where('notice.closed_at', 'is', null)
    .where(concerns(theirs))
    .select([
      sql<number>`count(*) filter (where ${state} in ('open', 'replied'))::integer`.as('open'),
      sql<number>`count(*) filter (where ${owesReply(theirs)})::integer`.as('toReply'),
      sql<number>`count(*) filter (where ${mayClose(theirs)})::integer`.as('toClose'),
    ])
    .executeTakeFirst();
  return counted ?? { open: 0, toReply: 0, toClose: 0 };
}

export type SupervisionNoticeRow = Awaited<ReturnType<typeof listSupervisionNotices>>[number];

/** All notices about one renewal, in the order in which they were issued. */
export async function listSupervisionAbout(db: Database, renewal: string): Promise<SupervisionNoticeRow[]> {
  return selectNotices(db).where('notice.renewal', '=', renewal).orderBy('notice.id').execute();
}

/** One of them, with whether it concerns a person. */
export async function findSupervisionNotice(db: Database, id: string, theirs: Theirs) {
  return selectNotices(db)
    .select(concerns(theirs).as('concerns'))
    .where('notice.id', '=', id)
    .executeTakeFirst();
}

/** Holds a notice until the transaction ends. */
export async function lockSupervisionNotice(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('supervision_notice').select('id').where('id', '=', id).forNoKeyUpdate().execute();
}

export async function closeNotice(
  tx: Tx,
  id: string,
  { by, at, note }: { by: string; at: string; note: string },
): Promise<void> {
  await tx
    .updateTable('supervision_notice')
    .set({ closed_by: by, closed_at: at, closing_note: note })
    .where('id', '=', id)
    .execute();
}

/** Who was told of the deadlines of some notices. */
export async function listToldOf(db: Database, notices: readonly string[]) {
  return db
    .selectFrom('supervision_notice')
    .innerJoin('notice', (join) =>
      join
        .onRef('notice.renewal', '=', 'supervision_notice.renewal')
        .onRef('notice.step', '=', 'supervision_notice.step')
        .onRef('notice.opened_at_revision', '=', 'supervision_notice.opened_at_revision')
        .onRef('notice.due_on', '=', 'supervision_notice.due_on'),
    )
    .select(['supervision_notice.id as notice', 'notice.person'])
    .distinct()
    .where('supervision_notice.id', 'in', [...notices])
    .execute();
}
