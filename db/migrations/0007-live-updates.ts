import { type Kysely, sql } from 'kysely';

/** By the ids of a row, what has changed there; nobody is named, and nothing that was written is repeated. */
const told = (parts: string) => `perform pg_notify('huanjie_live', json_build_object(${parts})::text);`;

/**
 * Whatever people are shown without asking is announced by the transaction that writes it, when it commits. All but the
 * events of a renewal and its refusals: transactions that notify commit one after the other, over the whole server and
 * with the disk in between, which made 8 writers of events half as fast. Those are announced after their commit, by
 * `db/announce.ts`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  const announce = (name: string, body: string) =>
    run(`
      create function ${name}() returns trigger language plpgsql as $$
        begin
          ${body}
          return null;
        end $$`);

  await announce(
    'renewal_opened_live',
    told(`'kind', 'renewal', 'renewal', new.id, 'community', new.community, 'revision', new.revision`),
  );
  await run(`
    create trigger renewal_opened_live after insert on renewal
    for each row execute function renewal_opened_live()`);

  await announce('message_live', told(`'kind', 'message', 'message', new.id, 'person', new.person`));
  // A verification is for the channel that it is to prove, and in no inbox.
  await run(`
    create trigger message_live after insert or update of read_at on message
    for each row when (new.kind <> 'verification') execute function message_live()`);

  await announce(
    'supervision_live',
    told(`'kind', 'supervision', 'notice', new.id::text, 'renewal', new.renewal,
          'community', (select community from renewal where id = new.renewal)`),
  );
  await run(`
    create trigger supervision_live after insert or update on supervision_notice
    for each row execute function supervision_live()`);

  await announce(
    'objection_live',
    told(
      `'kind', 'objection', 'objection', new.id::text, 'renewal', new.renewal, 'community', new.community`,
    ),
  );
  // Erasing what is personal in it changes nothing that a list shows, and is done to many at once.
  await run(`
    create trigger objection_live after insert or update on public_objection
    for each row when (new.erased_at is null) execute function objection_live()`);

  // `rights`: for the processes themselves, which ask anew who may know what, also when a session has ended.
  await announce(
    'world_live',
    told(`'kind', 'world', 'what',
          case when new.drill_day is distinct from old.drill_day then 'clock' else 'rights' end`),
  );
  await run(`
    create trigger world_live after update on world
    for each row when (new.version <> old.version) execute function world_live()`);
  await announce('people_live', told(`'kind', 'world', 'what', 'people'`));
  await announce('plans_live', told(`'kind', 'world', 'what', 'plans'`));
  for (const [table, what] of [
    ['person', 'people'],
    ['appointment', 'people'],
    ['plan', 'plans'],
  ])
    await run(`
      create trigger ${table}_live after insert or update or delete on ${table}
      for each statement execute function ${what}_live()`);
}
