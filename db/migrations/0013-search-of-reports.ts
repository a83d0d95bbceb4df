import { type Kysely, sql } from 'kysely';

/** The document number by which a report of a violation was closed stands beside the record; so does its index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
      create index personal_fact_by_document_number on personal_fact using gin (grams(value #>> '{}'))
      where record = 'event' and path = '/facts/documentNumber' and value is not null`)
    .execute(db);
}
