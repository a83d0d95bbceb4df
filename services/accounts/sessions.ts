import { findSession as findRow, type SessionRow, touchSession } from '../../db/sessions.ts';
import type { Deps } from '../deps.ts';
import { type Remembered, remember } from '../least-recent.ts';
import type { World } from '../world.ts';
import type { SecondFactor } from './stage.ts';
import { digestOf, isToken } from './tokens.ts';

/** So long without a request, and whoever comes back signs in again. */
export const IDLE_HOURS = 12;
/** So long at most, however often they come. */
export const LONGEST_DAYS = 7;
/** Between the password and the second factor. */
export const HALFWAY_MINUTES = 10;
/** A request is noted when the last one was noted so long ago. */
const NOTED_EVERY_MINUTES = 5;

export interface Session {
  readonly id: string;
  readonly digest: string;
  readonly person: string;
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly secondFactor: SecondFactor;
}

interface Known extends Session {
  lastSeen: Temporal.Instant;
}

const REMEMBERED_SESSIONS = 20_000;

/**
 * Sessions as they were in one world. A session that ends before its time changes the world's version, in the same
 * transaction: so whoever knows that the world still stands knows that about the session too, without a query of its
 * own. Those that are over by the clock need no word from the database.
 */
const known = new WeakMap<World, Remembered<Known>>();

function knownIn(world: World): Remembered<Known> {
  const before = known.get(world);
  if (before !== undefined) return before;
  const sessions = remember<Known>(REMEMBERED_SESSIONS);
  known.set(world, sessions);
  return sessions;
}

const instantOf = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

const sessionOf = (digest: string, row: SessionRow): Known => ({
  id: row.id,
  digest,
  person: row.person,
  createdAt: instantOf(row.created_at),
  expiresAt: instantOf(row.expires_at),
  lastSeen: instantOf(row.last_seen_at),
  secondFactor: {
    possible: row.account !== null,
    enrolled: row.totp_confirmed_at !== null,
    shown: row.second_factor_at !== null,
  },
});

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

const isOpen = ({ lastSeen, expiresAt }: Known, now: Temporal.Instant) =>
  isBefore(now, expiresAt) && isBefore(now, lastSeen.add({ hours: IDLE_HOURS }));

/** Anything but an open session is asked of the database: another process may have seen it since. */
async function findOpen(
  { connection: { db } }: Deps,
  world: World,
  digest: string,
  now: Temporal.Instant,
): Promise<Known | undefined> {
  const sessions = knownIn(world);
  const before = sessions.get(digest);
  if (before !== undefined && isOpen(before, now)) return before;
  const row = await findRow(db, digest);
  const session = row === undefined ? undefined : sessionOf(digest, row);
  // The invented people of a drill have no account, and come in nowhere else.
  const admitted = session?.secondFactor.possible || world.drill;
  if (session === undefined || !admitted || !isOpen(session, now)) {
    sessions.forget(digest);
    return undefined;
  }
  sessions.set(digest, session);
  return session;
}

export type LookUpSession = (
  deps: Deps,
  world: World,
  token: string | undefined,
) => Promise<Session | undefined>;

/** As {@link findSession}, but nobody has come: a page that is merely left open keeps no session alive. */
export const peekSession: LookUpSession = async (deps, world, token) =>
  isToken(token) ? findOpen(deps, world, digestOf(token), deps.systemClock.now()) : undefined;

/** The session of a token, as far as this world goes; undefined where there is none, or it is over. */
export const findSession: LookUpSession = async (deps, world, token) => {
  if (!isToken(token)) return undefined;
  const now = deps.systemClock.now();
  const session = await findOpen(deps, world, digestOf(token), now);
  if (session !== undefined && !isBefore(now, session.lastSeen.add({ minutes: NOTED_EVERY_MINUTES }))) {
    session.lastSeen = now;
    await touchSession(deps.connection.db, session.digest, now.toString());
  }
  return session;
};
