import { type Insertable, sql } from 'kysely';
import { type IsoDate, ZONE } from '../machines/calendar.ts';
import { lockAlone } from './advisory-locks.ts';
import type { Database, Tx } from './connect.ts';
import type { RecordHeadTable } from './record-tables.ts';

/** Where the chains of a renewal stand, or stood at the end of a day. */
export interface ChainRow {
  readonly renewal: string;
  readonly revision: number;
  readonly head: string;
  readonly refusals: number;
  readonly refusalsHead: string;
}

/**
 * Until the transaction ends, nobody else makes a head, and no entry comes to the audit: those that have their number
 * are in it.
 */
export async function lockHeads(tx: Tx): Promise<void> {
  await lockAlone(tx, 'heads');
  await lockAlone(tx, 'audit');
}

export async function lastHead(db: Database) {
  return db.selectFrom('record_head').selectAll().orderBy('day', 'desc').limit(1).executeTakeFirst();
}

export async function findHead(db: Database, day: IsoDate) {
  return db.selectFrom('record_head').selectAll().where('day', '=', day).executeTakeFirst();
}

/** Heads in order of their days, after `after`, at most `limit`. */
export async function listHeads(db: Database, after: IsoDate, limit: number) {
  return db
    .selectFrom('record_head')
    .selectAll()
    .where('day', '>', after)
    .orderBy('day')
    .limit(limit)
    .execute();
}

export async function insertHead(tx: Tx, head: Insertable<RecordHeadTable>): Promise<void> {
  await tx.insertInto('record_head').values(head).execute();
}

/**
 * The day of the first thing that was recorded; undefined where nothing was. The audit goes by the system's clock, so
 * in a drill its days are not those of the others and do not count.
 */
export async function firstRecordedDay(db: Database, isDrill: boolean): Promise<IsoDate | undefined> {
  const { rows } = await sql<{ day: IsoDate | null }>`
    select least(
      (select min(recorded_on) from event),
      (select min(refused_on) from refusal),
      (select (min(at) at time zone ${ZONE})::date from audit where not ${isDrill}::boolean)
    ) as day`.execute(db);
  return rows[0]?.day ?? undefined;
}

/** Where every chain stood at the end of a day, in order of their renewals. */
export async function chainsOn(db: Database, day: IsoDate): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    select renewal.id as renewal,
      coalesce(latest.revision, 0) as revision,
      coalesce(latest.hash, earliest.previous, renewal.head) as head,
      coalesce(refused.number, 0) as refusals,
      coalesce(refused.hash, '') as "refusalsHead"
    from renewal
    left join lateral (
      select revision, hash from event
      where event.renewal = renewal.id and recorded_on <= ${day} order by revision desc limit 1
    ) latest on true
    left join event earliest on earliest.renewal = renewal.id and earliest.revision = 1
    left join lateral (
      select number, hash from refusal
      where refusal.renewal = renewal.id and refused_on <= ${day} order by number desc limit 1
    ) refused on true
    order by renewal.id collate "C"`.execute(db);
  return rows;
}

/** The renewals among these whose events and refusals no longer have the hashes that they had. */
export async function rewrittenSince(db: Database, chains: readonly ChainRow[]): Promise<string[]> {
  const { rows } = await sql<{ renewal: string }>`
    select signed.renewal
    from json_to_recordset(${JSON.stringify(chains)})
      as signed (renewal text, revision integer, head text, refusals integer, "refusalsHead" text)
    left join event on event.renewal = signed.renewal and event.revision = signed.revision
    left join refusal on refusal.renewal = signed.renewal and refusal.number = signed.refusals
    where (signed.revision > 0 and event.hash is distinct from signed.head)
      or (signed.refusals > 0 and refusal.hash is distinct from signed."refusalsHead")
    order by signed.renewal`.execute(db);
  return rows.map(({ renewal }) => renewal);
}

/** The public keys that heads were signed with, and from which day to which. */
export async function listSigningKeys(db: Database) {
  const { rows } = await sql<{ key: string; publicKey: string; from: IsoDate; to: IsoDate }>`
    select one.key, one."publicKey", min(day) as "from", max(day) as "to"
    from record_head, json_to_recordset(signatures) as one (key text, "publicKey" text)
    group by one.key, one."publicKey"
    order by min(day), one.key`.execute(db);
  return rows;
}
