import type { Database, Tx } from './connect.ts';

/** Of somebody who has none in force yet: false where one is. */
export async function saveTotp(db: Database, person: string, sealed: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ totp_secret: sealed, totp_last_step: null })
    .where('person', '=', person)
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Puts the secret in force whose first code came: false where it is another one by now. */
export async function confirmTotp(
  tx: Tx,
  { person, sealed, at, step }: { person: string; sealed: string; at: string; step: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ totp_confirmed_at: at, totp_last_step: step })
    .where('person', '=', person)
    .where('totp_secret', '=', sealed)
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A code is good once: only for a period after that of the last one. */
export async function takeTotpStep(db: Database, person: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account')
    .set({ totp_last_step: step })
    .where('person', '=', person)
    .where('totp_confirmed_at', 'is not', null)
    .where((eb) => eb.or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', String(step))]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function removeTotp(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('recovery_code').where('person', '=', person).execute();
  await tx
    .updateTable('account')
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
    .where('person', '=', person)
    .execute();
}

export async function saveRecoveryCodes(tx: Tx, person: string, digests: readonly string[]): Promise<void> {
  await tx.deleteFrom('recovery_code').where('person', '=', person).execute();
  await tx
    .insertInto('recovery_code')
    .values(digests.map((digest) => ({ person, digest, used_at: null })))
    .execute();
}

/** Answers whether it was one that had not been used. */
export async function takeRecoveryCode(
  db: Database,
  { person, digest, at }: { person: string; digest: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('person', '=', person)
    .where('digest', '=', digest)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function recoveryCodesLeft(db: Database, person: string): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<string>().as('left'))
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(left);
}
