import { type AccountRow, lockAccount, lockAccounts } from '../../db/accounts.ts';
import type { Tx } from '../../db/connect.ts';
import { DomainError } from '../errors.ts';
import { type Person, readPerson } from '../world.ts';
import type { AccountDeps } from './account-deps.ts';
import type { AccountEventKind } from './account-event.ts';
import { regionOf, whyNotLookAfter } from './administration.ts';
import { type AccountEvent, noteAccountEvent } from './note-account-event.ts';
import type { Visitor } from './visitor.ts';

/** What an administrator does is done, noted and told in one transaction, on rights that nobody changes meanwhile. */
export interface Administering {
  readonly tx: Tx;
  readonly administrator: Person;
  /** By the system's clock. */
  readonly at: string;
  note(kind: AccountEventKind, subject: string, detail: AccountEvent['detail']): Promise<void>;
}

const refusal = (why: string, administrator: string) =>
  new DomainError('forbidden', `This is not yours to do: ${why}`, { person: administrator });

/** Throws DomainError `forbidden` for somebody who is no administrator. */
export async function asAdministrator<T>(
  deps: AccountDeps,
  id: string,
  visitor: Visitor,
  work: (administering: Administering) => Promise<T>,
): Promise<T> {
  const at = deps.systemClock.now().toString();
  return deps.connection.db.transaction().execute(async (tx) => {
    await lockAccounts(tx);
    const administrator = await readPerson(tx, id);
    if (administrator === undefined) throw new DomainError('unauthenticated', 'This person is gone');
    if (regionOf(administrator).length === 0)
      throw refusal('accounts are looked after by an administrator', id);
    return work({
      tx,
      administrator,
      at,
      note: (kind, subject, detail) =>
        noteAccountEvent(deps, tx, { at, kind, person: id, subject, detail, request: visitor.request }),
    });
  });
}

/** The account of somebody whom this administrator looks after, locked. Throws DomainError `not-found`, `forbidden`. */
export async function accountLookedAfter(
  { tx, administrator }: Administering,
  id: string,
): Promise<AccountRow> {
  const account = await lockAccount(tx, id);
  const person = await readPerson(tx, id);
  if (account === undefined || person === undefined)
    throw new DomainError('not-found', `There is no account of ${id}`, { person: id });
  const why = whyNotLookAfter(administrator, { ...person, region: account.region });
  if (why !== undefined) throw refusal(why, administrator.id);
  return account;
}
