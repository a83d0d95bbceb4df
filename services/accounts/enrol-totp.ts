import { lockAccount } from '../../db/accounts.ts';
import type { Tx } from '../../db/connect.ts';
import { confirmTotp, removeTotp, saveRecoveryCodes, saveTotp } from '../../db/second-factors.ts';
import { deleteSessionsOf } from '../../db/sessions.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { DomainError } from '../errors.ts';
import type { Person } from '../world.ts';
import type { AccountDeps } from './account-deps.ts';
import { askPasswordAgain } from './ask-password.ts';
import { type Entered, goOn } from './enter.ts';
import { noteAccountEvent } from './note-account-event.ts';
import { newRecoveryCodes, recoveryDigest } from './recovery-codes.ts';
import { aboutTotp, accountOf, takeCode } from './second-factor.ts';
import { requiresSecondFactor } from './stage.ts';
import { newTotpSecret, provisioningUri, stepOf } from './totp.ts';
import { maskedNetwork, type Visitor } from './visitor.ts';

const inForce = () =>
  new DomainError('conflict', 'A second factor is in force: remove it before setting up another', {});

/**
 * A new secret for an authenticator app, in force once {@link confirmSecondFactor} has seen a code of it; told this
 * once. Throws InvalidFacts for `password`; DomainError `conflict` where one is in force, `too-many`.
 */
export async function enrolSecondFactor(
  deps: AccountDeps,
  password: string | undefined,
  person: Person,
  visitor: Visitor,
): Promise<{ secret: string; uri: string }> {
  const account = await accountOf(deps, person.id);
  if (account.totp_confirmed_at !== null) throw inForce();
  // Whoever comes in by an identity provider alone has none to be asked for.
  if (account.password_hash !== null)
    await askPasswordAgain(deps, account, { password: password ?? '', field: 'password' }, visitor);
  const secret = newTotpSecret();
  const sealed = await deps.sealing.seal(secret, aboutTotp(person.id));
  if (!(await saveTotp(deps.connection.db, person.id, sealed))) throw inForce();
  return { secret, uri: provisioningUri(secret, account.sign_in_name) };
}

/**
 * Puts the new secret in force and answers the recovery codes, told this once. The other sessions of the person end;
 * this one goes on under a new token. Throws InvalidFacts for `code`, DomainError `conflict`, `unauthenticated` where
 * it has ended meanwhile.
 */
export async function confirmSecondFactor(
  deps: AccountDeps,
  code: string,
  person: Person,
  visitor: Visitor,
): Promise<Entered & { recoveryCodes: string[] }> {
  const now = deps.systemClock.now();
  const at = now.toString();
  const account = await accountOf(deps, person.id);
  const { totp_secret: sealed, totp_confirmed_at } = account;
  if (totp_confirmed_at !== null) throw inForce();
  if (sealed === null) throw new DomainError('conflict', 'There is no second factor to confirm', {});
  const step = stepOf(await deps.sealing.open(sealed, aboutTotp(person.id)), code, now);
  if (step === undefined)
    throw new InvalidFacts([{ field: 'code', detail: 'is not the code that the app shows now' }]);
  const recoveryCodes = newRecoveryCodes();
  const act = async (tx: Tx) => {
    const ended = await deleteSessionsOf(tx, person.id);
    if (!(await confirmTotp(tx, { person: person.id, sealed, at, step }))) throw inForce();
    const digests = recoveryCodes.map((one) => recoveryDigest(person.id, one));
    await saveRecoveryCodes(tx, person.id, digests);
    await noteAccountEvent(deps, tx, {
      at,
      kind: 'second-factor.enrolled',
      person: person.id,
      subject: person.id,
      detail: { ended, network: maskedNetwork(visitor.address) },
      request: visitor.request,
    });
  };
  const how = { way: 'enrolment', secondFactor: true } as const;
  const entered = await goOn(deps, { person: person.id, ...how, act }, visitor, now);
  return { ...entered, recoveryCodes };
}

/**
 * Removes one's own second factor, by a code of it. Throws InvalidFacts for `code`; DomainError `conflict` where there
 * is none, or one of the person's roles requires it; `too-many`.
 */
export async function removeSecondFactor(
  deps: AccountDeps,
  code: string,
  person: Person,
  visitor: Visitor,
): Promise<void> {
  const now = deps.systemClock.now();
  const account = await accountOf(deps, person.id);
  if (account.totp_confirmed_at === null)
    throw new DomainError('conflict', 'No second factor is in force', {});
  if (requiresSecondFactor(person, deps.settings))
    throw new DomainError('conflict', 'A role of this person requires a second factor', {});
  const way = await takeCode(deps, account, code, visitor, now);
  await deps.connection.db.transaction().execute(async (tx) => {
    await lockAccount(tx, person.id);
    await removeTotp(tx, person.id);
    await noteAccountEvent(deps, tx, {
      at: now.toString(),
      kind: 'second-factor.removed',
      person: person.id,
      subject: person.id,
      detail: { way, network: maskedNetwork(visitor.address) },
      request: visitor.request,
    });
  });
}
