import { sql } from 'kysely';
import type { Connection } from '../../../db/connect.ts';
import type { ChannelKind } from '../../../db/tables.ts';

/** Every notice as `step rung person form day time`, in the order of their slots; the community is left out. */
export async function noticesIn({ db }: Connection, renewal: string): Promise<string[]> {
  const rows = await db
    .selectFrom('notice')
    .select(['step', 'rung', 'person', 'form', 'dropped'])
    .select(sql<string>`to_char(slot at time zone 'Asia/Shanghai', 'MM-DD HH24:MI')`.as('at'))
    .where('renewal', '=', renewal)
    .orderBy('slot')
    .orderBy('step')
    .orderBy('rung')
    .orderBy('person')
    .execute();
  return rows.map(({ at, form, step, rung, person, dropped }) =>
    [at, form, step, rung, person.replace(/^secretary-.*/, 'secretary'), ...(dropped ? [dropped] : [])].join(
      ' ',
    ),
  );
}

/** What one person was told: `day time kind form rungs`. */
export async function messagesTo({ db }: Connection, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('message')
    .leftJoin('notice', 'notice.message', 'message.id')
    .select(['message.kind', 'message.form'])
    .select(sql<string>`to_char(composed_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI')`.as('at'))
    .select(sql<string>`string_agg(notice.step || ' ' || notice.rung, ', ' order by notice.id)`.as('told'))
    .where('message.person', '=', person)
    .groupBy('message.id')
    .orderBy('composed_at')
    .execute();
  return rows.map(({ at, kind, form, told }) => `${at} ${kind} ${form}: ${told}`);
}

/** A channel as a person has it who has answered the code. */
export async function giveChannel(
  { db }: Connection,
  person: string,
  kind: ChannelKind,
  {
    takes = 'all',
    verified = true,
    address = `${person}@example.cn`,
    secret = null,
  }: Partial<{
    takes: 'all' | 'urgent';
    verified: boolean;
    address: string;
    secret: string | null;
  }> = {},
): Promise<void> {
  await db
    .insertInto('channel')
    .values({ person, kind, address, secret, takes, verified_at: verified ? '2020-12-01T00:00:00Z' : null })
    .execute();
}

/** A deadline alone in its town, as an accepted event would leave it. */
export async function openDeadline(
  { db }: Connection,
  {
    renewal,
    step,
    dueOn,
    openedAt,
    kind = 'plan',
    actors = ['community-secretary'],
    startBy = null,
  }: {
    renewal: string;
    step: string;
    dueOn: string;
    openedAt: string;
    kind?: 'plan' | 'statutory';
    actors?: string[];
    startBy?: string | null;
  },
): Promise<void> {
  await db
    .insertInto('deadline')
    .values({
      renewal,
      step,
      due_on: dueOn,
      kind,
      actors,
      start_by: startBy,
      opened_at_revision: 0,
      next_at: openedAt,
      reminded_until: openedAt,
    })
    .execute();
}

export async function closeDeadline({ db }: Connection, renewal: string, step: string): Promise<void> {
  await db.deleteFrom('deadline').where('renewal', '=', renewal).where('step', '=', step).execute();
}

/** Takes away what the drill has opened, so that a test sees its own deadlines alone. */
export async function withoutDeadlines({ db }: Connection): Promise<void> {
  await db.deleteFrom('deadline').execute();
}
