import type { AccountRow } from '../../db/accounts.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { AccountDeps } from './account-deps.ts';
import { recordFailure } from './failure.ts';
import { passwordMatches } from './password-hash.ts';
import { takeTries } from './patience.ts';
import type { Visitor } from './visitor.ts';

/**
 * Asks somebody who is signed in for the password once more: they may have left the room. Throws InvalidFacts for
 * `field`, DomainError `too-many`.
 */
export async function askPasswordAgain(
  deps: AccountDeps,
  { person, password_hash }: AccountRow,
  { password, field }: { password: string; field: string },
  visitor: Visitor,
): Promise<void> {
  const now = deps.systemClock.now();
  const tries = await takeTries(deps, [{ of: 'password', about: [person] }], now);
  if (!(await passwordMatches(password_hash, password))) {
    await recordFailure(deps, { way: 'password-again', person, tries }, visitor, now);
    throw new InvalidFacts([{ field, detail: 'is not the password of this account' }]);
  }
  await tries.succeeded();
}
