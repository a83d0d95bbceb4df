import { findAccount } from '../../db/accounts.ts';
import { recoveryCodesLeft } from '../../db/second-factors.ts';
import type { Person } from '../world.ts';
import type { AccountDeps } from './account-deps.ts';
import { countUnseen } from './account-events.ts';
import { requiresSecondFactor } from './stage.ts';

/** What a person sees of their own account; null for the invented people of a drill, who have none. */
export async function readOwnAccount(deps: AccountDeps, person: Person) {
  const { db } = deps.connection;
  const account = await findAccount(db, person.id);
  if (account === undefined) return null;
  const enrolled = account.totp_confirmed_at !== null;
  return {
    signInName: account.sign_in_name,
    hasPassword: account.password_hash !== null,
    secondFactor: {
      enrolled,
      required: requiresSecondFactor(person, deps.settings),
      recoveryCodesLeft: enrolled ? await recoveryCodesLeft(db, person.id) : 0,
    },
    unseenEvents: await countUnseen(deps, person.id),
  };
}
