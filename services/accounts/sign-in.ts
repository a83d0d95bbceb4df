import { type AccountRow, replaceHash } from '../../db/accounts.ts';
import type { Tx } from '../../db/connect.ts';
import { DomainError } from '../errors.ts';
import type { AccountDeps } from './account-deps.ts';
import { type Entered, enter } from './enter.ts';
import { recordFailure } from './failure.ts';
import { isKnownDevice } from './known-device.ts';
import { hashPassword, isOutdated, passwordMatches } from './password-hash.ts';
import { type Counter, takeTries } from './patience.ts';
import { asName, findAccountTyped } from './sign-in-name.ts';
import { digestOf } from './tokens.ts';
import { networkOf, type Visitor } from './visitor.ts';

export interface SignIn {
  /** A name to sign in by, or a telephone number. */
  readonly name: string;
  readonly password: string;
}

/** On a device of their own, people are counted by themselves; otherwise with all the strangers of their network. */
function countersFor(name: string, known: boolean, { address, device = '' }: Visitor): Counter[] {
  if (known) return [{ of: 'device', about: [asName(name), digestOf(device)] }];
  const network = networkOf(address);
  return [
    { of: 'network', about: [network] },
    { of: 'name', about: [asName(name), network] },
  ];
}

/**
 * Signs somebody in by name and password. A name that nobody has, an account without a password or one that is
 * closed, and a wrong password are answered alike and take as long. Throws DomainError `unauthenticated`, `too-many`
 * with the seconds to wait.
 */
export async function signIn(
  deps: AccountDeps,
  { name, password }: SignIn,
  visitor: Visitor,
): Promise<Entered> {
  const { db } = deps.connection;
  const now = deps.systemClock.now();
  let account = await findAccountTyped(db, name);
  const known = await isKnownDevice(db, account?.person ?? '', visitor, now);
  const tries = await takeTries(deps, countersFor(name, known, visitor), now);
  for (;;) {
    const right = await passwordMatches(account?.password_hash, password);
    if (!right || account === undefined || account.disabled_at !== null) {
      await recordFailure(deps, { way: 'password', person: account?.person ?? null, tries }, visitor, now);
      throw new DomainError('unauthenticated', 'Name or password is wrong');
    }
    const { person, password_hash: stored } = account;
    const holds = (_tx: Tx, { password_hash }: AccountRow) => password_hash === stored;
    const entered = await enter(deps, { person, way: 'password', holds }, visitor, now);
    if (entered !== undefined) {
      // With a second factor still to come, earlier failures are not forgiven yet.
      await (entered.stage === 'second-factor' ? tries.giveBack() : tries.succeeded());
      if (stored !== null && isOutdated(stored))
        await replaceHash(db, { person, from: stored, to: await hashPassword(password) });
      return entered;
    }
    // The account was changed while the password was compared: it is compared with what there is now.
    account = await findAccountTyped(db, name);
  }
}
