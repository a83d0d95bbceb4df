import { randomUUID } from 'node:crypto';
import type { Tx } from '../../db/connect.ts';
import { deleteSessionAndOldest, insertSession } from '../../db/sessions.ts';
import { HALFWAY_MINUTES, LONGEST_DAYS } from './sessions.ts';
import { digestOf, isToken, newToken } from './tokens.ts';
import { maskedNetwork, shortUserAgent, type Visitor } from './visitor.ts';

/** A phone, two computers, and what was forgotten to be signed out. */
const MOST_SESSIONS = 20;

export interface BegunSession {
  /** Told once, to the browser; only its digest is kept. */
  readonly token: string;
  readonly expiresAt: Temporal.Instant;
}

/**
 * Begins a session under a new token, and ends the one that the visitor came with: a token that was known before
 * somebody signed in, or before they showed more of themselves, is good for nothing afterwards.
 */
export async function beginSession(
  tx: Tx,
  { person, secondFactor, halfway }: { person: string; secondFactor: boolean; halfway: boolean },
  visitor: Visitor,
  now: Temporal.Instant,
): Promise<BegunSession> {
  await deleteSessionAndOldest(tx, {
    digest: isToken(visitor.session) ? digestOf(visitor.session) : null,
    // Not for one who has shown the password alone: that would be a way to send its owner away.
    person: halfway ? null : person,
    keep: MOST_SESSIONS - 1,
  });
  const token = newToken();
  const expiresAt = now.add(halfway ? { minutes: HALFWAY_MINUTES } : { hours: 24 * LONGEST_DAYS });
  const at = now.toString();
  await insertSession(tx, {
    digest: digestOf(token),
    id: randomUUID(),
    person,
    created_at: at,
    last_seen_at: at,
    expires_at: expiresAt.toString(),
    second_factor_at: secondFactor ? at : null,
    user_agent: shortUserAgent(visitor),
    network: maskedNetwork(visitor.address),
  });
  return { token, expiresAt };
}
