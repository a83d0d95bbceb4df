import { addDays, type IsoDate, isBefore } from '../calendar.ts';
import { type BoardStatus, CLOSE_DAYS } from './status.ts';

/** What tells how a renewal lies in time. A day is null where nothing tells it. */
export interface InTimeAsAWhole {
  readonly status: 'running' | 'suspended' | 'concluded';
  /** When the first open step is due, and by when the first one has to move. */
  readonly dueOn: IsoDate | null;
  readonly actBy: IsoDate | null;
  /** The deadline of the stage, and the last day on which it can still be met. */
  readonly stageBy: IsoDate | null;
  readonly reachBy: IsoDate | null;
}

type Day = Exclude<keyof InTimeAsAWhole, 'status'>;

interface Sign {
  readonly status: BoardStatus;
  /** It shows when this day lies at most so many days ahead; one that has passed lies a day behind. */
  readonly day: Day;
  readonly daysAhead: number;
  /** And this one has not passed. */
  readonly before?: Day;
}

const PASSED = -1;

/**
 * Of a renewal that runs, the first of these that shows is how it stands; it is on track where none does. As a list,
 * so that the database counts thousands by the very rule by which one is looked at.
 */
export const SIGNS_OF_STANDING: readonly Sign[] = [
  { status: 'out-of-reach', day: 'reachBy', daysAhead: PASSED, before: 'stageBy' },
  { status: 'overdue', day: 'dueOn', daysAhead: PASSED },
  { status: 'behind', day: 'actBy', daysAhead: PASSED },
  { status: 'close', day: 'actBy', daysAhead: CLOSE_DAYS },
];

/** How a renewal stands on a day, in the words of the board. */
export function standingOn(renewal: InTimeAsAWhole, today: IsoDate): BoardStatus {
  if (renewal.status !== 'running') return renewal.status;
  const shows = ({ day, daysAhead, before }: Sign): boolean => {
    const [on, end] = [renewal[day], before === undefined ? today : renewal[before]];
    return on !== null && end !== null && !isBefore(addDays(today, daysAhead), on) && !isBefore(end, today);
  };
  return SIGNS_OF_STANDING.find(shows)?.status ?? 'on-track';
}
