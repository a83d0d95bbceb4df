import { replaceHash } from '../../db/accounts.ts';
import { knowsDevice } from '../../db/known-devices.ts';
import { DomainError } from '../errors.ts';
import type { AccountDeps } from './account-deps.ts';
import { DEVICE_DAYS, type Entered, enter } from './enter.ts';
import { recordFailure } from './failure.ts';
import { hashPassword, isOutdated, passwordMatches } from './password-hash.ts';
import { type Counter, takeTries } from './patience.ts';
import { asName, findAccountTyped } from './sign-in-name.ts';
import { digestOf, isToken } from './tokens.ts';
import { networkOf, type Visitor } from './visitor.ts';

export interface SignIn {
  /** A name to sign in by, or a telephone number. */
  readonly name: string;
  readonly password: string;
}

/** Whether the person has signed in on this device before, and nobody has made that forgotten. */
export async function isKnownDevice(
  { connection: { db } }: Pick<AccountDeps, 'connection'>,
  person: string,
  { device }: Visitor,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!isToken(device)) return false;
  const since = now.subtract({ hours: 24 * DEVICE_DAYS }).toString();
  return knowsDevice(db, { digest: digestOf(device), person, since });
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
  const account = await findAccountTyped(db, name);
  const known = await isKnownDevice(deps, account?.person ?? '', visitor, now);
  const tries = await takeTries(deps, countersFor(name, known, visitor), now);
  const right = await passwordMatches(account?.password_hash, password);
  if (!right || account === undefined || account.disabled_at !== null) {
    await recordFailure(deps, { way: 'password', person: account?.person ?? null, tries }, visitor, now);
    throw new DomainError('unauthenticated', 'Name or password is wrong');
  }
  // With a second factor still to come, earlier failures are not forgiven yet.
  await (account.totp_confirmed_at === null ? tries.succeeded() : tries.giveBack());
  const { person, password_hash: stored } = account;
  if (stored !== null && isOutdated(stored))
    await replaceHash(db, { person, from: stored, to: await hashPassword(password) });
  return enter(deps, account, { way: 'password', secondFactor: false }, visitor, now);
}
