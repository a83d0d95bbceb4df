import { sql } from 'kysely';
import type { Database } from './connect.ts';

/** What a copy of the record is about: one renewal, or all whose community's code begins so. */
export type Selection = { readonly renewal: string } | { readonly prefix: string };

const instant = (column: string, fraction: 'MS' | 'US') =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', ${sql.lit(`YYYY-MM-DD"T"HH24:MI:SS.${fraction}"Z"`)})`;

const selected = (db: Database, selection: Selection) =>
  'renewal' in selection
    ? db.selectFrom('renewal').where('renewal.id', '=', selection.renewal)
    : db.selectFrom('renewal').where('renewal.community', 'like', `${selection.prefix}%`);

/** The plans of the renewals, as the bytes that were hashed. */
export async function plansOf(db: Database, selection: Selection) {
  return db
    .selectFrom('plan')
    .select(['id', 'digest', sql<string>`body::text`.as('body')])
    .where('id', 'in', selected(db, selection).select('renewal.plan'))
    .orderBy('id')
    .execute();
}

/** Renewals in order of their ids, after `after`, at most `limit`. */
export async function listChains(db: Database, selection: Selection, after: string, limit: number) {
  return selected(db, selection)
    .select([
      'renewal.id',
      'renewal.plan',
      'renewal.machine_version as machineVersion',
      'renewal.started_on as startedOn',
      'renewal.revision',
      'renewal.head',
      'renewal.refusals',
      'renewal.refusals_head as refusalsHead',
    ])
    .where('renewal.id', '>', after)
    .orderBy('renewal.id')
    .limit(limit)
    .execute();
}

/** The events of a renewal, as the bytes that were hashed. */
export async function eventLines(db: Database, renewal: string) {
  return db
    .selectFrom('event')
    .select([
      'renewal',
      'revision',
      'type',
      'actor',
      'role',
      instant('recorded_at', 'MS').as('recordedAt'),
      'recorded_on as recordedOn',
      sql<string>`facts::text`.as('facts'),
      sql<string>`verdicts::text`.as('verdicts'),
      'previous',
      'hash',
    ])
    .where('renewal', '=', renewal)
    .orderBy('revision')
    .execute();
}

/** The refused attempts of a renewal, as the bytes that were hashed. */
export async function refusalLines(db: Database, renewal: string) {
  return db
    .selectFrom('refusal')
    .select([
      'renewal',
      'number',
      'revision',
      'type',
      'actor',
      'role',
      instant('refused_at', 'MS').as('refusedAt'),
      'refused_on as refusedOn',
      sql<string>`facts::text`.as('facts'),
      sql<string>`verdicts::text`.as('verdicts'),
      'hash',
    ])
    .where('renewal', '=', renewal)
    .orderBy('number')
    .execute();
}

/** Entries of the audit in order, after `after`, at most `limit`. */
export async function auditLines(db: Database, after: string, limit: number) {
  return db
    .selectFrom('audit')
    .select([
      'id',
      instant('at', 'US').as('at'),
      'kind',
      'person',
      'subject',
      sql<string>`detail::text`.as('detail'),
      'request',
    ])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}
