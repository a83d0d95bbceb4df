import { sql } from 'kysely';
import type { Database } from './connect.ts';

/**
 * Counts a post from an address, or for a community, on this day of the server's clock. Answers false, and counts no
 * further, where there have been `most` already. Counts of days before yesterday go.
 */
export async function countPost(
  db: Database,
  scope: 'address' | 'community',
  key: string,
  most: number,
): Promise<boolean> {
  const { rows } = await sql`
    with gone as (delete from public_post where day < current_date - 1)
    insert into public_post (scope, key, day, posts) values (${scope}, ${key}, current_date, 1)
    on conflict (scope, key, day) do update set posts = public_post.posts + 1 where public_post.posts < ${most}
    returning posts`.execute(db);
  return rows.length === 1;
}
