import { sql } from 'kysely';
import type { Database } from './connect.ts';
import type { ChannelKind, DeliveryTable, NoticeForm } from './tables.ts';

/** A rung of a deadline that a message told its person of. */
export interface ToldRung {
  readonly step: string;
  readonly due_on: string;
  readonly rung: string;
  readonly form: NoticeForm;
  readonly role: string;
}

/** How a message went out, without where to. */
export interface DeliveryRow {
  readonly kind: ChannelKind;
  readonly status: DeliveryTable['status']['__select__'];
  readonly attempts: number;
  readonly sent_at: string | null;
}

export interface AnswerRow {
  readonly step: string;
  readonly at: string;
  readonly note: string | null;
  readonly promised: string | null;
}

export interface AboutPage {
  readonly renewal: string;
  /** The id of the last message that was read. */
  readonly after: string | undefined;
  readonly limit: number;
}

const asUtc = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The messages that tell of a renewal, newest first: what they told of it, over which channels, and the answers. */
export async function listMessagesAbout(db: Database, { renewal, after, limit }: AboutPage) {
  return db
    .selectFrom('message')
    .innerJoin('person', 'person.id', 'message.person')
    .select([
      'message.id',
      'message.person',
      'person.name',
      'message.kind',
      'message.form',
      'message.day',
      'message.composed_at',
      'message.read_at',
      sql<ToldRung[]>`(
        select json_agg(json_build_object(
          'step', step, 'due_on', due_on, 'rung', rung, 'form', form, 'role', role) order by due_on, step, id)
        from notice where notice.message = message.id and notice.renewal = ${renewal})`.as('told'),
      sql<DeliveryRow[]>`coalesce((
        select json_agg(json_build_object('kind', kind, 'status', status, 'attempts', attempts,
          'sent_at', ${asUtc('sent_at')}) order by kind)
        from delivery where delivery.message = message.id), '[]')`.as('deliveries'),
      sql<AnswerRow[]>`coalesce((
        select json_agg(json_build_object('step', step, 'at', ${asUtc('at')}, 'note', note, 'promised', promised)
          order by acknowledgement.id)
        from acknowledgement
        where acknowledgement.message = message.id and acknowledgement.renewal = ${renewal}), '[]')`.as(
        'answers',
      ),
    ])
    .where(
      'message.id',
      'in',
      sql<string>`(select distinct message from notice where notice.renewal = ${renewal} and message is not null)`,
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(message.composed_at, message.id) < (
          select last.composed_at, last.id from message as last where last.id = ${after})`,
      ),
    )
    .orderBy('message.composed_at', 'desc')
    .orderBy('message.id', 'desc')
    .limit(limit)
    .execute();
}
