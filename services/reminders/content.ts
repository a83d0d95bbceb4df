import { listMessageItems, type MessageItemRow } from '../../db/message-items.ts';
import { findMessage, type MessageRow } from '../../db/messages.ts';
import { dateInTown, type IsoDate } from '../../machines/calendar.ts';
import type { Form } from '../../machines/plan/reminders.ts';
import { daysLeft } from '../../machines/reminders/days-left.ts';
import { missingFor } from '../../machines/reminders/missing.ts';
import { byUrgency, type Pressing } from '../../machines/reminders/urgency.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { readRenewals } from '../renewal.ts';
import type { World } from '../world.ts';
import { describeItems, type OpenItem } from './describe-items.ts';
import type { MessageContent, MessageItem } from './message-content.ts';
import { isStillTheirs } from './theirs.ts';

/** What has been done since the rows were read is left out. */
async function openItems(
  { connection: { db } }: Deps,
  world: World,
  rows: readonly MessageItemRow[],
  today: IsoDate,
): Promise<OpenItem[]> {
  const renewals = await readRenewals(
    db,
    world,
    rows.filter(({ open }) => open).map(({ renewal }) => renewal),
  );
  return rows.flatMap((row): OpenItem[] => {
    const renewal = row.open ? renewals.get(row.renewal) : undefined;
    const step = renewal?.openSteps.find(({ id, due }) => id === row.step && due.on === row.due_on);
    if (renewal === undefined || step === undefined) return [];
    const missing = missingFor(row.step, renewal.snapshot, renewal.plan, today);
    return [{ row, renewal, step, missing }];
  });
}

const LATE: readonly Form[] = ['yellow', 'red'];

/** Among what is not late yet the nearest day decides, be it that of the latest start, and not the form. */
function pressing({ form, kind, because, startBy, daysLeft: left }: MessageItem, today: IsoDate): Pressing {
  const begin = because === 'latest-start' && startBy !== null ? daysLeft(startBy, today).calendar : Infinity;
  return {
    form: LATE.includes(form) ? form : 'digest',
    kind,
    daysLeft: Math.min(left.calendar, begin),
  };
}

/** The most urgent first; what is as urgent stands by community and step, so that it keeps its place. */
function inOrder(items: readonly MessageItem[], today: IsoDate): MessageItem[] {
  const place = ({ community, step }: MessageItem) => `${community.code} ${step}`;
  return items.toSorted(
    (a, b) => byUrgency(pressing(a, today), pressing(b, today)) || (place(a) < place(b) ? -1 : 1),
  );
}

/**
 * What a message has to say as things stand now: what is done or moved is left out, and what is of a community that its
 * person has no part in any more; several rungs of one deadline are one item, the most urgent comes first. Nothing in
 * its items names a person or tells of findings, so that it may leave the house. Throws DomainError `not-found`.
 */
export async function contentOf(deps: Deps, messageId: string): Promise<MessageContent> {
  const message = await findMessage(deps.connection.db, messageId);
  if (message === undefined)
    throw new DomainError('not-found', `There is no message ${messageId}`, { message: messageId });
  return contentOfMessage(deps, message);
}

/** {@link contentOf} for whoever has the message already. */
export async function contentOfMessage(deps: Deps, message: MessageRow): Promise<MessageContent> {
  const { db } = deps.connection;
  const [world, told] = await Promise.all([deps.memory.currentWorld(), listMessageItems(db, message.id)]);
  const today = dateInTown(world.clock.now());
  const person = await world.person(message.person);
  if (person === undefined)
    throw new DomainError('not-found', `There is no message ${message.id}`, { message: message.id });
  const rows = told.filter(({ community }) => isStillTheirs(person, community));
  const open = await openItems(deps, world, rows, today);
  const items = await describeItems(db, { message: message.id, person, today }, open);
  return {
    id: message.id,
    person: { id: person.id, name: person.name },
    kind: message.kind,
    form: message.form,
    slot: message.slot.toISOString(),
    items: inOrder(items, today),
    resolved: rows.length - open.length,
  };
}
