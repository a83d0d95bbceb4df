import type { Database } from './connect.ts';

/**
 * The secret of this name, which is `proposed` where there was none: whoever comes first decides, and all others read
 * what that was.
 */
export async function keepSecret(db: Database, name: string, proposed: string): Promise<string> {
  await db
    .insertInto('secret')
    .values({ name, value: proposed })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('secret')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}
