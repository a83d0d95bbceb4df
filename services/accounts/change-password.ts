import { type AccountRow, savePassword } from '../../db/accounts.ts';
import type { Tx } from '../../db/connect.ts';
import { forgetDevicesOf } from '../../db/known-devices.ts';
import { deleteSessionsOf } from '../../db/sessions.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { AccountDeps } from './account-deps.ts';
import { askPasswordAgain } from './ask-password.ts';
import { type Entered, goOn } from './enter.ts';
import { noteAccountEvent } from './note-account-event.ts';
import { hashPassword } from './password-hash.ts';
import { type PasswordOwner, requireGoodPassword } from './password-rules.ts';
import { accountOf } from './second-factor.ts';
import type { Session } from './sessions.ts';
import { maskedNetwork, type Visitor } from './visitor.ts';

export const ownerOf = (account: AccountRow): PasswordOwner => ({
  name: account.name,
  signInName: account.sign_in_name,
  phone: account.sign_in_phone ?? account.phone,
  email: account.email,
});

/**
 * Whoever came in by the password before goes out, and no device is known any more; the caller has locked the account.
 * Answers how many sessions ended.
 */
export async function replacePassword(
  tx: Tx,
  { person, hash, at }: { person: string; hash: string; at: string },
): Promise<number> {
  const ended = await deleteSessionsOf(tx, person);
  await forgetDevicesOf(tx, person);
  await savePassword(tx, { person, hash, at });
  return ended;
}

/**
 * Changes one's own password. All sessions end; this one goes on under a new token. Throws InvalidFacts for `current`
 * and `next`, DomainError `too-many`, `not-found` for somebody without an account, `unauthenticated` where the session
 * has ended meanwhile.
 */
export async function changePassword(
  deps: AccountDeps,
  { current, next }: { current: string; next: string },
  session: Session,
  visitor: Visitor,
): Promise<Entered> {
  const { person } = session;
  const account = await accountOf(deps, person);
  await askPasswordAgain(deps, account, { password: current, field: 'current' }, visitor);
  await requireGoodPassword(next, ownerOf(account), 'next');
  if (next.normalize('NFKC') === current.normalize('NFKC'))
    throw new InvalidFacts([{ field: 'next', detail: 'is the password that there is' }]);
  const now = deps.systemClock.now();
  const at = now.toString();
  const hash = await hashPassword(next);
  const act = async (tx: Tx) => {
    const ended = await replacePassword(tx, { person, hash, at });
    await noteAccountEvent(deps, tx, {
      at,
      kind: 'password.changed',
      person,
      subject: person,
      detail: { ended, network: maskedNetwork(visitor.address) },
      request: visitor.request,
    });
  };
  const secondFactor = session.secondFactor.shown;
  return goOn(deps, { person, way: 'password-change', secondFactor, act }, visitor, now);
}
