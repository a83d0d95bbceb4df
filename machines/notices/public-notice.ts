import type { IsoDate } from '../calendar.ts';
import type { RenewalContext } from '../context.ts';
import type { Plan } from '../plan/plan.ts';
import type { Text } from '../text.ts';

/** What hangs on a community's wall in the course of a renewal, in the order of its posting. */
export const NOTICE_KINDS = [
  'party-candidates',
  'party-commitments',
  'party-result',
  'election-day',
  'absence',
  'voter-list',
  'residents-candidates',
  'residents-commitments',
  'residents-result',
  'supervision-result',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Notices that anybody may object to, within days. */
export const OBJECTABLE = ['party-candidates', 'absence', 'voter-list'] as const;
export type Objectable = (typeof OBJECTABLE)[number];

export function isObjectable(kind: string): kind is Objectable {
  return OBJECTABLE.some((one) => one === kind);
}

/** An accepted event as a notice looks at it: what happened, on which day, and figures that are about nobody. */
export interface RecordedAct {
  readonly revision: number;
  readonly type: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Somebody who is named on the wall. Null: elected by being written in, and named on paper alone. */
export interface PersonOnNotice {
  readonly name: string | null;
  readonly votes?: number;
}

/** Those who stand for a post, or hold it now. */
export interface PersonsOnNotice {
  readonly post: string;
  readonly title: Text;
  /** `as-recorded` where the strokes of a name are not known. */
  readonly order: 'surname-strokes' | 'votes' | 'as-recorded';
  readonly persons: readonly PersonOnNotice[];
}

/** Until the end of which day one may object, to whom, and within how many days that is decided. */
export interface ObjectionPeriod {
  readonly until: IsoDate;
  readonly to: Text;
  readonly decidedWithinDays: number;
}

/** A notice as it hangs: what it says in its community, from which day until the end of which day. */
export interface PublicNotice {
  readonly kind: NoticeKind;
  /** Of the act that posted it: the same kind posted again is another notice. */
  readonly revision: number;
  readonly title: Text;
  readonly clause: string;
  readonly postedOn: IsoDate;
  readonly until: IsoDate;
  readonly postedAt: Text;
  readonly text: readonly Text[];
  readonly persons: readonly PersonsOnNotice[];
  readonly objections: ObjectionPeriod | null;
}

/** From what a notice is written. */
export interface Wall {
  /** The community's name in the division codes: 文苑社区居民委员会. */
  readonly name: string;
  readonly context: RenewalContext;
  readonly plan: Plan;
}

/** What one kind of notice says; the rest is the same for all. */
export type Content = Pick<PublicNotice, 'until' | 'text' | 'persons' | 'objections'> & {
  /** Where it hung before the day of the act that tells of it. */
  readonly postedOn?: IsoDate;
};
