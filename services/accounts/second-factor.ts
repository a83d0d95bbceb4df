import { type AccountRow, findAccount } from '../../db/accounts.ts';
import { takeRecoveryCode, takeTotpStep } from '../../db/second-factors.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { DomainError } from '../errors.ts';
import type { AccountDeps } from './account-deps.ts';
import { type Entered, goOn } from './enter.ts';
import { recordFailure } from './failure.ts';
import { isKnownDevice } from './known-device.ts';
import { takeTries } from './patience.ts';
import { looksLikeRecoveryCode, recoveryDigest } from './recovery-codes.ts';
import type { Session } from './sessions.ts';
import { digestOf } from './tokens.ts';
import { CODE, stepOf } from './totp.ts';
import type { Visitor } from './visitor.ts';

/** Throws DomainError `not-found` for the invented people of a drill, who have none. */
export async function accountOf({ connection: { db } }: AccountDeps, person: string): Promise<AccountRow> {
  const account = await findAccount(db, person);
  if (account !== undefined) return account;
  throw new DomainError('not-found', `${person} has no account: no password, and no second factor`, {
    person,
  });
}

/** What a secret is sealed with, so that it is good for nobody else. */
export const aboutTotp = (person: string): string => `totp:${person}`;

async function isRight(
  { connection: { db }, sealing }: AccountDeps,
  { person, totp_secret }: AccountRow,
  code: string,
  now: Temporal.Instant,
): Promise<'totp' | 'recovery-code' | undefined> {
  if (CODE.test(code) && totp_secret !== null) {
    const step = stepOf(await sealing.open(totp_secret, aboutTotp(person)), code, now);
    return step !== undefined && (await takeTotpStep(db, person, step)) ? 'totp' : undefined;
  }
  if (!looksLikeRecoveryCode(code)) return undefined;
  const digest = recoveryDigest(person, code);
  return (await takeRecoveryCode(db, { person, digest, at: now.toString() })) ? 'recovery-code' : undefined;
}

/**
 * Takes a code of an app, or one of the recovery codes, and answers which it was; each is good once. Throws
 * InvalidFacts for `code`, DomainError `too-many`.
 */
export async function takeCode(
  deps: AccountDeps,
  account: AccountRow,
  code: string,
  visitor: Visitor,
  now: Temporal.Instant,
): Promise<'totp' | 'recovery-code'> {
  const { person } = account;
  const known = await isKnownDevice(deps.connection.db, person, visitor, now);
  const where = known ? digestOf(visitor.device ?? '') : 'anywhere';
  const tries = await takeTries(deps, [{ of: 'code', about: [person, where] }], now);
  const right = await isRight(deps, account, code.trim(), now);
  if (right === undefined) {
    await recordFailure(deps, { way: 'code', person, tries }, visitor, now);
    throw new InvalidFacts([{ field: 'code', detail: 'is not a code that is good now' }]);
  }
  await tries.succeeded();
  return right;
}

/**
 * The second step of signing in: the whole session, under a new token. Throws InvalidFacts for `code`; DomainError
 * `too-many`, `conflict` where none is asked for, `unauthenticated` where the session has ended meanwhile.
 */
export async function showSecondFactor(
  deps: AccountDeps,
  code: string,
  session: Session,
  visitor: Visitor,
): Promise<Entered> {
  const { enrolled, shown } = session.secondFactor;
  if (!enrolled || shown)
    throw new DomainError('conflict', 'No second factor is asked for in this session', {});
  const now = deps.systemClock.now();
  const account = await accountOf(deps, session.person);
  if (account.disabled_at !== null) throw new DomainError('unauthenticated', 'This account is closed');
  const way = await takeCode(deps, account, code, visitor, now);
  return goOn(deps, { person: account.person, way, secondFactor: true }, visitor, now);
}
