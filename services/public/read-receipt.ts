import { findObjectionByReceipt } from '../../db/objections.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { type ObjectionState, standingOf } from './objection-state.ts';
import { RECEIPT } from './receipts.ts';
import type { ReadWall } from './wall.ts';

/** What has become of an objection, for whoever has its receipt; never what it says. */
export interface ReceiptView {
  readonly receipt: string;
  readonly community: { readonly code: string; readonly name: string };
  readonly notice: string;
  readonly state: ObjectionState;
  readonly filedOn: IsoDate;
  readonly decideBy: IsoDate;
  readonly decidedOn: IsoDate | null;
}

/** Throws DomainError `not-found`, the same for a receipt that never was and for what is none. */
export async function readReceipt(
  { connection: { db } }: Deps,
  readWall: ReadWall,
  given: string,
): Promise<ReceiptView> {
  const receipt = given.toUpperCase();
  const row = RECEIPT.test(receipt) ? await findObjectionByReceipt(db, receipt) : undefined;
  if (row === undefined) throw new DomainError('not-found', 'There is no objection with this receipt');
  const { state, decidedOn } = await standingOf(db, readWall, row);
  return {
    receipt,
    community: { code: row.community, name: row.communityName },
    notice: row.notice,
    state,
    filedOn: row.filed_on,
    decideBy: row.due_on,
    decidedOn,
  };
}
