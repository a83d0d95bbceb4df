import { type Insertable, sql } from 'kysely';
import type { Tx } from './connect.ts';
import type { StandingTable } from './standing-table.ts';

/** A renewal takes the place of the one of an earlier term; of one from before, nothing is kept. */
export async function insertStanding(tx: Tx, row: Insertable<StandingTable>): Promise<void> {
  const { community, ...rest } = row;
  await tx
    .insertInto('standing')
    .values({ community, ...rest })
    .onConflict((oc) =>
      oc.column('community').doUpdateSet(rest).where('standing.term', '<', sql.ref<number>('excluded.term')),
    )
    .execute();
}
