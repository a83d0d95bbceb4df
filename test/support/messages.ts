import { randomUUID } from 'node:crypto';
import type { Connection } from '../../db/connect.ts';
import { issueSupervisionNotices } from '../../db/supervision-notices.ts';
import type { NoticeForm } from '../../db/tables.ts';

export interface Told {
  readonly renewal: string;
  readonly step: string;
  readonly form?: NoticeForm;
}

/** The survey, open in every renewal of the town on its first day, due on 2020-12-20. */
export const SURVEY = 'preparation.survey.open';
/** Likewise; it waits on the town party committee. */
export const AUDIT = 'preparation.audit.open';

async function standing({ db }: Connection, { renewal, step }: Told) {
  return db
    .selectFrom('deadline')
    .selectAll()
    .where('renewal', '=', renewal)
    .where('step', '=', step)
    .executeTakeFirstOrThrow();
}

/** A message as a person has it who was told of these deadlines; answers its id. */
export async function tell(
  connection: Connection,
  person: string,
  told: readonly Told[],
  { at = '2020-12-16T01:00:00Z', role = 'community-secretary' }: { at?: string; role?: string } = {},
): Promise<string> {
  const id = randomUUID();
  const { db } = connection;
  const forms = told.map(({ form = 'digest' }) => form);
  await db
    .insertInto('message')
    .values({
      id,
      person,
      kind: 'alone',
      form: forms.includes('red') ? 'red' : (forms[0] ?? 'digest'),
      slot: at,
      day: at.slice(0, 10),
      composed_at: at,
      quiet: '[]',
      on_holidays: false,
    })
    .execute();
  for (const one of told) {
    const { renewal, step, opened_at_revision, due_on } = await standing(connection, one);
    await db
      .insertInto('notice')
      .values({
        renewal,
        step,
        opened_at_revision,
        due_on,
        rung: `rung-${id}`,
        person,
        role,
        form: one.form ?? 'digest',
        slot: at,
        in_digest: false,
        on_holidays: false,
        sweep: 'test',
        message: id,
      })
      .execute();
  }
  return id;
}

/** A supervision notice about a deadline as it stands; answers its id. */
export async function issue(
  connection: Connection,
  told: Told,
  colour: 'blue' | 'yellow' | 'red' = 'red',
  issuedOn = '2020-12-21',
): Promise<string> {
  const { renewal, step, opened_at_revision, due_on } = await standing(connection, told);
  const key = { renewal, step, opened_at_revision, due_on, colour };
  await connection.db
    .transaction()
    .execute((tx) =>
      issueSupervisionNotices(tx, [{ ...key, community: renewal.slice(0, 12), issued_on: issuedOn }]),
    );
  const { id } = await connection.db
    .selectFrom('supervision_notice')
    .select('id')
    .where('renewal', '=', renewal)
    .where('step', '=', step)
    .where('opened_at_revision', '=', opened_at_revision)
    .where('due_on', '=', due_on)
    .where('colour', '=', colour)
    .executeTakeFirstOrThrow();
  return id;
}

/** As an event leaves it whose step is done. */
export async function finish({ db }: Connection, { renewal, step }: Told): Promise<void> {
  await db.deleteFrom('deadline').where('renewal', '=', renewal).where('step', '=', step).execute();
}

/** Everything that people's answers could change, to be compared. */
export async function everything({ pool }: Connection): Promise<unknown> {
  const tables = [
    'message',
    'notice',
    'delivery',
    'acknowledgement',
    'deadline',
    'supervision_notice',
    'channel',
  ];
  const all = await Promise.all(
    tables.map((table) => pool.query(`select json_agg(t order by t::text) as rows from ${table} as t`)),
  );
  return all.map(({ rows }) => rows[0]?.rows ?? []);
}
