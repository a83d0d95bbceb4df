import { sql } from 'kysely';
import type { Database, Tx } from './connect.ts';

export interface NewInvitation {
  readonly digest: string;
  readonly person: string;
  readonly purpose: 'invite' | 'reset';
  readonly created_at: string;
  readonly expires_at: string;
  /** In which it is sent; null where it is shown instead. */
  readonly message: string | null;
}

/** The one invitation of a person: those before it stop working. */
export async function saveInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  await deleteInvitationsOf(tx, invitation.person);
  await tx.insertInto('invitation').values(invitation).execute();
}

/** Those that were not used stop working. */
export async function deleteInvitationsOf(tx: Tx, person: string): Promise<void> {
  await wipeSentLinks(tx, person);
  await tx.deleteFrom('invitation').where('person', '=', person).where('used_at', 'is', null).execute();
}

/** The links themselves, where they were sent: nobody needs them any more, and nobody should come upon them. */
export async function wipeSentLinks(tx: Tx, person: string): Promise<void> {
  const sent = tx
    .selectFrom('invitation')
    .select('message')
    .where('person', '=', person)
    .where('message', 'is not', null);
  await tx.updateTable('message').set({ body: null }).where('id', 'in', sent).execute();
  await tx.updateTable('delivery').set({ sent_text: null }).where('message', 'in', sent).execute();
  await tx
    .updateTable('delivery')
    .set({ status: 'cancelled' })
    .where('message', 'in', sent)
    .where('status', '=', 'waiting')
    .execute();
}

/** An invitation that is still good; not of somebody whose account is closed. */
export async function findInvitation(db: Database, digest: string, now: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('account', 'account.person', 'invitation.person')
    .select(['invitation.person', 'invitation.purpose', 'invitation.expires_at'])
    .where('invitation.digest', '=', digest)
    .where('invitation.used_at', 'is', null)
    .where('invitation.expires_at', '>', sql<Date>`${now}::timestamptz`)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
}

/** Answers whether it was still good: of many at once, one gets it. */
export async function takeInvitation(tx: Tx, digest: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ used_at: now })
    .where('digest', '=', digest)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`${now}::timestamptz`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
