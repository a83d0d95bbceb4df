import { sql } from 'kysely';
import { isAppointed } from './appointed.ts';

/** Conditions on a row of `supervision_notice as notice`, joined with its `renewal`. */

export const SUPERVISION_STATES = ['open', 'replied', 'to-close', 'closed'] as const;
export type SupervisionState = (typeof SUPERVISION_STATES)[number];

const COMMUNITY = sql`renewal.community`;

/** Its step is done, or is due on another day now; one that a suspension interrupted is neither. */
export const done = sql<boolean>`(not exists (
  select from deadline
  where deadline.renewal = notice.renewal and deadline.step = notice.step
    and deadline.opened_at_revision = notice.opened_at_revision and deadline.due_on = notice.due_on)
  and not exists (
    select from standing where standing.renewal = notice.renewal and notice.step = any(standing.held)))`;

/**
 * Where a notice stands. Blue and yellow ones need no reply and are closed by their step being done; a red one waits
 * for its reply, then for its step, then for a supervisor.
 */
export const state = sql<SupervisionState>`case
  when notice.closed_at is not null then 'closed'
  when notice.colour <> 'red' then case when ${done} then 'closed' else 'open' end
  when notice.replied_at is null then 'open'
  when ${done} then 'to-close'
  else 'replied' end`;

/** What a person may have to do with notices. */
export interface Theirs {
  readonly person: string;
  /** The roles that see every notice of a community, and those that see the ones of which they were told. */
  readonly seeing: readonly string[];
  readonly seeingTold: readonly string[];
  /** The roles that answer for every step of a community, and those that answer for one. */
  readonly answering: readonly string[];
  readonly answeringFor: readonly { readonly step: string; readonly role: string }[];
  /** The roles that close notices. */
  readonly closing: readonly string[];
}

/**
 * Those of the communities that the person holds one of the roles for, and those of which they were told and are still
 * there to hear: having been told once shows nothing to whoever has lost their part in a community.
 */
export const concerns = ({ person, seeing, seeingTold }: Theirs) => sql<boolean>`(
  ${isAppointed(person, seeing, COMMUNITY)} or ${isAppointed(person, seeingTold, COMMUNITY)} and exists (
    select from notice as told
    where told.person = ${person} and told.renewal = notice.renewal and told.step = notice.step
      and told.opened_at_revision = notice.opened_at_revision and told.due_on = notice.due_on))`;

/** A red one that has no reply, and the person is one of those who owe it. */
export const owesReply = ({ person, answering, answeringFor }: Theirs) => sql<boolean>`(
  notice.colour = 'red' and notice.closed_at is null and notice.replied_at is null and exists (
    select from appointment
    where appointment.person = ${person} and starts_with(renewal.community, appointment.prefix)
      and (appointment.role = any(${answering}) or (appointment.role, notice.step) in (
        select * from unnest(${answeringFor.map(({ role }) => role)}::text[],
          ${answeringFor.map(({ step }) => step)}::text[])))))`;

/** One that waits to be closed (销号), and the person may do so: they did not reply to it themselves. */
export const mayClose = ({ person, closing }: Theirs) => sql<boolean>`(
  ${state} = 'to-close' and notice.replied_by <> ${person} and ${isAppointed(person, closing, COMMUNITY)})`;

export const waitsFor = (theirs: Theirs) => sql<boolean>`(${owesReply(theirs)} or ${mayClose(theirs)})`;
