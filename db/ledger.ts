import { type Selectable, sql } from 'kysely';
import type { Kinship } from '../machines/context.ts';
import type { LedgerPerson } from '../machines/ledger/person.ts';
import type { Database, Tx } from './connect.ts';
import type { LedgerPersonTable } from './ledger-tables.ts';

/** Far below the most parameters that one statement takes. */
const AT_ONCE = 1_000;

const personOf = (row: Selectable<LedgerPersonTable>): LedgerPerson => ({
  id: row.id,
  name: row.name,
  gender: row.gender,
  birthDate: row.birth_date,
  ethnicity: row.ethnicity,
  education: row.education,
  partySince: row.party_since,
  socialWorkLicence: row.social_work_licence,
  socialWorkDegree: row.social_work_degree,
  financeOrManagement: row.finance_or_management,
  posts: row.posts,
  postsSince: row.posts_since,
  reserve: row.reserve,
  household: row.household,
  phone: row.phone,
});

const rowOf = (community: string, person: LedgerPerson): LedgerPersonTable => ({
  community,
  id: person.id,
  name: person.name,
  gender: person.gender,
  birth_date: person.birthDate,
  ethnicity: person.ethnicity,
  education: person.education,
  party_since: person.partySince,
  social_work_licence: person.socialWorkLicence,
  social_work_degree: person.socialWorkDegree,
  finance_or_management: person.financeOrManagement,
  posts: person.posts,
  posts_since: person.postsSince,
  reserve: person.reserve,
  household: person.household,
  phone: person.phone,
});

const COLUMNS = [
  'name',
  'gender',
  'birth_date',
  'ethnicity',
  'education',
  'party_since',
  'social_work_licence',
  'social_work_degree',
  'finance_or_management',
  'posts',
  'posts_since',
  'reserve',
  'household',
  'phone',
] as const;

export interface StoredLedger {
  /** 0 as long as nobody has entered anybody. */
  readonly revision: number;
  readonly numbered: number;
  readonly people: readonly LedgerPerson[];
  readonly kinships: readonly Kinship[];
}

/** The ledger of a community in the order of its ids; to be read in a transaction where it is to be one state. */
export async function readLedger(db: Database, community: string): Promise<StoredLedger> {
  const head = await db
    .selectFrom('ledger')
    .select(['revision', 'numbered'])
    .where('community', '=', community)
    .executeTakeFirst();
  if (head === undefined) return { revision: 0, numbered: 0, people: [], kinships: [] };
  const people = await db
    .selectFrom('ledger_person')
    .selectAll()
    .where('community', '=', community)
    .orderBy(sql`length(id)`)
    .orderBy('id')
    .execute();
  const kinships = await db
    .selectFrom('ledger_kinship')
    .select(['a', 'b', 'relation'])
    .where('community', '=', community)
    .orderBy('a')
    .orderBy('b')
    .execute();
  return { ...head, people: people.map(personOf), kinships };
}

/** Makes everybody else who edits this ledger wait, and answers the ledger as they left it. */
export async function lockLedger(tx: Tx, community: string): Promise<StoredLedger> {
  await tx
    .insertInto('ledger')
    .values({ community })
    .onConflict((oc) => oc.column('community').doNothing())
    .execute();
  await tx.selectFrom('ledger').select('revision').where('community', '=', community).forUpdate().execute();
  return readLedger(tx, community);
}

/** Counts a change of a ledger that is locked; `numbered` is the highest number of an id in it. Answers the revision. */
export async function advanceLedger(tx: Tx, community: string, numbered: number): Promise<number> {
  const { revision } = await tx
    .updateTable('ledger')
    .set({ revision: sql`revision + 1`, numbered: sql`greatest(numbered, ${numbered}::integer)` })
    .where('community', '=', community)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** Enters people, or writes anew what is said of those who are there. */
export async function saveLedgerPeople(
  tx: Tx,
  community: string,
  people: readonly LedgerPerson[],
): Promise<void> {
  for (let at = 0; at < people.length; at += AT_ONCE)
    await tx
      .insertInto('ledger_person')
      .values(people.slice(at, at + AT_ONCE).map((person) => rowOf(community, person)))
      .onConflict((oc) =>
        oc
          .columns(['community', 'id'])
          .doUpdateSet((eb) =>
            Object.fromEntries(COLUMNS.map((column) => [column, eb.ref(`excluded.${column}`)])),
          ),
      )
      .execute();
}

/** Deletes somebody, with what was declared of their kinships. */
export async function deleteLedgerPerson(tx: Tx, community: string, id: string): Promise<void> {
  await tx.deleteFrom('ledger_person').where('community', '=', community).where('id', '=', id).execute();
}

export async function saveLedgerKinships(
  tx: Tx,
  community: string,
  kinships: readonly Kinship[],
): Promise<void> {
  await tx.deleteFrom('ledger_kinship').where('community', '=', community).execute();
  for (let at = 0; at < kinships.length; at += AT_ONCE)
    await tx
      .insertInto('ledger_kinship')
      .values(kinships.slice(at, at + AT_ONCE).map(({ a, b, relation }) => ({ community, a, b, relation })))
      .execute();
}

/** Ledgers of communities that have none yet, all at once; together at most some thousand people. */
export async function insertLedgers(
  tx: Tx,
  ledgers: readonly (Pick<StoredLedger, 'numbered' | 'people' | 'kinships'> & {
    readonly community: string;
  })[],
): Promise<void> {
  const heads = ledgers.map(({ community, numbered }) => ({ community, numbered, revision: 1 }));
  const people = ledgers.flatMap((one) => one.people.map((person) => rowOf(one.community, person)));
  const kinships = ledgers.flatMap(({ community, kinships }) =>
    kinships.map(({ a, b, relation }) => ({ community, a, b, relation })),
  );
  if (heads.length > 0) await tx.insertInto('ledger').values(heads).execute();
  if (people.length > 0) await tx.insertInto('ledger_person').values(people).execute();
  if (kinships.length > 0) await tx.insertInto('ledger_kinship').values(kinships).execute();
}

/** Where the record names somebody. */
export interface NamedIn {
  readonly renewal: string;
  readonly revision: number;
  readonly type: string;
  readonly on: string;
}

/** An event as it is recorded, what is personal in it sealed, with the kinships that it declares. */
export interface HoldingEvent extends NamedIn {
  readonly facts: unknown;
  readonly kinships: unknown;
}

/**
 * The events in whose facts or kinships a text stands anywhere, the first ones first; whether it is a person there, the
 * names of the facts tell. What else is personal, findings above all, is not looked into.
 */
export async function eventsHolding(db: Database, community: string, text: string): Promise<HoldingEvent[]> {
  const holds = (json: string) =>
    sql<boolean>`jsonb_path_exists(${sql.ref(json)}::jsonb, '$.** ? (@ == $text)', jsonb_build_object('text', ${text}::text))`;
  return db
    .selectFrom('event')
    .innerJoin('renewal', 'renewal.id', 'event.renewal')
    .leftJoin('personal_fact', (join) =>
      join
        .onRef('personal_fact.renewal', '=', 'event.renewal')
        .onRef('personal_fact.number', '=', 'event.revision')
        .on('personal_fact.record', '=', 'event')
        .on('personal_fact.path', '=', '/facts/kinships'),
    )
    .select([
      'event.renewal',
      'event.revision',
      'event.type',
      'event.recorded_on as on',
      'event.facts',
      'personal_fact.value as kinships',
    ])
    .where('renewal.community', '=', community)
    .where((eb) => eb.or([holds('event.facts'), holds('personal_fact.value')]))
    .orderBy('event.recorded_at')
    .orderBy('event.revision')
    .execute();
}

/** The highest number of an id such as `person-07` in the record of a community: people may stand there alone. */
export async function highestNumberInRecord(db: Database, community: string): Promise<number> {
  const { rows } = await sql<{ highest: number | null }>`
    select max((found)[1]::integer) as highest
    from renewal
    join event on event.renewal = renewal.id
    cross join lateral regexp_matches(event.facts::text, '"person-([0-9]{1,9})"', 'g') as found
    where renewal.community = ${community}`.execute(db);
  return rows[0]?.highest ?? 0;
}
