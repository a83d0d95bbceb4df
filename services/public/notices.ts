import type { IsoDate } from '../../machines/calendar.ts';
import type { PublicNotice } from '../../machines/notices/public-notice.ts';
import { canObjectOn, hangsOn } from '../../machines/notices.ts';
import type { ReadWall } from './wall.ts';

/** A notice as residents see it; `objections.open` says whether one may object today. */
export type ShownNotice = Omit<PublicNotice, 'revision' | 'objections'> & {
  readonly objections: (NonNullable<PublicNotice['objections']> & { readonly open: boolean }) | null;
};

export interface NoticesNow {
  readonly community: { readonly code: string; readonly name: string };
  readonly today: IsoDate;
  readonly notices: readonly ShownNotice[];
}

function shown(notice: PublicNotice, today: IsoDate): ShownNotice {
  const { revision: _, objections, ...rest } = notice;
  return { ...rest, objections: objections && { ...objections, open: canObjectOn(notice, today) } };
}

/** What hangs on the wall of a community today. Throws DomainError `not-found`. */
export async function readNotices(wall: ReadWall, code: string): Promise<NoticesNow> {
  const { community, today, posted } = await wall(code);
  const hanging = posted.filter((notice) => hangsOn(notice, today));
  return { community, today, notices: hanging.map((notice) => shown(notice, today)) };
}
