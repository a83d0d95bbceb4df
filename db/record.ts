import { sql } from 'kysely';
import type { Database } from './connect.ts';

/** Accepted events of a renewal in order, after `after`, at most `limit`. */
export async function listEvents(db: Database, renewal: string, after: number, limit: number) {
  return db
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
    ])
    .where('event.renewal', '=', renewal)
    .where('event.revision', '>', after)
    .orderBy('event.revision')
    .limit(limit)
    .execute();
}

/** The whole log of a renewal, with facts and verdicts as the bytes that were hashed. */
export async function readLog(db: Database, renewal: string) {
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
    ])
    .where('renewal', '=', renewal)
    .orderBy('revision')
    .execute();
}

export async function findEventByKey(db: Database, renewal: string, key: string) {
  return db
    .selectFrom('event')
    .select(['revision', 'type', 'verdicts', 'actor', 'recorded_at', 'hash', 'request_digest'])
    .where('renewal', '=', renewal)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
}

/** Refused attempts, outside the chain, after `after`, at most `limit`. */
export async function listRefusals(db: Database, renewal: string, after: string, limit: number) {
  return db
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
    ])
    .where('refusal.renewal', '=', renewal)
    .where('refusal.id', '>', after)
    .orderBy('refusal.id')
    .limit(limit)
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
