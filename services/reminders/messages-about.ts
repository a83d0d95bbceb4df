import { listMessagesAbout } from '../../db/messages-about.ts';
import type { ChannelKind, NoticeForm } from '../../db/tables.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import { titleOfStep } from '../../machines/step-title.ts';
import type { Text } from '../../machines/text.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { holdsOneOf, mayReadMessages } from '../permissions.ts';
import { requireReadable } from '../reading.ts';
import { readRenewal } from '../renewal.ts';
import type { Person, World } from '../world.ts';

/** A message about a renewal: whom it told of what, how it went out, and what they answered. No address stands in it. */
export interface MessageAbout {
  readonly id: string;
  readonly to: { readonly id: string; readonly name: string };
  readonly form: NoticeForm;
  readonly day: IsoDate;
  readonly composedAt: string;
  readonly readAt: string | null;
  /** What it told of this renewal; of others it may have told as well. */
  readonly told: readonly {
    readonly step: string;
    readonly stepTitle: Text | null;
    readonly dueOn: IsoDate;
    /** The rung of the plan's ladder: `due-in-3-days`; of a repetition with its day. */
    readonly rung: string;
    readonly form: NoticeForm;
    /** In which role they were told. */
    readonly role: string;
  }[];
  readonly deliveries: readonly {
    readonly channel: ChannelKind;
    readonly status: 'waiting' | 'sending' | 'sent' | 'dead' | 'cancelled';
    readonly attempts: number;
    readonly sentAt: string | null;
  }[];
  readonly answers: readonly {
    readonly step: string;
    readonly at: string;
    readonly note: string | null;
    readonly promised: IsoDate | null;
  }[];
}

export interface ReadMessagesAbout {
  readonly renewal: string;
  /** The id of the last message that was read. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Whether somebody sees who was told of a renewal. In a drill anybody may look. */
export const seesMessages = ({ drill }: World, person: Person | null, community: string): boolean =>
  drill || holdsOneOf(mayReadMessages, person?.appointments ?? [], community);

/** The messages about one renewal, newest first, a page at a time; whoever asks may see them. */
export async function messagesAbout(
  { connection: { db } }: Deps,
  { renewal, after, limit }: ReadMessagesAbout,
): Promise<{ messages: readonly MessageAbout[]; next: string | null }> {
  const rows = await listMessagesAbout(db, { renewal, after, limit });
  const messages = rows.map(
    ({ id, person, name, form, day, composed_at, read_at, told, deliveries, answers }): MessageAbout => ({
      id,
      to: { id: person, name },
      form,
      day,
      composedAt: composed_at.toISOString(),
      readAt: read_at?.toISOString() ?? null,
      told: told.map(({ step, due_on, rung, form, role }) => ({
        step,
        stepTitle: titleOfStep(step) ?? null,
        dueOn: due_on,
        rung,
        form,
        role,
      })),
      deliveries: deliveries.map(({ kind, status, attempts, sent_at }) => ({
        channel: kind,
        status,
        attempts,
        sentAt: sent_at,
      })),
      answers,
    }),
  );
  return { messages, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
}

/**
 * The messages about a renewal for somebody. Throws DomainError `not-found`, also where the renewal is not theirs to
 * read; `forbidden` where they are not told who was told.
 */
export async function readMessagesAbout(deps: Deps, asked: ReadMessagesAbout, person: Person | null) {
  const world = await deps.memory.currentWorld();
  const { id, community } = await readRenewal(deps.connection.db, world, asked.renewal);
  requireReadable(world, person, { id, community: community.code });
  if (!seesMessages(world, person, community.code))
    throw new DomainError('forbidden', `Messages about ${id} are for ${mayReadMessages.join(', ')}`, {
      renewal: id,
    });
  return messagesAbout(deps, asked);
}
