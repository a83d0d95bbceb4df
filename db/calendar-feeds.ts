import { sql } from 'kysely';
import type { Database } from './connect.ts';

/** The one feed of a person; an earlier address stops working. */
export async function saveFeed(
  db: Database,
  { person, digest, at }: { person: string; digest: string; at: string },
): Promise<void> {
  const values = { token_digest: digest, created_at: at };
  await db
    .insertInto('calendar_feed')
    .values({ person, ...values })
    .onConflict((oc) => oc.column('person').doUpdateSet(values))
    .execute();
}

/** Answers false where there was none. */
export async function deleteFeed(db: Database, person: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('calendar_feed')
    .where('person', '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function findFeedOwner(db: Database, digest: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('calendar_feed')
    .select('person')
    .where('token_digest', '=', digest)
    .executeTakeFirst();
  return row?.person;
}

/**
 * Every open deadline in which a person acts: the step waits on a role that they hold for the community, or they are
 * its secretary. The operators are those of the index by region: a code lies in a region where it begins with it, and
 * so before whatever follows its last digit.
 */
export async function deadlinesOfPerson(db: Database, person: string) {
  return db
    .selectFrom('appointment')
    .innerJoin('renewal', (join) =>
      join
        .on(sql<boolean>`renewal.community ~>=~ appointment.prefix`)
        .on(sql<boolean>`renewal.community ~<~ (appointment.prefix || ':')`),
    )
    .innerJoin('deadline', 'deadline.renewal', 'renewal.id')
    .innerJoin('division', 'division.code', 'renewal.community')
    .select([
      'deadline.renewal',
      'deadline.step',
      'deadline.due_on',
      'deadline.kind',
      'deadline.start_by',
      'deadline.actors',
      'renewal.revision',
      'renewal.changed_at',
      'division.name as communityName',
    ])
    .distinct()
    .where('appointment.person', '=', person)
    .where(
      sql<boolean>`(appointment.role = 'community-secretary' or appointment.role = any(deadline.actors))`,
    )
    .orderBy('deadline.due_on')
    .orderBy('deadline.renewal')
    .orderBy('deadline.step')
    .execute();
}

export type FeedRow = Awaited<ReturnType<typeof deadlinesOfPerson>>[number];
