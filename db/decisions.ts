import { sql } from 'kysely';
import { unseal } from '../machines/personal/unseal.ts';
import type { Database } from './connect.ts';
import { personalFactsOf } from './personal.ts';
import { withinRegions } from './within-regions.ts';

/** Where a page of decisions ended. */
export interface AfterDecision {
  readonly recordedAt: string;
  readonly renewal: string;
  readonly revision: number;
}

export interface DecisionsFilter {
  /** Some of those that the index holds, which are named in the migration. */
  readonly types: readonly string[];
  readonly region: string;
  /** The prefixes that the reader may see; undefined is everything. */
  readonly regions: readonly string[] | undefined;
  readonly after: AfterDecision | undefined;
  readonly limit: number;
}

/** As the index has them: without this the planner does not know that all of them are in it. */
export const isDecision = sql<boolean>`event.type in ('renewal.rule-waived', 'renewal.deadline-extended',
  'renewal.suspended', 'renewal.resumed', 'renewal.sent-back')`;

/** Decisions about renewals of a region, newest first. */
export async function listDecisions(db: Database, { types, region, regions, after, limit }: DecisionsFilter) {
  const rows = await db
    .selectFrom('event')
    .innerJoin('renewal', 'renewal.id', 'event.renewal')
    .innerJoin('division', 'division.code', 'renewal.community')
    .leftJoin('person', 'person.id', 'event.actor')
    .select([
      'event.renewal',
      'event.revision',
      'event.type',
      'event.facts',
      'event.verdicts',
      'event.actor',
      'person.name as actorName',
      'event.role',
      'event.recorded_at',
      'event.recorded_on',
      'renewal.community',
      'division.name as communityName',
      personalFactsOf('event', 'event.renewal', 'event.revision').as('personal'),
    ])
    .where(isDecision)
    .where('event.type', '=', sql<string>`any(${[...types]}::text[])`)
    .where(withinRegions(sql`renewal.community`, [region]))
    .where(withinRegions(sql`renewal.community`, regions))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(event.recorded_at, event.renewal, event.revision)
          < (${after?.recordedAt}::timestamptz, ${after?.renewal}::text, ${after?.revision}::integer)`,
      ),
    )
    .orderBy('event.recorded_at', 'desc')
    .orderBy('event.renewal', 'desc')
    .orderBy('event.revision', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ personal, ...row }) => unseal(row, personal));
}

export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number];
