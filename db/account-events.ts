import { sql } from 'kysely';
import type { Database, Tx } from './connect.ts';

export interface AccountEventsPage<K extends string> {
  /** Whose account it is. */
  readonly person: string;
  readonly kinds: readonly K[];
  /** Of these kinds its person is to say that they have seen it. */
  readonly toBeSeen: readonly string[];
  readonly onlyUnseen: boolean;
  /** An id; null: from the newest on. */
  readonly before: string | null;
  readonly limit: number;
}

/** A link that went to its person tells them of itself. */
const isUnseen = (kinds: readonly string[]) =>
  sql<boolean>`(audit.id > account.events_seen and audit.kind in (${sql.join(kinds)})
    and (audit.detail ->> 'shown') is distinct from 'false')`;

const ofAccount = (db: Database, person: string) =>
  db
    .selectFrom('account')
    .innerJoin('audit', 'audit.subject', 'account.person')
    .where('account.person', '=', person);

/** What was done with an account, the newest first; of signing in, what was on a device that was not known. */
export async function listAccountEvents<K extends string>(
  db: Database,
  { person, kinds, toBeSeen, onlyUnseen, before, limit }: AccountEventsPage<K>,
) {
  const unseen = isUnseen(toBeSeen);
  return ofAccount(db, person)
    .leftJoin('person', 'person.id', 'audit.person')
    .select(['audit.id', 'audit.at', 'audit.person', 'person.name', 'audit.detail'])
    .select([sql.ref<K>('audit.kind').as('kind'), unseen.as('unseen')])
    .where('audit.kind', 'in', kinds)
    .where(sql<boolean>`(audit.kind <> 'sign-in.done' or audit.detail ->> 'newDevice' = 'true')`)
    .$if(onlyUnseen, (query) => query.where(unseen))
    .$if(before !== null, (query) => query.where('audit.id', '<', before))
    .orderBy('audit.id', 'desc')
    .limit(limit)
    .execute();
}

export async function countUnseenEvents(
  db: Database,
  person: string,
  toBeSeen: readonly string[],
): Promise<number> {
  const { unseen } = await ofAccount(db, person)
    .select((eb) => eb.fn.countAll<string>().as('unseen'))
    .where(isUnseen(toBeSeen))
    .executeTakeFirstOrThrow();
  return Number(unseen);
}

/** Nobody has seen what has not happened yet. Answers whether more was seen than before. */
export async function saveEventsSeen(
  tx: Tx,
  { person, upTo }: { person: string; upTo: string },
): Promise<boolean> {
  const last = sql<string>`(select max(id) from audit where subject = ${person} and id <= ${upTo})`;
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ events_seen: last })
    .where('person', '=', person)
    .where('events_seen', '<', last)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
