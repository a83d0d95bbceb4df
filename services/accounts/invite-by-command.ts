import { findAccountByName, lockAccount, lockAccounts } from '../../db/accounts.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { AccountDeps } from './account-deps.ts';
import { type GivenRole, whyNotTogether } from './administration.ts';
import { type Invitation, issueInvitation } from './invite.ts';
import { addPerson } from './manage-accounts.ts';
import { noteAccountEvent } from './note-account-event.ts';
import { requireName } from './sign-in-name.ts';

export interface InviteByCommand {
  readonly name: string | undefined;
  readonly signInName: string;
  readonly phone: string | undefined;
  /** Roles of somebody new; somebody who has an account keeps theirs. */
  readonly roles: readonly GivenRole[];
}

const missing = (field: string) =>
  new InvalidFacts([{ field, detail: 'is needed for somebody who has no account yet' }]);

/**
 * What whoever runs the server does: lets the first administrator in, and any account whose administrators are all
 * locked out. Answers a link, told this once. Throws InvalidFacts.
 */
export async function inviteByCommand(
  deps: AccountDeps,
  { name, signInName, phone, roles }: InviteByCommand,
): Promise<Invitation & { person: string; created: boolean }> {
  const at = deps.systemClock.now().toString();
  return deps.connection.db.transaction().execute(async (tx) => {
    await lockAccounts(tx);
    const before = await findAccountByName(tx, requireName(signInName));
    const [first] = roles;
    const together = whyNotTogether(roles);
    if (together !== undefined) throw new InvalidFacts([{ field: 'role', detail: together }]);
    if (before === undefined && name === undefined) throw missing('name');
    if (before === undefined && first === undefined) throw missing('role and prefix');
    const given = { name: name ?? '', signInName, phone: phone ?? null, email: null, roles };
    const person = before?.person ?? (await addPerson(tx, { ...given, region: first?.prefix ?? '' }, at));
    const account = (await lockAccount(tx, person)) ?? { person, password_hash: null };
    const invitation = await issueInvitation(deps, tx, account, { show: true });
    await noteAccountEvent(deps, tx, {
      at,
      kind: 'account.invited',
      person: null,
      subject: person,
      detail: {
        by: 'command',
        purpose: invitation.purpose,
        shown: true,
        created: before === undefined,
        roles: before === undefined ? roles.map(({ role, prefix }) => `${role} ${prefix}`).join(', ') : null,
      },
    });
    return { ...invitation, person, created: before === undefined };
  });
}
