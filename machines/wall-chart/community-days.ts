import { daysFrom, type IsoDate, isBefore } from '../calendar.ts';
import { actBy, type BoardStatus, type InTime } from './status.ts';

interface Community<Open extends InTime> {
  readonly status: BoardStatus;
  readonly open: readonly Open[];
  /** Days until the first thing has to move; negative once that has passed. */
  readonly slack: number | null;
}

/** The days that stand beside a community's name: of what is overdue longest, by how many; otherwise its slack. */
export function daysOfCommunity({ status, open, slack }: Community<InTime>, today: IsoDate): number | null {
  if (status === 'overdue') return Math.max(...open.map(({ dueOn }) => daysFrom(dueOn, today)));
  return status === 'on-track' || status === 'close' || status === 'behind' ? slack : null;
}

/** The open step that these days are of: overdue longest, or otherwise the first that has to move. */
export function pressingStep<Open extends InTime>({ status, open }: Community<Open>): Open | undefined {
  const dayOf = (one: Open) => (status === 'overdue' ? one.dueOn : actBy(one));
  return open.reduce<Open | undefined>(
    (first, one) => (first !== undefined && !isBefore(dayOf(one), dayOf(first)) ? first : one),
    undefined,
  );
}
