import { randomUUID } from 'node:crypto';
import { insertAccount, namesTaken, setDisabled, updateAccountNames } from '../../db/accounts.ts';
import type { Tx } from '../../db/connect.ts';
import { deleteInvitationsOf } from '../../db/invitations.ts';
import { forgetDevicesOf } from '../../db/known-devices.ts';
import { dropNoticesTo, lockPerson } from '../../db/notices.ts';
import { hasIdentity, unlinkIdentitiesOf } from '../../db/oidc.ts';
import { cancelDeliveriesTo, unverifyChannels } from '../../db/own-channels.ts';
import { insertPerson, saveAppointments, updatePerson } from '../../db/people.ts';
import { removeTotp } from '../../db/second-factors.ts';
import { deleteSessionsOf } from '../../db/sessions.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { DomainError } from '../errors.ts';
import type { AccountDeps } from './account-deps.ts';
import { particularsIn } from './account-event.ts';
import { type GivenRole, liesWithin, regionOf, whyNotGive } from './administration.ts';
import { type Administering, accountLookedAfter, asAdministrator } from './as-administrator.ts';
import { type Invitation, issueInvitation } from './invite.ts';
import type { AccountEvent } from './note-account-event.ts';
import { requireName, requirePhone } from './sign-in-name.ts';
import type { Visitor } from './visitor.ts';
import { townNow } from './word.ts';

/** Who somebody is, apart from what they may do. */
export interface Particulars {
  readonly name: string;
  readonly signInName: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface NewPerson extends Particulars {
  /** Whose account it is to look after: a division prefix. */
  readonly region: string;
  readonly roles: readonly GivenRole[];
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function particularsOf({ name, signInName, phone, email }: Particulars): Particulars {
  if (email !== null && !EMAIL.test(email))
    throw new InvalidFacts([{ field: 'email', detail: 'must be an e-mail address' }]);
  return {
    name: name.trim(),
    signInName: requireName(signInName),
    phone: phone === null ? null : requirePhone(phone),
    email,
  };
}

const taken = () =>
  new DomainError('conflict', 'Somebody signs in by this name, or by this telephone number, already');

const beyond = (why: string) => new DomainError('forbidden', `This is not yours to give: ${why}`);

/** A new person with an account that nobody can sign in to yet. Throws InvalidFacts; DomainError `conflict`. */
export async function addPerson(tx: Tx, given: NewPerson, at: string): Promise<string> {
  const { name, signInName, phone, email } = particularsOf(given);
  const id = randomUUID();
  await insertPerson(tx, { id, name, phone, email });
  const account = { person: id, sign_in_name: signInName, sign_in_phone: phone, created_at: at };
  if (!(await insertAccount(tx, { ...account, region: given.region }))) throw taken();
  await saveAppointments(tx, id, given.roles);
  return id;
}

const rolesAsText = (roles: readonly GivenRole[]) =>
  roles.map(({ role, prefix }) => `${role} ${prefix}`).join(', ');

/**
 * Creates a person with roles and an account without a password. Throws InvalidFacts for `signInName`, `phone`,
 * `email`; DomainError `forbidden` for anything beyond the administrator's region, `conflict` for a name or number
 * that is somebody's already.
 */
export async function createAccount(
  deps: AccountDeps,
  given: NewPerson,
  by: string,
  visitor: Visitor,
): Promise<{ person: string }> {
  return asAdministrator(deps, by, visitor, async ({ tx, administrator, at, note }) => {
    const region = regionOf(administrator);
    if (!liesWithin(region, given.region))
      throw beyond(`${given.region} lies beyond the region ${region.join(', ')}`);
    const why = whyNotGive(administrator, given.roles);
    if (why !== undefined) throw beyond(why);
    const person = await addPerson(tx, given, at);
    await note('account.created', person, { region: given.region, roles: rolesAsText(given.roles) });
    return { person };
  });
}

/**
 * Undoes that somebody comes in by the identity provider, and ends what was begun by it. Whoever is linked next is
 * found by the claim again.
 */
async function unlink({ tx, note }: Administering, person: string): Promise<void> {
  if (!(await hasIdentity(tx, person))) return;
  const ended = await deleteSessionsOf(tx, person);
  await forgetDevicesOf(tx, person);
  await unlinkIdentitiesOf(tx, person);
  await note('identity.unlinked', person, { ended });
}

/**
 * Changes who somebody is; with another name to sign in by, number or address, nobody comes in by the identity that
 * was linked under the one before. Throws as {@link createAccount}, and `not-found`.
 */
export async function changeParticulars(
  deps: AccountDeps,
  person: string,
  given: Particulars,
  by: string,
  visitor: Visitor,
): Promise<void> {
  const { name, signInName, phone, email } = particularsOf(given);
  await asAdministrator(deps, by, visitor, async (administering) => {
    const { tx, note } = administering;
    const before = await accountLookedAfter(administering, person);
    const changed = {
      name: before.name !== name,
      signInName: before.sign_in_name !== signInName,
      phone: before.sign_in_phone !== phone || before.phone !== phone,
      email: before.email !== email,
    };
    if (particularsIn(changed).length === 0) return;
    if (await namesTaken(tx, { person, name: signInName, phone })) throw taken();
    // Whoever was linked came by one of these, and it need not have been theirs.
    if (changed.signInName || changed.phone || changed.email) await unlink(administering, person);
    await updateAccountNames(tx, { person, name: signInName, phone });
    await updatePerson(tx, { id: person, name, phone, email });
    // Which of them changed, and not what they are; but who acted under what name has to stay provable.
    const names: AccountEvent['detail'] = changed.name ? { oldName: before.name, newName: name } : {};
    await note('account.changed', person, { ...changed, ...names });
  });
}

/**
 * Gives somebody these roles and no others; their sessions end. Throws DomainError `forbidden` for one's own, and for
 * anything beyond the administrator's region; `conflict` for an account that is closed; `not-found`.
 */
export async function setRoles(
  deps: AccountDeps,
  person: string,
  roles: readonly GivenRole[],
  by: string,
  visitor: Visitor,
): Promise<void> {
  await asAdministrator(deps, by, visitor, async (administering) => {
    const { tx, administrator, note } = administering;
    const { disabled_at } = await accountLookedAfter(administering, person);
    const why = whyNotGive(administrator, roles);
    if (why !== undefined) throw beyond(why);
    if (disabled_at !== null && roles.length > 0)
      throw new DomainError('conflict', 'This account is closed: open it again first', { person });
    const ended = await deleteSessionsOf(tx, person);
    await saveAppointments(tx, person, roles);
    await note('account.roles-set', person, { roles: rolesAsText(roles), ended });
  });
}

/**
 * Closes an account: nobody signs in to it, its links, devices and sessions end, its person holds no role any more, and
 * but for word of that nothing more is sent to them, also of what was found already; their addresses are to be proved
 * anew. Throws DomainError `forbidden`, `not-found`.
 */
export async function closeAccount(
  deps: AccountDeps,
  person: string,
  by: string,
  visitor: Visitor,
): Promise<void> {
  await asAdministrator(deps, by, visitor, async (administering) => {
    const { tx, at, note } = administering;
    await accountLookedAfter(administering, person);
    await lockPerson(tx, person);
    await deleteInvitationsOf(tx, person);
    await dropNoticesTo(tx, person, 'not-theirs');
    await cancelDeliveriesTo(tx, { person, at: (await townNow(deps, tx)).toString() });
    const ended = await deleteSessionsOf(tx, person);
    await setDisabled(tx, person, at);
    await saveAppointments(tx, person, []);
    await forgetDevicesOf(tx, person);
    await unlinkIdentitiesOf(tx, person);
    await note('account.closed', person, { ended });
    // Word of the closing is the last that goes there.
    await unverifyChannels(tx, person);
  });
}

/** Opens it again, without roles. Throws DomainError `forbidden`, `not-found`. */
export async function reopenAccount(
  deps: AccountDeps,
  person: string,
  by: string,
  visitor: Visitor,
): Promise<void> {
  await asAdministrator(deps, by, visitor, async (administering) => {
    await accountLookedAfter(administering, person);
    await setDisabled(administering.tx, person, null);
    await administering.note('account.reopened', person, {});
  });
}

/**
 * A link by which somebody sets their password, the first one or another; see {@link issueInvitation}. Throws
 * DomainError `forbidden`, `not-found`, `conflict` for an account that is closed.
 */
export async function inviteAgain(
  deps: AccountDeps,
  { person, show }: { person: string; show: boolean },
  by: string,
  visitor: Visitor,
): Promise<Invitation> {
  return asAdministrator(deps, by, visitor, async (administering) => {
    const account = await accountLookedAfter(administering, person);
    if (account.disabled_at !== null)
      throw new DomainError('conflict', 'This account is closed: open it again first', { person });
    const invitation = await issueInvitation(deps, administering.tx, account, { show });
    const { purpose, sentTo } = invitation;
    await administering.note('account.invited', person, { purpose, shown: sentTo === null });
    return invitation;
  });
}

/** Removes the second factor of somebody who has lost it; their sessions end. Throws DomainError `forbidden`, `not-found`. */
export async function resetSecondFactor(
  deps: AccountDeps,
  person: string,
  by: string,
  visitor: Visitor,
): Promise<void> {
  await asAdministrator(deps, by, visitor, async (administering) => {
    await accountLookedAfter(administering, person);
    const ended = await deleteSessionsOf(administering.tx, person);
    await removeTotp(administering.tx, person);
    await administering.note('second-factor.reset', person, { ended });
  });
}

/** Undoes the link to an identity of the provider; the sessions of its person end. Throws DomainError `forbidden`, `not-found`. */
export async function unlinkIdentity(
  deps: AccountDeps,
  person: string,
  by: string,
  visitor: Visitor,
): Promise<void> {
  await asAdministrator(deps, by, visitor, async (administering) => {
    await accountLookedAfter(administering, person);
    await unlink(administering, person);
  });
}
