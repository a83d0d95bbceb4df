import { randomUUID } from 'node:crypto';
import type { Tx } from '../../db/connect.ts';
import type { DeliveryKey } from '../../db/deliveries.ts';
import { hasDigest, insertDeliveries, insertMessage } from '../../db/messages.ts';
import {
  type DroppedWhy,
  dropNotices,
  lockPerson,
  type NoticeToTell,
  noticesToTell,
  postponeNotices,
  putIntoMessage,
} from '../../db/notices.ts';
import { dateInTown } from '../../machines/calendar.ts';
import { allowedFrom } from '../../machines/reminders/quiet.ts';
import { mostUrgent } from '../../machines/reminders/urgency.ts';
import type { Deps } from '../deps.ts';
import { planOf } from '../renewal.ts';
import { readPerson, type World } from '../world.ts';
import { isStillTheirs } from './theirs.ts';

export interface Composed {
  readonly message: string;
  readonly kind: 'digest' | 'alone';
  readonly notices: number;
  /** The sweeps that found what it tells. */
  readonly sweeps: readonly string[];
  /** How long after its time it was made, in seconds of the town's clock. */
  readonly lateSeconds: number;
  readonly deliveries: readonly DeliveryKey[];
}

const DAY = { hours: 24 } as const;
/** What somebody wants to hear of who takes urgent messages alone. */
const URGENT: readonly string[] = ['direct', 'yellow', 'red'];

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** What is to be told by now. What has been done or moved since it was found is dropped, and what is theirs no more. */
async function stillToTell(tx: Tx, id: string, now: Temporal.Instant): Promise<NoticeToTell[]> {
  const person = await readPerson(tx, id);
  const whyDropped = ({ gone, community }: NoticeToTell): DroppedWhy | null =>
    person !== undefined && isStillTheirs(person, community) ? gone : 'not-theirs';
  const found = Map.groupBy(await noticesToTell(tx, id, now.toString()), whyDropped);
  for (const [why, notices] of found)
    if (why !== null)
      await dropNotices(
        tx,
        notices.map((one) => one.id),
        why,
      );
  return found.get(null) ?? [];
}

/** Puts off what may not go out now until it may; answers the rest. */
async function allowedNow(
  tx: Tx,
  world: World,
  notices: readonly NoticeToTell[],
  now: Temporal.Instant,
): Promise<NoticeToTell[]> {
  const allowed: NoticeToTell[] = [];
  for (const notice of notices) {
    const { reminders } = await planOf(world, notice.plan);
    const from = allowedFrom(now, reminders.quiet, notice.on_holidays);
    if (Temporal.Instant.compare(from, now) <= 0) allowed.push(notice);
    else await postponeNotices(tx, [notice.id], from.toString());
  }
  return allowed;
}

/** What waits for a digest waits a day longer where that of today is out; at the hour at which it was to go. */
async function untilTomorrow(tx: Tx, notices: readonly NoticeToTell[], now: Temporal.Instant): Promise<void> {
  for (const { id, slot } of notices) {
    let next = instantOf(slot);
    while (Temporal.Instant.compare(next, now) <= 0) next = next.add(DAY);
    await postponeNotices(tx, [id], next.toString());
  }
}

/**
 * Makes one message of everything that a person is to be told by now, most urgent things and the digest together,
 * with a delivery for each of their channels. What has been done or moved meanwhile is dropped, or is of a community in
 * which they hold no role any more; what may not go out at this hour is put off; undefined where nothing is left. A
 * person gets one digest a day.
 */
export async function compose(
  { connection: { db }, memory }: Deps,
  person: string,
): Promise<Composed | undefined> {
  const world = await memory.currentWorld();
  const now = world.clock.now();
  const day = dateInTown(now);
  return db.transaction().execute(async (tx) => {
    if (!(await lockPerson(tx, person))) return undefined;
    const standing = await stillToTell(tx, person, now);
    const ready = await allowedNow(tx, world, standing, now);
    const hadDigest = await hasDigest(tx, person, day);
    if (hadDigest && ready.every((one) => one.in_digest)) {
      await untilTomorrow(tx, ready, now);
      return undefined;
    }
    const [first] = ready;
    if (first === undefined) return undefined;

    const kind = !hadDigest && ready.some((one) => one.in_digest) ? 'digest' : 'alone';
    const forms = ready.map(({ form }) => form);
    const plans = await Promise.all(
      [...new Set(ready.map(({ plan }) => plan))].map((id) => planOf(world, id)),
    );
    const message = randomUUID();
    const sweeps = [...new Set(ready.map((one) => one.sweep))];
    await insertMessage(tx, {
      id: message,
      person,
      kind,
      form: mostUrgent(forms),
      slot: first.slot.toISOString(),
      day,
      composed_at: now.toString(),
      quiet: JSON.stringify(plans.map(({ reminders }) => reminders.quiet)),
      on_holidays: ready.some((one) => one.on_holidays),
      sweeps,
    });
    await putIntoMessage(
      tx,
      ready.map(({ id }) => id),
      message,
    );
    const urgent = forms.some((form) => URGENT.includes(form));
    return {
      message,
      kind,
      notices: ready.length,
      sweeps,
      lateSeconds: (now.epochMilliseconds - first.slot.getTime()) / 1000,
      deliveries: await insertDeliveries(tx, { message, person, urgent }),
    };
  });
}
