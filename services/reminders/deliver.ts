import {
  claimDelivery,
  type DeliveryKey,
  endDelivery,
  noteSent,
  postponeDelivery,
  retryDelivery,
} from '../../db/deliveries.ts';
import { findMessage, type MessageRow } from '../../db/messages.ts';
import { dateInTown } from '../../machines/calendar.ts';
import type { Reminders } from '../../machines/plan/reminders.ts';
import { allowedFrom } from '../../machines/reminders/quiet.ts';
import { ChannelFailure, type Channels, type Parcel } from '../channels.ts';
import type { Deps } from '../deps.ts';
import { contentOfMessage } from './content.ts';
import { keepTrying } from './keep-trying.ts';
import { backOffSeconds, writingMs } from './lease.ts';
import type { Links } from './link-tokens.ts';
import { wordingOf } from './wording.ts';

export interface Delivered {
  readonly outcome: 'sent' | 'cancelled' | 'retry' | 'dead' | 'put-off' | 'nothing';
  readonly attempts: number;
  /** The sweeps that found what the message tells. */
  readonly sweeps?: readonly string[];
  /** Of what was sent: how long after its time, in seconds of the town's clock. */
  readonly lateSeconds?: number;
  readonly error?: string;
}

/** What a delivery needs besides the database. */
export interface Post {
  readonly channels: Channels;
  readonly links: Links;
}

/** After it somebody else may take the delivery over. */
const LEASE_SECONDS = 120;
const MOST_ATTEMPTS = 20;
/** A database that is away for longer than this has somebody looking after it; nothing else can be done meanwhile. */
const NOTE_SECONDS = 3_600;

/** When the message may go out by the quiet hours of its plans. */
function mayGoFrom({ quiet, on_holidays }: MessageRow, now: Temporal.Instant): Temporal.Instant {
  return (quiet as Reminders['quiet'][])
    .map((one) => allowedFrom(now, one, on_holidays))
    .reduce((latest, one) => (Temporal.Instant.compare(one, latest) > 0 ? one : latest), now);
}

/** The message in words, as things stand now; undefined where everything in it has been done meanwhile. */
async function written(
  deps: Deps,
  { links }: Post,
  message: MessageRow,
): Promise<Omit<Parcel, 'id' | 'address' | 'secret'> | undefined> {
  if (message.kind === 'verification') {
    const text = message.body ?? '';
    return { subject: text.split('\n')[0] ?? '', text, markdown: text, short: text, link: '', items: [] };
  }
  const content = await contentOfMessage(deps, message);
  if (content.items.length === 0) return undefined;
  const link = await links.url(message.id, message.person);
  const today = dateInTown((await deps.memory.world()).clock.now());
  return {
    ...wordingOf(content, { language: 'zh', today, link }),
    link,
    items: content.items.map(({ renewal, step, dueOn, rungs }) => ({ renewal, step, dueOn, rungs })),
  };
}

/**
 * Takes one delivery and tries to hand it over. Nothing leaves at a quiet hour, while everything is held, or when all
 * that it tells is done. Whatever the receiver refuses for good, and what it has refused too often, is dead and waits
 * for somebody to look at it. The note that it was sent is tried until the database takes it; a process that dies
 * before that note sends the same id once more.
 */
export async function deliver(
  deps: Deps,
  post: Post,
  key: Pick<DeliveryKey, 'message' | 'kind'>,
  leaseSeconds: number = LEASE_SECONDS,
): Promise<Delivered> {
  const { db } = deps.connection;
  const [message, { clock }] = await Promise.all([findMessage(db, key.message), deps.memory.currentWorld()]);
  if (message === undefined) return { outcome: 'nothing', attempts: 0 };
  const delivered = await tryDelivery(deps, post, message, clock.now(), key, leaseSeconds);
  return { ...delivered, sweeps: message.sweeps };
}

async function tryDelivery(
  deps: Deps,
  post: Post,
  message: MessageRow,
  now: Temporal.Instant,
  key: Pick<DeliveryKey, 'message' | 'kind'>,
  leaseSeconds: number,
): Promise<Delivered> {
  const { db } = deps.connection;
  const from = mayGoFrom(message, now);
  if (Temporal.Instant.compare(from, now) > 0) {
    await postponeDelivery(db, key, from.since(now).total('seconds'));
    return { outcome: 'put-off', attempts: 0 };
  }
  const began = performance.now();
  const claimed = await claimDelivery(db, key, leaseSeconds);
  if (claimed === undefined) return { outcome: 'nothing', attempts: 0 };
  const { address, secret, attempts } = claimed;
  const taken = { ...key, attempts };
  const at = now.toString();

  try {
    const words = await written(deps, post, message);
    if (words === undefined) {
      await endDelivery(db, taken, { status: 'cancelled', at });
      return { outcome: 'cancelled', attempts };
    }
    const channel = post.channels.get(key.kind);
    if (channel === undefined)
      throw new ChannelFailure(`${key.kind} is not configured here`, { permanent: true });
    // Too late to be handed over before the lease ends: that is for whoever takes it then.
    if (performance.now() - began > writingMs(leaseSeconds)) return { outcome: 'nothing', attempts };
    const { reference } = await channel.send({ ...words, id: `${key.message}.${key.kind}`, address, secret });
    await keepTrying(() => noteSent(db, key, { at, text: words.text, reference }), NOTE_SECONDS);
    const lateSeconds = (now.epochMilliseconds - message.slot.getTime()) / 1000;
    return { outcome: 'sent', attempts, lateSeconds };
  } catch (failure) {
    const error = failure instanceof Error ? failure.message : String(failure);
    const refused = failure instanceof ChannelFailure;
    if ((refused && failure.permanent) || attempts >= MOST_ATTEMPTS) {
      await keepTrying(() => endDelivery(db, taken, { status: 'dead', at, error }), NOTE_SECONDS);
      return { outcome: 'dead', attempts, error };
    }
    const asked = refused ? (failure.retryAfterMs ?? 0) / 1000 : 0;
    const seconds = Math.max(asked, backOffSeconds(attempts, leaseSeconds));
    await keepTrying(() => retryDelivery(db, taken, { seconds, error }), NOTE_SECONDS);
    // A fault of our own is for the log as well.
    if (!refused) throw failure;
    return { outcome: 'retry', attempts, error };
  }
}
