import {
  countUnread,
  findOwnMessage,
  type InboxMessageRow,
  listAnswers,
  listMessages,
  listTold,
  markRead,
  markReadUpTo,
  type ToldRow,
} from '../../db/inbox.ts';
import type { NoticeForm } from '../../db/tables.ts';
import { dateInTown, daysFrom, type IsoDate, isBefore } from '../../machines/calendar.ts';
import { metaOfStep } from '../../machines/meta-of-step.ts';
import { byUrgency, mostUrgent } from '../../machines/reminders/urgency.ts';
import { titleOfStep } from '../../machines/step-title.ts';
import type { Text } from '../../machines/text.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { planOf } from '../renewal.ts';
import type { Person, World } from '../world.ts';
import { answersFor } from './answers-for.ts';
import { lastPromise } from './promise.ts';
import { isStillTheirs } from './theirs.ts';

/** What a person has said to a deadline. */
export interface GivenAnswer {
  readonly at: string;
  readonly note: string | null;
  readonly promised: IsoDate | null;
  readonly quietUntil: IsoDate;
}

/** A deadline of which a message tells. */
export interface InboxItem {
  readonly renewal: string;
  readonly community: { readonly code: string; readonly name: string };
  readonly step: string;
  readonly stepTitle: Text;
  readonly clause: string | null;
  readonly dueOn: IsoDate;
  /** Days from today to the due date; negative when overdue. */
  readonly daysLeft: number;
  /** Null once the step is done, and of what is not theirs. */
  readonly dueKind: 'statutory' | 'plan' | null;
  /** The most urgent form in which the message tells of it. */
  readonly form: NoticeForm;
  /**
   * `moved`: still to be done, but due on another day now. `not-theirs`: they hold no role any more in its community, and
   * see what they were told, but not what has become of it.
   */
  readonly state: 'open' | 'done' | 'moved' | 'not-theirs';
  /** A red notice asks this person for a reason; without one there is no 收到. */
  readonly asksReason: boolean;
  /** The last day that can be promised; null where none can be. */
  readonly promiseUntil: IsoDate | null;
  /** What the person answered to it, in whichever message, oldest first. */
  readonly answers: readonly GivenAnswer[];
}

export interface InboxMessage {
  readonly id: string;
  readonly kind: 'digest' | 'alone';
  readonly form: NoticeForm;
  readonly day: IsoDate;
  readonly composedAt: string;
  readonly readAt: string | null;
  /** The most urgent first. */
  readonly items: readonly InboxItem[];
}

type AnswerRow = Awaited<ReturnType<typeof listAnswers>>[number];

const keyOf = ({
  renewal,
  step,
  opened_at_revision,
  due_on,
}: Omit<AnswerRow, 'at' | 'note' | 'promised' | 'quiet_until'>) =>
  JSON.stringify([renewal, step, opened_at_revision, due_on]);

function stateOf({ community, dueOnNow, due_on }: ToldRow, person: Person): InboxItem['state'] {
  if (!isStillTheirs(person, community)) return 'not-theirs';
  if (dueOnNow === null) return 'done';
  return dueOnNow === due_on ? 'open' : 'moved';
}

async function itemOf(
  row: ToldRow,
  answers: readonly AnswerRow[],
  { world, person, today }: { world: World; person: Person; today: IsoDate },
): Promise<InboxItem> {
  const state = stateOf(row, person);
  const open = state === 'open' && row.kind !== null;
  const about = { renewal: row.renewal, step: row.step, dueOn: row.due_on, kind: row.kind ?? 'plan' };
  const last = open ? lastPromise(about, today, await planOf(world, row.plan)) : null;
  const red = row.red || row.forms.includes('red');
  return {
    renewal: row.renewal,
    community: { code: row.community, name: row.communityName },
    step: row.step,
    stepTitle: titleOfStep(row.step) ?? { zh: row.step, en: row.step },
    clause: metaOfStep(row.step)?.clause ?? null,
    dueOn: row.due_on,
    daysLeft: daysFrom(today, row.due_on),
    dueKind: state === 'not-theirs' ? null : row.kind,
    form: mostUrgent(row.forms),
    state,
    asksReason: open && red && answersFor(person, { community: row.community, actors: row.actors ?? [] }),
    promiseUntil: last === null || isBefore(last, today) ? null : last,
    answers: answers.map(({ at, note, promised, quiet_until }) => ({
      at: at.toISOString(),
      note,
      promised,
      quietUntil: quiet_until,
    })),
  };
}

const pressing = ({ form, daysLeft, dueKind }: InboxItem) => ({ form, daysLeft, kind: dueKind ?? 'plan' });

async function withItems(
  { connection: { db }, memory }: Deps,
  person: Person,
  messages: readonly InboxMessageRow[],
): Promise<InboxMessage[]> {
  const world = await memory.currentWorld();
  const reading = { world, person, today: dateInTown(world.clock.now()) };
  const ids = messages.map(({ id }) => id);
  const [told, answers] = await Promise.all([listTold(db, ids), listAnswers(db, person.id, ids)]);
  const byDeadline = Map.groupBy(answers, keyOf);
  const byMessage = Map.groupBy(told, ({ message }) => message);
  const itemsOf = async (id: string) => {
    const rows = byMessage.get(id) ?? [];
    const items = await Promise.all(
      rows.map((row) => itemOf(row, byDeadline.get(keyOf(row)) ?? [], reading)),
    );
    return items.sort((a, b) => byUrgency(pressing(a), pressing(b)));
  };
  return Promise.all(
    messages.map(async ({ id, kind, form, day, composed_at, read_at }) => ({
      id,
      kind: kind === 'digest' ? kind : 'alone',
      form,
      day,
      composedAt: composed_at.toISOString(),
      readAt: read_at?.toISOString() ?? null,
      items: await itemsOf(id),
    })),
  );
}

export interface ReadInbox {
  /** The id of the last message that was read. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface Inbox {
  readonly unread: number;
  readonly messages: readonly InboxMessage[];
  /** Give it as `after` to read on; null at the end. */
  readonly next: string | null;
}

/** What a person has been told, newest first, a page at a time. */
export async function readInbox(deps: Deps, { after, limit }: ReadInbox, person: Person): Promise<Inbox> {
  const { db } = deps.connection;
  const [unread, rows] = await Promise.all([
    countUnread(db, person.id),
    listMessages(db, { person: person.id, after, limit }),
  ]);
  return {
    unread,
    messages: await withItems(deps, person, rows),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** One message of a person. Throws DomainError `not-found`, also for a message of somebody else. */
export async function readMessage(deps: Deps, message: string, person: Person): Promise<InboxMessage> {
  const row = await findOwnMessage(deps.connection.db, message, person.id);
  const [found] = row === undefined ? [] : await withItems(deps, person, [row]);
  if (found === undefined)
    throw new DomainError('not-found', `${person.id} has no message ${message}`, { message });
  return found;
}

/** Notes that a person has read a message, and where asked all `before` it. Throws DomainError `not-found`. */
export async function markMessageRead(
  deps: Deps,
  { message, before }: { message: string; before: boolean },
  person: Person,
): Promise<InboxMessage> {
  const { clock } = await deps.memory.currentWorld();
  const mark = before ? markReadUpTo : markRead;
  await mark(deps.connection.db, { message, person: person.id, at: clock.now().toString() });
  return readMessage(deps, message, person);
}
