import { sql } from 'kysely';
import type { Database } from './connect.ts';
import type { NoticeForm } from './tables.ts';

const columns = ['id', 'person', 'kind', 'form', 'day', 'composed_at', 'read_at'] as const;

export interface InboxPage {
  readonly person: string;
  /** The id of the last message that was read. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** What a person has been told, newest first. Verifications are for the channel that they are to prove, and not here. */
export async function listMessages(db: Database, { person, after, limit }: InboxPage) {
  return db
    .selectFrom('message')
    .select(columns)
    .where('person', '=', person)
    .where('kind', '<>', 'verification')
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(composed_at, id) < (
          select last.composed_at, last.id from message as last
          where last.id = ${after} and last.person = ${person})`,
      ),
    )
    .orderBy('composed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export type InboxMessageRow = Awaited<ReturnType<typeof listMessages>>[number];

export async function findOwnMessage(
  db: Database,
  message: string,
  person: string,
): Promise<InboxMessageRow | undefined> {
  return db
    .selectFrom('message')
    .select(columns)
    .where('id', '=', message)
    .where('person', '=', person)
    .where('kind', '<>', 'verification')
    .executeTakeFirst();
}

export async function countUnread(db: Database, person: string): Promise<number> {
  const { unread } = await db
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<string>().as('unread'))
    .where('person', '=', person)
    .where('kind', '<>', 'verification')
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(unread);
}

interface Reading {
  readonly message: string;
  readonly person: string;
  readonly at: string;
}

const readUnread = (db: Database, { person, at }: Reading) =>
  db.updateTable('message').set({ read_at: at }).where('person', '=', person).where('read_at', 'is', null);

/** Notes when a person first read a message of theirs; nothing for one that they have read. */
export async function markRead(db: Database, reading: Reading): Promise<void> {
  await readUnread(db, reading).where('id', '=', reading.message).execute();
}

/** Notes that a person has read whatever was unread up to one of their messages; later ones stay unread. */
export async function markReadUpTo(db: Database, reading: Reading): Promise<void> {
  const { message, person } = reading;
  await readUnread(db, reading)
    .where('kind', '<>', 'verification')
    .where(
      sql<boolean>`(composed_at, id) <= (
        select last.composed_at, last.id from message as last
        where last.id = ${message} and last.person = ${person} and last.kind <> 'verification')`,
    )
    .execute();
}

/** The deadlines of which messages tell, each once a message, with whether it still stands. */
export async function listTold(db: Database, messages: readonly string[]) {
  return db
    .selectFrom('notice')
    .innerJoin('renewal', 'renewal.id', 'notice.renewal')
    .innerJoin('division', 'division.code', 'renewal.community')
    .leftJoin('deadline', (join) =>
      join
        .onRef('deadline.renewal', '=', 'notice.renewal')
        .onRef('deadline.step', '=', 'notice.step')
        .onRef('deadline.opened_at_revision', '=', 'notice.opened_at_revision'),
    )
    .select(({ fn }) => [
      'notice.message',
      'notice.renewal',
      'notice.step',
      'notice.opened_at_revision',
      'notice.due_on',
      'renewal.community',
      'renewal.plan',
      'division.name as communityName',
      'deadline.kind',
      'deadline.due_on as dueOnNow',
      'deadline.actors',
      fn<NoticeForm[]>('array_agg', ['notice.form']).as('forms'),
      sql<boolean>`exists (
        select from supervision_notice as red
        where red.renewal = notice.renewal and red.step = notice.step and red.due_on = notice.due_on
          and red.opened_at_revision = notice.opened_at_revision and red.colour = 'red')`.as('red'),
    ])
    .where('notice.message', '=', sql<string>`any(${messages}::uuid[])`)
    .groupBy([
      'notice.message',
      'notice.renewal',
      'notice.step',
      'notice.opened_at_revision',
      'notice.due_on',
      'renewal.community',
      'renewal.plan',
      'division.name',
      'deadline.kind',
      'deadline.due_on',
      'deadline.actors',
    ])
    .orderBy('notice.due_on')
    .orderBy('notice.renewal')
    .orderBy('notice.step')
    .execute();
}

export type ToldRow = Awaited<ReturnType<typeof listTold>>[number];

/** What a person has answered to the deadlines of these messages, from whichever message, oldest first. */
export async function listAnswers(db: Database, person: string, messages: readonly string[]) {
  return db
    .selectFrom('acknowledgement')
    .select(['renewal', 'step', 'opened_at_revision', 'due_on', 'at', 'note', 'promised', 'quiet_until'])
    .where('person', '=', person)
    .where(
      sql<boolean>`(renewal, step, opened_at_revision, due_on) in (
        select renewal, step, opened_at_revision, due_on from notice where message = any(${messages}::uuid[]))`,
    )
    .orderBy('id')
    .execute();
}
