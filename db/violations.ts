import { type Insertable, sql } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import { isAppointed } from './appointed.ts';
import type { Database } from './connect.ts';
import type { ViolationTable } from './public-tables.ts';

/** Registers a report under the next number of its town and year; answers its id. A number may stay unused. */
export async function insertViolation(
  db: Database,
  row: Omit<Insertable<ViolationTable>, 'id' | 'serial'>,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const { last } = await tx
      .insertInto('violation_serial')
      .values({ town: row.town, year: row.year, last: 1 })
      .onConflict((oc) =>
        oc.columns(['town', 'year']).doUpdateSet({ last: sql<number>`violation_serial.last + 1` }),
      )
      .returning('last')
      .executeTakeFirstOrThrow();
    const { id } = await tx
      .insertInto('violation')
      .values({ ...row, serial: last })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

const select = (db: Database) =>
  db
    .selectFrom('violation')
    .innerJoin('division', 'division.code', 'violation.community')
    .leftJoin('person', 'person.id', 'violation.handler')
    .selectAll('violation')
    .select(['division.name as communityName', 'person.name as handlerName']);

export async function findViolation(db: Database, id: string) {
  return select(db).where('violation.id', '=', id).executeTakeFirst();
}

/** The id of one of the reports about a renewal; undefined where there is none. */
export async function violationAbout(db: Database, renewal: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('violation')
    .select('id')
    .where('renewal', '=', renewal)
    .orderBy('serial')
    .executeTakeFirst();
  return found?.id;
}

export type ViolationRow = NonNullable<Awaited<ReturnType<typeof findViolation>>>;

/** The register of the communities for which a person holds one of the roles; those that are open first, the soonest due first. */
export async function listViolations(
  db: Database,
  filter: {
    readonly person: string;
    readonly roles: readonly string[];
    readonly region: string;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<ViolationRow[]> {
  return select(db)
    .where('violation.community', 'like', `${filter.region}%`)
    .where(isAppointed(filter.person, filter.roles, sql`violation.community`))
    .orderBy(sql`violation.closed_revision is not null`)
    .orderBy('violation.due_on')
    .orderBy('violation.town')
    .orderBy('violation.year')
    .orderBy('violation.serial')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
}

/** Takes a report out again that the record of its renewal has refused. */
export async function deleteUnreported(db: Database, id: string): Promise<void> {
  await db.deleteFrom('violation').where('id', '=', id).where('reported_revision', 'is', null).execute();
}

export async function markReported(db: Database, id: string, revision: number): Promise<void> {
  await db.updateTable('violation').set({ reported_revision: revision }).where('id', '=', id).execute();
}

export async function setHandler(db: Database, id: string, handler: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('violation')
    .set({ handler })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Keeps how a report ended, before the record is told. Answers false where that was said before. */
export async function keepOutcome(
  db: Database,
  id: string,
  ending: { outcome: string; documentNumber: string; on: IsoDate; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('violation')
    .set({
      outcome: ending.outcome,
      document_number: ending.documentNumber,
      closed_on: ending.on,
      closed_by: ending.by,
    })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes an ending back that the record has refused. */
export async function dropOutcome(db: Database, id: string): Promise<void> {
  await db
    .updateTable('violation')
    .set({ outcome: null, document_number: null, closed_on: null, closed_by: null })
    .where('id', '=', id)
    .where('closed_revision', 'is', null)
    .execute();
}

export async function markClosed(db: Database, id: string, revision: number): Promise<void> {
  await db.updateTable('violation').set({ closed_revision: revision }).where('id', '=', id).execute();
}
