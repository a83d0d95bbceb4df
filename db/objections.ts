import { type Insertable, sql } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import { isAppointed } from './appointed.ts';
import type { Database } from './connect.ts';
import type { PublicObjectionTable } from './public-tables.ts';

/** Keeps an objection; answers its id. */
export async function insertObjection(db: Database, row: Insertable<PublicObjectionTable>): Promise<string> {
  const { id } = await db
    .insertInto('public_objection')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Without what is personal. */
const plain = [
  'public_objection.id',
  'public_objection.receipt',
  'public_objection.renewal',
  'public_objection.community',
  'public_objection.notice',
  'public_objection.posted_revision',
  'public_objection.filed_on',
  'public_objection.filed_at',
  'public_objection.due_on',
  'public_objection.taken_at',
  'public_objection.upheld',
  'public_objection.decided_on',
  'public_objection.dismissed_at',
  'public_objection.erased_at',
  'division.name as communityName',
] as const;

const select = (db: Database) =>
  db
    .selectFrom('public_objection')
    .innerJoin('division', 'division.code', 'public_objection.community')
    .select(plain)
    .select(sql<boolean>`public_objection.contact is not null`.as('hasContact'));

export async function findObjectionByReceipt(db: Database, receipt: string) {
  return select(db).where('receipt', '=', receipt).executeTakeFirst();
}

/** Whether anybody has objected without account to such a notice of a renewal. */
export async function wasObjectedTo(db: Database, renewal: string, notice: string): Promise<boolean> {
  const found = await db
    .selectFrom('public_objection')
    .select('id')
    .where('renewal', '=', renewal)
    .where('notice', '=', notice)
    .executeTakeFirst();
  return found !== undefined;
}

export async function findObjection(db: Database, id: string) {
  return select(db).where('public_objection.id', '=', id).executeTakeFirst();
}

export type ObjectionRow = NonNullable<Awaited<ReturnType<typeof findObjection>>>;

/** What somebody wrote, and how to reach them; nulls once they are erased. */
export async function readWords(db: Database, id: string) {
  return db
    .selectFrom('public_objection')
    .select(['text', 'name', 'contact', 'dismissal_reason', 'document_number'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** Objections of the communities for which a person holds one of the roles, newest first. */
export async function listObjections(
  db: Database,
  filter: {
    readonly person: string;
    readonly roles: readonly string[];
    readonly region: string;
    readonly before: string | undefined;
    readonly limit: number;
  },
): Promise<ObjectionRow[]> {
  return select(db)
    .where('public_objection.community', 'like', `${filter.region}%`)
    .where(isAppointed(filter.person, filter.roles, sql`public_objection.community`))
    .$if(filter.before !== undefined, (query) => query.where('public_objection.id', '<', filter.before ?? ''))
    .orderBy('public_objection.id', 'desc')
    .limit(filter.limit)
    .execute();
}

/**
 * Those among which are the undecided ones that are a person's to take over or to decide, oldest first, after `after`: of
 * those that are taken into the record of a renewal only that record knows whether they are decided.
 */
export async function listUndecidedObjections(
  db: Database,
  {
    person,
    takers,
    after,
    limit,
  }: {
    readonly person: string;
    /** By the kind of notice: the roles that take objections to it. */
    readonly takers: Readonly<Record<string, readonly string[]>>;
    readonly after: string;
    readonly limit: number;
  },
): Promise<ObjectionRow[]> {
  return (
    select(db)
      .where('public_objection.id', '>', after)
      .where(({ and, eb, or }) =>
        or(
          Object.entries(takers).map(([notice, roles]) =>
            and([
              eb('public_objection.notice', '=', notice),
              isAppointed(person, roles, sql`public_objection.community`),
            ]),
          ),
        ),
      )
      // What somebody has taken over is in their hands, whatever was said of it besides.
      .where(({ eb, or }) =>
        or([
          eb('public_objection.dismissed_at', 'is', null),
          eb('public_objection.taken_at', 'is not', null),
        ]),
      )
      .where('public_objection.decided_on', 'is', null)
      .where(
        sql<boolean>`not exists (
        select from renewal
        where renewal.id = public_objection.renewal and renewal.status = 'concluded')`,
      )
      .orderBy('public_objection.id')
      .limit(limit)
      .execute()
  );
}

/** What the record of some renewals says about objections of these numbers: that one was taken, or decided. */
export async function listEventsAbout(
  db: Database,
  about: {
    readonly renewals: readonly string[];
    readonly types: readonly string[];
    readonly numbers: readonly string[];
  },
) {
  if (about.numbers.length === 0) return [];
  return db
    .selectFrom('event')
    .select([
      'renewal',
      'revision',
      'type',
      sql<string>`facts ->> 'number'`.as('number'),
      sql<IsoDate>`facts ->> 'on'`.as('on'),
      sql<string | null>`facts ->> 'upheld'`.as('upheld'),
    ])
    .where('renewal', 'in', [...about.renewals])
    .where('type', 'in', [...about.types])
    .where(sql<boolean>`facts ->> 'number' = any(${[...about.numbers]})`)
    .orderBy('renewal')
    .orderBy('revision')
    .execute();
}

export type EventAbout = Awaited<ReturnType<typeof listEventsAbout>>[number];

/** Who takes an objection over, and when. */
export interface Taking {
  readonly by: string;
  readonly at: string;
}

/** Answers false where it was taken or dismissed before. */
export async function markTaken(db: Database, id: string, { by, at }: Taking): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('public_objection')
    .set({ taken_by: by, taken_at: at })
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .where('dismissed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Claims an objection for whoever is about to enter it into the record, so that nobody dismisses it meanwhile. A claim
 * that somebody has on it passes to them: whoever made it may have come no further. Answers false where it was
 * dismissed.
 */
export async function claimObjection(db: Database, id: string, { by, at }: Taking): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('public_objection')
    .set({ taken_by: by, taken_at: at })
    .where('id', '=', id)
    .where('dismissed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives a claim up, unless it has passed to somebody else, or the record has the event of that key. */
export async function giveClaimUp(
  db: Database,
  id: string,
  { by, at, key }: Taking & { readonly key: string },
): Promise<void> {
  await db
    .updateTable('public_objection')
    .set({ taken_by: null, taken_at: null })
    .where('id', '=', id)
    .where('taken_by', '=', by)
    .where(sql<boolean>`taken_at = ${at}::timestamptz`)
    .where(
      sql<boolean>`not exists (
        select from event
        where event.renewal = public_objection.renewal and event.idempotency_key = ${key})`,
    )
    .execute();
}

/** Says who has entered an objection into the record, which holds whatever the row has said of it. */
export async function keepTaken(db: Database, id: string, { by, at }: Taking): Promise<void> {
  await db.updateTable('public_objection').set({ taken_by: by, taken_at: at }).where('id', '=', id).execute();
}

/** Answers false where it was not taken, or was decided before. */
export async function markDecided(
  db: Database,
  id: string,
  decision: { by: string; on: IsoDate; upheld: boolean; documentNumber: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('public_objection')
    .set({
      decided_by: decision.by,
      decided_on: decision.on,
      upheld: decision.upheld,
      document_number: decision.documentNumber,
    })
    .where('id', '=', id)
    .where('taken_at', 'is not', null)
    .where('decided_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Answers false where it was taken or dismissed before. */
export async function markDismissed(
  db: Database,
  id: string,
  { by, at, reason }: { by: string; at: string; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('public_objection')
    .set({ dismissed_by: by, dismissed_at: at, dismissal_reason: reason })
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .where('dismissed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Erases what is personal of objections that have been kept long enough; answers of how many. */
export async function eraseObjections(
  db: Database,
  { today, at }: { today: IsoDate; at: string },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('public_objection')
    .set({ text: null, name: null, contact: null, erased_at: at })
    .where('erase_after', '<', today)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
