import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../machines/calendar.ts';
import type { Database } from './connect.ts';
import { withinRegions } from './within-regions.ts';

/** The prefixes within which somebody may find something; undefined is everything. */
export type Regions = readonly string[] | undefined;

const texts = (values: readonly string[]) => sql`${[...values]}::text[]`;

/** The indexes narrow by characters and pairs of them; only then the words themselves are compared, as they are. */
const has = (value: RawBuilder<unknown>, words: string) =>
  sql`grams(${value}) @> grams(${words}) and strpos(lower(${value}), lower(${words})) > 0`;

/** The whole of it first, then what begins with it, then what has it further on. */
const byRank = (value: RawBuilder<unknown>, words: string) =>
  sql`lower(${value}) <> lower(${words}), strpos(lower(${value}), lower(${words})), length(${value})`;

/** Of what very much has in it the best of the first ones found will do; to rank all would take seconds. */
const MOST_RANKED = 500;

const DIGITS = /^\d+$/;

export interface FoundCommunityRow {
  readonly code: string;
  readonly name: string;
  readonly renewal: string | null;
}

/** Communities by a part of their name, or by how their code begins. */
export async function findCommunities(
  db: Database,
  words: string,
  { regions, limit }: { regions: Regions; limit: number },
): Promise<FoundCommunityRow[]> {
  const byName = has(sql`division.name`, words);
  const byCode = sql`division.code ~>=~ ${words} and division.code ~<~ (${words} || ':')`;
  const { rows } = await sql<FoundCommunityRow>`
    select found.code, found.name, standing.renewal
    from (
      select code, name from division
      where (${DIGITS.test(words) ? sql`(${byName}) or (${byCode})` : byName})
        and is_community
        and ${withinRegions(sql`division.code`, regions)}
      limit ${MOST_RANKED}
    ) as found
    left join standing on standing.community = found.code
    order by ${byRank(sql`found.name`, words)}, found.code
    limit ${limit}`.execute(db);
  return rows;
}

/** Where something stands in the record. */
interface PlaceRow {
  readonly community: string;
  readonly communityName: string;
  readonly renewal: string;
  readonly revision: number;
  readonly type: string;
  readonly recorded_on: IsoDate;
}

export interface FoundNameRow extends PlaceRow {
  readonly id: string | null;
  readonly name: string;
}

const ofRecord = sql`renewal.community, division.name as "communityName", event.renewal, event.revision, event.type,
  event.recorded_on`;
const withPlace = sql`join renewal on renewal.id = event.renewal
    join division on division.code = renewal.community`;

/** Persons by a part of their name among the facts of events, each where it was named last; erased ones are not there. */
export async function findNamesInRecord(
  db: Database,
  words: string,
  { regions, limit }: { regions: readonly string[]; limit: number },
): Promise<FoundNameRow[]> {
  const name = sql`(fact.value #>> '{}')`;
  const { rows } = await sql<FoundNameRow>`
    with found as (
      select fact.renewal, fact.number, fact.path, ${name} as name
      from personal_fact as fact join renewal on renewal.id = fact.renewal
      where fact.record = 'event' and fact.path like '/facts/%/name' and fact.value is not null
        and ${has(name, words)} and ${withinRegions(sql`renewal.community`, regions)}
      limit ${MOST_RANKED}
    ), named as (
      select distinct on (renewal.community, id, found.name) found.name, ${ofRecord},
        event.facts #>> string_to_array(regexp_replace(substr(found.path, 8), 'name$', 'id'), '/') as id
      from found
      join event on event.renewal = found.renewal and event.revision = found.number
      ${withPlace}
      order by renewal.community, id, found.name, event.recorded_at desc, event.revision desc
    )
    select * from named
    order by ${byRank(sql`name`, words)}, community, id
    limit ${limit}`.execute(db);
  return rows;
}

export interface FoundInLedgerRow {
  readonly id: string;
  readonly name: string;
  readonly community: string;
  readonly communityName: string;
}

/** Persons of the ledgers (台账) by a part of their name. */
export async function findNamesInLedgers(
  db: Database,
  words: string,
  { regions, limit }: { regions: readonly string[]; limit: number },
): Promise<FoundInLedgerRow[]> {
  const { rows } = await sql<FoundInLedgerRow>`
    select found.id, found.name, found.community, division.name as "communityName"
    from (
      select id, name, community from ledger_person as person
      where ${has(sql`person.name`, words)} and ${withinRegions(sql`person.community`, regions)}
      limit ${MOST_RANKED}
    ) as found
    join division on division.code = found.community
    order by ${byRank(sql`found.name`, words)}, found.community, found.id
    limit ${limit}`.execute(db);
  return rows;
}

export interface FoundDocumentRow extends PlaceRow {
  readonly number: string;
}

/**
 * Events by a part of their document number (文号), the newest of each rank first. Those of reports of violations stand
 * beside the record; erased ones are not there.
 */
export async function findDocuments(
  db: Database,
  words: string,
  {
    regions,
    limit,
    reports,
  }: {
    regions: Regions;
    limit: number;
    /** The types of events about reports, and where they are shown. */
    reports: { readonly types: readonly string[]; readonly shownIn: readonly string[] };
  },
): Promise<FoundDocumentRow[]> {
  const number = sql`(event.facts ->> 'documentNumber')`;
  const ofReport = sql`(fact.value #>> '{}')`;
  const { rows } = await sql<FoundDocumentRow>`
    with found as (
      select ${number} as number, ${ofRecord}, event.recorded_at
      from event ${withPlace}
      where event.facts ->> 'documentNumber' is not null and ${has(number, words)}
        and ${withinRegions(sql`renewal.community`, regions)}
        and event.type <> all(${texts(reports.types)})
      limit ${MOST_RANKED}
    ), reported as (
      select ${ofReport} as number, ${ofRecord}, event.recorded_at
      from personal_fact as fact
      join event on event.renewal = fact.renewal and event.revision = fact.number
      ${withPlace}
      where fact.record = 'event' and fact.path = '/facts/documentNumber' and fact.value is not null
        and ${has(ofReport, words)} and ${withinRegions(sql`renewal.community`, reports.shownIn)}
      limit ${MOST_RANKED}
    )
    select number, community, "communityName", renewal, revision, type, recorded_on
    from (select * from found union all select * from reported) as found
    order by ${byRank(sql`number`, words)}, recorded_at desc, renewal, revision desc
    limit ${limit}`.execute(db);
  return rows;
}
