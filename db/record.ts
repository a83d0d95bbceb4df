import { sql } from 'kysely';
import { type Attempt, type KeptFact, unseal } from '../machines/personal/unseal.ts';
import type { Database } from './connect.ts';
import { personalFactsOf } from './personal.ts';

/** With what is personal in it put back into its place. */
const unsealed = <T extends Attempt & { readonly personal: readonly KeptFact[] | null }>({
  personal,
  ...row
}: T) => unseal(row, personal);

/** Accepted events of a renewal in order, after `after`, at most `limit`. */
export async function listEvents(db: Database, renewal: string, after: number, limit: number) {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.actor')
    .select([
      'event.revision',
      'event.type',
      'event.facts',
      'event.verdicts',
      'event.actor',
      'person.name as actorName',
      'event.role',
      'event.recorded_at',
      'event.recorded_on',
      'event.previous',
      'event.hash',
      personalFactsOf('event', 'event.renewal', 'event.revision').as('personal'),
    ])
    .where('event.renewal', '=', renewal)
    .where('event.revision', '>', after)
    .orderBy('event.revision')
    .limit(limit)
    .execute();
  return rows.map(unsealed);
}

/** One accepted event of a renewal, as a person may want to look into it. */
export async function findEvent(db: Database, renewal: string, revision: number) {
  const row = await db
    .selectFrom('event')
    .select([
      'type',
      'facts',
      'verdicts',
      personalFactsOf('event', 'event.renewal', 'event.revision').as('personal'),
    ])
    .where('renewal', '=', renewal)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row && unsealed(row);
}

/** The log of a renewal after `after`, with facts and verdicts as the bytes that were hashed, and what is kept beside them. */
export async function readLog(db: Database, renewal: string, after = 0) {
  return db
    .selectFrom('event')
    .select([
      'revision',
      'type',
      'actor',
      'role',
      'recorded_at',
      'recorded_on',
      'previous',
      'hash',
      sql<string>`facts::text`.as('facts'),
      sql<string>`verdicts::text`.as('verdicts'),
      personalFactsOf('event', 'event.renewal', 'event.revision').as('personal'),
    ])
    .where('renewal', '=', renewal)
    .where('revision', '>', after)
    .orderBy('revision')
    .execute();
}

export type LoggedEvent = Awaited<ReturnType<typeof readLog>>[number];

/** What was said in an event of the log, read from its text and with what is personal in its place. */
export const saidIn = ({ facts, verdicts, personal }: Pick<LoggedEvent, 'facts' | 'verdicts' | 'personal'>) =>
  unseal({ facts: JSON.parse(facts) as unknown, verdicts: JSON.parse(verdicts) as unknown }, personal);

export async function findEventByKey(db: Database, renewal: string, key: string) {
  const row = await db
    .selectFrom('event')
    .select([
      'revision',
      'type',
      'facts',
      'verdicts',
      'actor',
      'recorded_at',
      'hash',
      'request_digest',
      personalFactsOf('event', 'event.renewal', 'event.revision').as('personal'),
    ])
    .where('renewal', '=', renewal)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row && unsealed(row);
}

/** Refused attempts, outside the chain, after `after`, at most `limit`. */
export async function listRefusals(db: Database, renewal: string, after: string, limit: number) {
  const rows = await db
    .selectFrom('refusal')
    .leftJoin('person', 'person.id', 'refusal.actor')
    .select([
      'refusal.id',
      'refusal.revision',
      'refusal.type',
      'refusal.facts',
      'refusal.verdicts',
      'refusal.actor',
      'person.name as actorName',
      'refusal.role',
      'refusal.refused_at',
      'refusal.refused_on',
      personalFactsOf('refusal', 'refusal.renewal', 'refusal.number').as('personal'),
    ])
    .where('refusal.renewal', '=', renewal)
    .where('refusal.id', '>', after)
    .orderBy('refusal.id')
    .limit(limit)
    .execute();
  return rows.map(unsealed);
}

/** What was refused, at which revision, before `before`; nothing of what was said. */
export async function listRefusedTypes(db: Database, renewal: string, before: number) {
  return db
    .selectFrom('refusal')
    .select(['type', 'revision', 'refused_on'])
    .where('renewal', '=', renewal)
    .where('revision', '<', before)
    .orderBy('id')
    .execute();
}

/** The refused attempts of a renewal as the bytes that were hashed, where something is kept beside them. */
export async function readSealedRefusals(db: Database, renewal: string) {
  return db
    .selectFrom('refusal')
    .select([
      'number',
      'revision',
      sql<string>`facts::text`.as('facts'),
      sql<string>`verdicts::text`.as('verdicts'),
      personalFactsOf('refusal', 'refusal.renewal', 'refusal.number').as('personal'),
    ])
    .where('renewal', '=', renewal)
    .orderBy('number')
    .execute();
}

export async function listDeadlines(db: Database, renewal: string) {
  return db
    .selectFrom('deadline')
    .select(['step', 'due_on', 'kind', 'actors', 'opened_at_revision'])
    .where('renewal', '=', renewal)
    .orderBy('due_on')
    .orderBy('step')
    .execute();
}
