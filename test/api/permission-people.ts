import { csrfTokenOf } from '../../api/session/csrf.ts';
import { ROLES, type Role } from '../../machines/plan/words.ts';
import { beginSession } from '../../services/accounts/begin-session.ts';
import { addPerson } from '../../services/accounts/manage-accounts.ts';
import type { Desk } from '../support/desk.ts';

/** Somebody with one role in one place, or nobody at all. */
export interface Asker {
  readonly id: string;
  readonly role: Role | null;
  readonly inside: boolean;
}

export const NOBODY: Asker = { id: '', role: null, inside: false };

/** Galutu town, where everything in these tests happens, and a neighbour. */
export const TOWN = '150626100';
const OTHER_TOWN = '150626101';

/** For every role somebody in the town and somebody in another one; each with an account. */
export async function everyAsker({ app }: Desk): Promise<Asker[]> {
  const { connection, systemClock } = app.accounts;
  const places = [
    { prefix: TOWN, inside: true },
    { prefix: OTHER_TOWN, inside: false },
  ];
  const askers: Asker[] = [NOBODY];
  for (const role of ROLES)
    for (const { prefix, inside } of places) {
      const given = {
        name: `演练${role}`,
        signInName: `${role}-${prefix}`,
        phone: null,
        email: null,
        region: prefix,
        roles: [{ role, prefix }],
      };
      const at = systemClock.now().toString();
      const id = await connection.db.transaction().execute((tx) => addPerson(tx, given, at));
      askers.push({ id, role, inside });
    }
  return askers;
}

/** What a browser of this person brings; its session may be ended, so that the next one is another. */
export async function newSession({ app }: Desk, { id }: Asker): Promise<Record<string, string>> {
  if (id === '') return {};
  const { connection, systemClock } = app.accounts;
  const visitor = {
    address: '203.0.113.9',
    userAgent: null,
    request: null,
    device: undefined,
    session: undefined,
  };
  const begun = { person: id, secondFactor: false, halfway: false };
  const { token } = await connection.db
    .transaction()
    .execute((tx) => beginSession(tx, begun, visitor, systemClock.now()));
  return { cookie: `huanjie_session=${token}`, 'x-csrf-token': csrfTokenOf(token) };
}
