import { type Kysely, sql } from 'kysely';

/**
 * The people of a community (台账) from whom its forms pick, and who of them is related to whom. One revision a
 * community, so that of two who edit at once the second one is told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);

  await run(`
    create table ledger (
      community text primary key references division,
      revision integer not null default 0,
      -- The highest number that an id was given: no id is given twice, not even that of somebody who was deleted.
      numbered integer not null default 0
    )`);
  await run(`
    create table ledger_person (
      community text not null references ledger,
      -- What events call the person.
      id text not null,
      name text not null,
      gender text not null check (gender in ('female', 'male')),
      birth_date date not null,
      ethnicity text not null,
      education text not null,
      party_since date,
      social_work_licence boolean not null,
      social_work_degree boolean not null,
      finance_or_management boolean not null,
      posts text[] not null,
      posts_since date,
      reserve boolean not null,
      household text not null check (household in ('here', 'elsewhere')),
      phone text,
      primary key (community, id)
    )`);
  await run(`
    create table ledger_kinship (
      community text not null,
      a text not null,
      b text not null,
      relation text not null,
      check (a <> b),
      foreign key (community, a) references ledger_person on delete cascade,
      foreign key (community, b) references ledger_person on delete cascade
    )`);
  await run(`
    create unique index ledger_kinship_once on ledger_kinship (community, least(a, b), greatest(a, b))`);
}
