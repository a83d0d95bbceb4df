import { lockAccount } from '../../db/accounts.ts';
import { findInvitation, takeInvitation, wipeSentLinks } from '../../db/invitations.ts';
import { DomainError } from '../errors.ts';
import type { AccountDeps } from './account-deps.ts';
import { ownerOf, replacePassword } from './change-password.ts';
import { recordFailure } from './failure.ts';
import { knowDevice } from './known-device.ts';
import { noteAccountEvent } from './note-account-event.ts';
import { hashPassword } from './password-hash.ts';
import { requireGoodPassword } from './password-rules.ts';
import { takeTries } from './patience.ts';
import { accountOf } from './second-factor.ts';
import { digestOf, isToken } from './tokens.ts';
import { maskedNetwork, networkOf, type Visitor } from './visitor.ts';

/** Whom a link is for, as its page greets them. */
export interface OpenInvitation {
  readonly person: string;
  readonly name: string;
  readonly signInName: string;
  readonly purpose: 'invite' | 'reset';
}

const isOver = () =>
  new DomainError('not-found', 'This link is not good, or not any more: ask for another one');

async function find(deps: AccountDeps, token: string, now: string): Promise<OpenInvitation | undefined> {
  if (!isToken(token)) return undefined;
  const found = await findInvitation(deps.connection.db, digestOf(token), now);
  if (found === undefined) return undefined;
  const { name, sign_in_name: signInName } = await accountOf(deps, found.person);
  return { person: found.person, name, signInName, purpose: found.purpose };
}

/**
 * Whom a link is for. Changes nothing: mail programs and scanners open links. Throws DomainError `not-found` for one
 * that is used, replaced, expired or made up, `too-many`.
 */
export async function openInvitation(
  deps: AccountDeps,
  token: string,
  visitor: Visitor,
): Promise<OpenInvitation> {
  const now = deps.systemClock.now();
  const tries = await takeTries(deps, [{ of: 'link', about: [networkOf(visitor.address)] }], now);
  const open = await find(deps, token, now.toString());
  if (open === undefined) {
    await recordFailure(deps, { way: 'link', person: null, tries }, visitor, now);
    throw isOver();
  }
  await tries.giveBack();
  return open;
}

/**
 * Sets the password of whoever holds the link, which is used up; all their sessions end, and this device is known from
 * now on by the token answered, so that no stranger's failures keep them waiting. A second factor stays. Throws
 * InvalidFacts for `password`; DomainError as {@link openInvitation}.
 */
export async function acceptInvitation(
  deps: AccountDeps,
  { token, password }: { token: string; password: string },
  visitor: Visitor,
): Promise<{ signInName: string; device: string }> {
  const { person, signInName, purpose } = await openInvitation(deps, token, visitor);
  await requireGoodPassword(password, ownerOf(await accountOf(deps, person)));
  const hash = await hashPassword(password);
  const now = deps.systemClock.now();
  const at = now.toString();
  return deps.connection.db.transaction().execute(async (tx) => {
    await lockAccount(tx, person);
    if (!(await takeInvitation(tx, digestOf(token), at))) throw isOver();
    await wipeSentLinks(tx, person);
    const ended = await replacePassword(tx, { person, hash, at });
    const device = await knowDevice(tx, person, visitor, now);
    await noteAccountEvent(deps, tx, {
      at,
      kind: 'password.set',
      person,
      subject: person,
      detail: { purpose, ended, network: maskedNetwork(visitor.address) },
      request: visitor.request,
    });
    return { signInName, device };
  });
}
