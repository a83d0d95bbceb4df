import type { IsoDate } from '../machines/calendar.ts';
import type { Stage } from '../machines/plan/words.ts';
import type { RenewalTable } from './tables.ts';

/** Where a community stands: its latest renewal, in a row that is quickly read. */
export interface StandingTable {
  community: string;
  renewal: string;
  term: number;
  plan: string;
  revision: number;
  status: RenewalTable['status'];
  stage: Stage | null;
  /** What is open, soonest first. */
  steps: string[];
  /** What was open until it was suspended. */
  held: string[];
  waiting_on: string[];
  due_on: IsoDate | null;
  /** The first day by which something has to begin, or to be done where that is not told. */
  act_by: IsoDate | null;
  /** The deadline of the stage, and the last day on which it can still be met. */
  stage_by: IsoDate | null;
  reach_by: IsoDate | null;
}
