import { sql } from 'kysely';
import { type KeptFact, unseal } from '../machines/personal/unseal.ts';
import type { Database } from './connect.ts';
import { personalFactsOf } from './personal.ts';
import type { NoticeForm } from './tables.ts';

/**
 * The deadlines that a message tells of, one row each, with the rungs that were told and the deadline as it stands
 * now. `open` is false where the step is done, was begun anew, or is due on another day.
 */
export async function listMessageItems(db: Database, message: string) {
  return db
    .selectFrom('notice')
    .innerJoin('renewal', 'renewal.id', 'notice.renewal')
    .innerJoin('division', 'division.code', 'renewal.community')
    .leftJoin('deadline', (join) =>
      join
        .onRef('deadline.renewal', '=', 'notice.renewal')
        .onRef('deadline.step', '=', 'notice.step')
        .onRef('deadline.opened_at_revision', '=', 'notice.opened_at_revision')
        .onRef('deadline.due_on', '=', 'notice.due_on'),
    )
    .select([
      'notice.renewal',
      'notice.step',
      'notice.opened_at_revision',
      'notice.due_on',
      'renewal.community',
      'division.name as communityName',
      'deadline.kind',
      'deadline.start_by',
      'deadline.promised',
      sql<boolean>`deadline.renewal is not null`.as('open'),
      sql<NoticeForm[]>`array_agg(notice.form order by notice.slot, notice.id)`.as('forms'),
      sql<string[]>`array_agg(notice.rung order by notice.slot, notice.id)`.as('rungs'),
    ])
    .where('notice.message', '=', message)
    .groupBy([
      'notice.renewal',
      'notice.step',
      'notice.opened_at_revision',
      'notice.due_on',
      'renewal.community',
      'division.name',
      'deadline.renewal',
      'deadline.step',
    ])
    .execute();
}

export type MessageItemRow = Awaited<ReturnType<typeof listMessageItems>>[number];

/** The supervision notices about what a message tells of, and the roles that were told in their colour. */
export async function listMessageSupervision(db: Database, message: string) {
  return db
    .selectFrom('supervision_notice as issued')
    .select([
      'issued.renewal',
      'issued.step',
      'issued.colour',
      'issued.year',
      'issued.serial',
      'issued.issued_on',
      'issued.replied_at',
      'issued.closed_at',
      sql<string[]>`array(
        select distinct role from notice
        where notice.renewal = issued.renewal and notice.step = issued.step
          and notice.opened_at_revision = issued.opened_at_revision and notice.due_on = issued.due_on
          and notice.form = issued.colour
        order by role)`.as('told'),
    ])
    .where(
      sql<boolean>`exists (
        select from notice
        where notice.message = ${message} and notice.renewal = issued.renewal and notice.step = issued.step
          and notice.opened_at_revision = issued.opened_at_revision and notice.due_on = issued.due_on)`,
    )
    .orderBy('issued.id')
    .execute();
}

export type MessageSupervisionRow = Awaited<ReturnType<typeof listMessageSupervision>>[number];

/** The deadlines of a message that its person has acknowledged, be it on this message or on another. */
export async function listAcknowledged(db: Database, message: string) {
  return db
    .selectFrom('acknowledgement as answer')
    .innerJoin('message', 'message.person', 'answer.person')
    .select(['answer.renewal', 'answer.step'])
    .distinct()
    .where('message.id', '=', message)
    .where(
      sql<boolean>`exists (
        select from notice
        where notice.message = message.id and notice.renewal = answer.renewal and notice.step = answer.step
          and notice.opened_at_revision = answer.opened_at_revision and notice.due_on = answer.due_on)`,
    )
    .execute();
}

/** Which attempts at an open step are looked for. */
export interface AttemptsWanted {
  readonly renewal: string;
  readonly step: string;
  /** The revision at which the step was opened. */
  readonly since: number;
  /** Events of which a refused one counts. */
  readonly events: readonly string[];
  /** Events that say themselves that something was tried in vain. */
  readonly failures: readonly string[];
  /** Of a handover, the body it is about. */
  readonly body: string | null;
}

/** The latest attempt at each of these steps that came to nothing, where there is one. */
export async function listLastAttempts(db: Database, wanted: readonly AttemptsWanted[]) {
  if (wanted.length === 0) return [];
  const { rows } = await sql<{
    renewal: string;
    step: string;
    type: string;
    facts: unknown;
    verdicts: unknown;
    tried_on: string;
    personal: KeptFact[] | null;
  }>`
    select wanted.renewal, wanted.step, attempt.type, attempt.facts, attempt.verdicts, attempt.tried_on,
      ${personalFactsOf('attempt.record', 'wanted.renewal', 'attempt.number')} as personal
    from json_to_recordset(${JSON.stringify(wanted)}) as wanted (
      renewal text, step text, since integer, events text[], failures text[], body text)
    cross join lateral (
      select * from (
        select 'refusal' as record, number, type, facts, verdicts, refused_on as tried_on,
          refused_at as tried_at
        from refusal
        where refusal.renewal = wanted.renewal and refusal.revision >= wanted.since
          and refusal.type = any(wanted.events)
          and (wanted.body is null or refusal.facts ->> 'body' = wanted.body)
        union all
        select 'event', revision, type, facts, verdicts, recorded_on, recorded_at from event
        where event.renewal = wanted.renewal and event.revision > wanted.since
          and event.type = any(wanted.failures)
      ) as tried
      order by tried_at desc
      limit 1
    ) as attempt`.execute(db);
  return rows.map(({ personal, ...row }) => unseal(row, personal));
}

export type AttemptRow = Awaited<ReturnType<typeof listLastAttempts>>[number];
