import { lockAccount } from '../../db/accounts.ts';
import { recordAudit } from '../../db/audit.ts';
import { deleteSession, deleteSessionOf, deleteSessionsOf, listSessions } from '../../db/sessions.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { IDLE_HOURS, type Session } from './sessions.ts';
import type { Visitor } from './visitor.ts';

/** Ends this session, at once and in every process. */
export async function signOut(
  { connection: { db }, systemClock }: Deps,
  { digest, person }: Session,
  { request }: Visitor,
): Promise<void> {
  const at = systemClock.now().toString();
  await db.transaction().execute(async (tx) => {
    if (!(await deleteSession(tx, digest))) return;
    await recordAudit(tx, { at, kind: 'sign-out.done', person, subject: null, detail: {}, request });
  });
}

/** Ends all sessions of the person, this one too, at once and in every process. Answers how many there were. */
export async function signOutEverywhere(
  { connection: { db }, systemClock }: Deps,
  { person }: Session,
  { request }: Visitor,
): Promise<number> {
  const at = systemClock.now().toString();
  return db.transaction().execute(async (tx) => {
    await lockAccount(tx, person);
    const ended = await deleteSessionsOf(tx, person);
    await recordAudit(tx, {
      at,
      kind: 'sign-out.everywhere',
      person,
      subject: null,
      detail: { ended },
      request,
    });
    return ended;
  });
}

/** Where somebody is signed in, the last first. */
export async function readOwnSessions({ connection: { db }, systemClock }: Deps, session: Session) {
  const now = systemClock.now();
  const seenAfter = now.subtract({ hours: IDLE_HOURS }).toString();
  const rows = await listSessions(db, session.person, now.toString(), seenAfter);
  return rows.map((row) => ({
    id: row.id,
    current: row.id === session.id,
    since: row.created_at.toISOString(),
    lastSeen: row.last_seen_at.toISOString(),
    until: row.expires_at.toISOString(),
    userAgent: row.user_agent,
    network: row.network,
  }));
}

/** Ends one of one's own sessions. Throws DomainError `not-found`. */
export async function endOwnSession(
  { connection: { db }, systemClock }: Deps,
  id: string,
  { person }: Session,
  { request }: Visitor,
): Promise<void> {
  const at = systemClock.now().toString();
  await db.transaction().execute(async (tx) => {
    if (!(await deleteSessionOf(tx, person, id)))
      throw new DomainError('not-found', `You have no session ${id}`, { session: id });
    await recordAudit(tx, { at, kind: 'sign-out.session', person, subject: id, detail: {}, request });
  });
}
