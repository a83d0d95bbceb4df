import { wasObjectedTo } from '../../db/objections.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import type { Objectable } from '../../machines/notices/public-notice.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Deps } from '../deps.ts';
import { fileObjection } from '../public/file-objection.ts';
import { wallReader } from '../public/wall.ts';

/** An objection that a resident sends in without account, on its day; nobody in the drill takes it over. */
export interface SentIn {
  readonly on: IsoDate;
  readonly notice: Objectable;
  readonly text: string;
}

/** An address of those that are for examples alone (RFC 5737): the limits of visitors are left to them. */
const NOBODYS_ADDRESS = '192.0.2.1';

/** Files it as the page of residents does, once however often the drill is taken up again. */
export async function sendIn(deps: Deps, community: string, { notice, text }: SentIn): Promise<void> {
  if (await wasObjectedTo(deps.connection.db, `${community}-${galutu2020.term}`, notice)) return;
  await fileObjection(deps, wallReader(deps), { community, notice, text, address: NOBODYS_ADDRESS });
}
