import { sql } from 'kysely';
import type { KeptFact } from '../machines/personal/unseal.ts';
import type { Database } from './connect.ts';

/**
 * The personal facts of the attempt in a row, as a column beside it; null where it has none. `record` says whether it
 * is an event or a refusal, or names the column that does; `renewal` and `number` are columns, too, each with its table:
 * a bare `renewal` would be that of the personal facts themselves, and so be true of all of them.
 */
export const personalFactsOf = (
  record: 'event' | 'refusal' | `${string}.record`,
  renewal: `${string}.renewal`,
  number: `${string}.${string}`,
) =>
  sql<KeptFact[] | null>`(
    select json_agg(json_build_object('path', path, 'salt', salt, 'value', value::text) order by path)
    from personal_fact
    where personal_fact.renewal = ${sql.ref(renewal)} and personal_fact.number = ${sql.ref(number)}
      and personal_fact.record = ${record === 'event' || record === 'refusal' ? sql.lit(record) : sql.ref(record)})`;

/** The personal facts of a renewal in the order of their places, with the bytes that were hashed. */
export async function personalLines(db: Database, renewal: string) {
  return db
    .selectFrom('personal_fact')
    .select(['renewal', 'record', 'number', 'path', 'salt', sql<string | null>`value::text`.as('value')])
    .where('renewal', '=', renewal)
    .orderBy('record')
    .orderBy('number')
    .orderBy(sql`path collate "C"`)
    .execute();
}
