import { randomUUID } from 'node:crypto';
import { cookieName } from '../api/session/cookies.ts';
import { CSRF_HEADER, csrfTokenOf } from '../api/session/csrf.ts';
import type { Database } from '../db/connect.ts';
import { digestOf, newToken } from '../services/accounts/tokens.ts';

const AT_ONCE = 1_000;
const DAYS = 7;

/** Signs everybody in and answers the headers of each person's requests, as a browser would send them. */
export async function signEverybodyIn(db: Database): Promise<ReadonlyMap<string, string>> {
  const now = Temporal.Now.instant();
  const people = await db.selectFrom('person').select('id').execute();
  const sessions = people.map(({ id }) => ({ person: id, token: newToken() }));
  for (let at = 0; at < sessions.length; at += AT_ONCE)
    await db
      .insertInto('session')
      .values(
        sessions.slice(at, at + AT_ONCE).map(({ person, token }) => ({
          digest: digestOf(token),
          id: randomUUID(),
          person,
          created_at: now.toString(),
          last_seen_at: now.toString(),
          expires_at: now.add({ hours: 24 * DAYS }).toString(),
          second_factor_at: null,
          user_agent: 'bench',
          network: '127.0.0.0/24',
        })),
      )
      .execute();
  return new Map(
    sessions.map(({ person, token }) => [
      person,
      `Cookie: ${cookieName('session', false)}=${token}\r\n${CSRF_HEADER}: ${csrfTokenOf(token)}\r\n`,
    ]),
  );
}
