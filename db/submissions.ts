import { sql } from 'kysely';
import { type KeptFact, unseal } from '../machines/personal/unseal.ts';
import type { Database } from './connect.ts';
import { personalFactsOf } from './personal.ts';

/** What is asked of one renewal: the latest event of one of these types. */
export interface LatestOf {
  readonly renewal: string;
  readonly step: string;
  readonly types: readonly string[];
  /** Only the one at this revision. */
  readonly at?: number;
  /** Only one that came after an event of these types. */
  readonly after?: readonly string[];
}

interface Row {
  readonly renewal: string;
  readonly step: string;
  readonly revision: number;
  readonly type: string;
  readonly facts: unknown;
  readonly verdicts: unknown;
  readonly actor: string;
  readonly actorName: string | null;
  readonly role: string;
  readonly recorded_at: Date;
  readonly recorded_on: string;
  readonly personal: readonly KeptFact[] | null;
}

/** The latest events of some types, each of one renewal, with what is personal in its place. */
export async function listLatest(db: Database, asked: readonly LatestOf[]) {
  if (asked.length === 0) return [];
  const { rows } = await sql<Row>`
    select asked.renewal, asked.step, event.revision, event.type, event.facts, event.verdicts, event.actor,
      person.name as "actorName", event.role, event.recorded_at, event.recorded_on,
      ${personalFactsOf('event', 'event.renewal', 'event.revision')} as personal
    from json_to_recordset(${JSON.stringify(asked)}) as asked (renewal text, step text, types text[], at integer, after text[])
    cross join lateral (
      select * from event
      where event.renewal = asked.renewal and event.type = any(asked.types)
        and (asked.at is null or event.revision = asked.at)
        and (asked.after is null or exists (
          select from event as earlier
          where earlier.renewal = asked.renewal and earlier.revision < event.revision
            and earlier.type = any(asked.after)))
      order by event.revision desc limit 1) as event
    left join person on person.id = event.actor`.execute(db);
  return rows.map(({ personal, ...row }) => unseal(row, personal));
}

export type LatestEvent = Awaited<ReturnType<typeof listLatest>>[number];
