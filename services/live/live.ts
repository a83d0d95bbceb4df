import { type Listening, listen } from '../../db/listen.ts';
import { LIVE_CHANNEL } from '../../db/live-channel.ts';
import { listToldOf } from '../../db/supervision-notices.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { remember } from '../least-recent.ts';
import type { World } from '../world.ts';
import { eventFor, type Reader, type Told } from './event-for.ts';
import type { LiveEvent } from './live-event.ts';
import { type Notification, readNotification } from './notification.ts';

/** Somebody who wants to be told of changes as they come. */
export interface Subscriber {
  /** Who it is in a world; undefined where they have no part in it any more. */
  readerIn(world: World): Promise<Reader | undefined>;
  tell(event: LiveEvent): void;
  /** Nothing has happened, and they are still there. */
  beat(): void;
  end(): void;
}

export interface Live {
  /** Answers how to leave. Throws DomainError `unavailable` where it is closed. */
  join(subscriber: Subscriber): Promise<() => void>;
  /** Ends all subscribers. */
  close(): Promise<void>;
}

interface Member {
  readonly subscriber: Subscriber;
  /** As whom, and in which world they were found to be there. */
  known: { readonly world: World; readonly reader: Reader } | undefined;
}

const HEARD = 5_000;
/** Of more, as when a sweep finds a whole county late, nobody looks at each: reading anew is less for both sides. */
const MOST_AT_ONCE = 200;
/** While the database is asked who may know; more is not kept. */
const MOST_WAITING = 20_000;

const MISSED: LiveEvent = { event: 'missed', data: {} };

/**
 * Hands on what the processes of one database tell one another, to each subscriber what they may know. Before anything
 * is told the database is asked whether the world still stands, once for all who listen; where it does, so do rights
 * and sessions, and where it does not, each is asked anew who they are. Listens from the first subscriber on.
 */
export function openLive(
  { connection, memory }: Pick<Deps, 'connection' | 'memory'>,
  log: { warn(about: object, message: string): void },
  beatMs: number,
): Live {
  const members = new Set<Member>();
  /** The last revision or number of which everybody has been told: a change may be announced more than once. */
  const heard = remember<number>(HEARD);
  let waiting: Notification[] = [];
  let missed = false;
  let beating = false;
  let working: Promise<void> | undefined;
  let listening: Listening | undefined;
  let beats: NodeJS.Timeout | undefined;
  let closed = false;

  function isNews(one: Notification): boolean {
    if (one.kind !== 'renewal' && one.kind !== 'refusal') return true;
    const key = `${one.kind} ${one.renewal}`;
    const at = one.kind === 'renewal' ? one.revision : one.number;
    if ((heard.get(key) ?? -1) >= at) return false;
    heard.set(key, at);
    return true;
  }

  function part(member: Member): void {
    members.delete(member);
    member.subscriber.end();
  }

  async function toldOf(batch: readonly Notification[]): Promise<Told> {
    const notices = batch.flatMap((one) => (one.kind === 'supervision' ? [one.notice] : []));
    if (notices.length === 0) return new Map();
    const rows = await listToldOf(connection.db, notices);
    const byNotice = Map.groupBy(rows, ({ notice }) => notice);
    return new Map([...byNotice].map(([id, told]) => [id, new Set(told.map(({ person }) => person))]));
  }

  /** A session may end by the clock alone, in the same world: so at each beat everybody is asked. */
  async function askWhoIsThere(world: World, everybody: boolean): Promise<void> {
    for (const member of [...members]) {
      if (!everybody && member.known?.world === world) continue;
      const reader = await member.subscriber.readerIn(world);
      if (reader === undefined) part(member);
      else member.known = { world, reader };
    }
  }

  async function handOn(batch: readonly Notification[], gap: boolean, beat: boolean): Promise<void> {
    const world = await memory.currentWorld();
    const told = await toldOf(batch);
    await askWhoIsThere(world, beat);
    for (const { subscriber, known } of [...members]) {
      if (known === undefined) continue;
      const events = batch.flatMap((one) => eventFor(one, known.world, known.reader, told) ?? []);
      const unclear = gap || events.length > MOST_AT_ONCE;
      for (const event of unclear ? [MISSED] : events) subscriber.tell(event);
      if (beat) subscriber.beat();
    }
  }

  async function work(): Promise<void> {
    while (waiting.length > 0 || missed || beating) {
      const [batch, gap, beat] = [waiting.filter(isNews), missed, beating];
      [waiting, missed, beating] = [[], false, false];
      if (members.size === 0) continue;
      try {
        await handOn(batch, gap, beat);
      } catch (error) {
        log.warn({ event: 'live-unavailable', err: error }, 'changes could not be handed on');
        // Nobody is told anything on rights that cannot be asked about; at the next beat it is tried again.
        missed = true;
        return;
      }
    }
  }

  function wake(): void {
    working ??= work().finally(() => {
      working = undefined;
    });
  }

  function hear(payload: string): void {
    const one = readNotification(payload);
    if (one === undefined) return;
    waiting.push(one);
    if (waiting.length > MOST_WAITING) {
      waiting = [];
      missed = true;
    }
    wake();
  }

  function begin(): Listening {
    beats = setInterval(() => {
      beating = true;
      wake();
    }, beatMs);
    beats.unref();
    return listen(connection, LIVE_CHANNEL, {
      told: hear,
      resumed() {
        missed = true;
        wake();
      },
      lost: (error) => log.warn({ event: 'live-lost', err: error }, 'listening for changes anew'),
    });
  }

  return {
    async join(subscriber) {
      if (!closed) listening ??= begin();
      await listening?.begun;
      if (closed) throw new DomainError('unavailable', 'The server is about to stop');
      const member: Member = { subscriber, known: undefined };
      members.add(member);
      return () => members.delete(member);
    },
    async close() {
      closed = true;
      clearInterval(beats);
      for (const member of [...members]) part(member);
      await listening?.close();
      await working;
    },
  };
}
