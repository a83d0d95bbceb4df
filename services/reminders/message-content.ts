import type { IsoDate } from '../../machines/calendar.ts';
import type { Form } from '../../machines/plan/reminders.ts';
import type { Role } from '../../machines/plan/words.ts';
import type { DaysLeft } from '../../machines/reminders/days-left.ts';
import type { Text } from '../../machines/text.ts';
import type { LastAttempt } from './last-attempts.ts';

/** What is to be said of a step that is open: as much as may leave the house, and no more. */
export interface MessageItem {
  readonly renewal: string;
  readonly community: { readonly code: string; readonly name: string };
  readonly step: string;
  readonly title: Text;
  readonly clause: string;
  readonly waitingOn: readonly Role[];
  readonly dueOn: IsoDate;
  readonly kind: 'statutory' | 'plan';
  readonly daysLeft: DaysLeft;
  /** The last day on which it can begin in time; null where there is none. */
  readonly startBy: IsoDate | null;
  /** Why it is told: the due day, or the day by which it has to begin. */
  readonly because: 'due' | 'latest-start';
  /** The most urgent form of its rungs. */
  readonly form: Form;
  readonly rungs: readonly string[];
  readonly missing: readonly MissingText[];
  readonly lastAttempt: LastAttempt | null;
  readonly supervision: Supervision | null;
  /** The latest day that somebody promised it for. */
  readonly promised: IsoDate | null;
  /** The day of a promise that was not kept, where that is why it is told. */
  readonly promiseBroken: IsoDate | null;
  /** Whether the person of the message has acknowledged it. */
  readonly acknowledged: boolean;
}

/** What stands in the way of an event, and what else it must satisfy; neither: it can be recorded at once. */
export interface MissingText {
  readonly title: Text;
  readonly says: readonly Text[];
  readonly requires: readonly Text[];
}

/** A supervision notice (督办单). */
export interface Supervision {
  /** 督〔2021〕3号 */
  readonly number: string;
  readonly colour: 'blue' | 'yellow' | 'red';
  readonly issuedOn: IsoDate;
  readonly sentTo: readonly Role[];
  readonly state: 'open' | 'replied' | 'closed';
  /** Whether the person of the message has to reply to it with a reason. */
  readonly mustReply: boolean;
}

export interface MessageContent {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly kind: 'digest' | 'alone' | 'verification';
  readonly form: Form;
  /** When it was to go out, by the town's clock. */
  readonly slot: string;
  /** The most urgent first. */
  readonly items: readonly MessageItem[];
  /** How many of its steps are done, or due on another day, meanwhile. */
  readonly resolved: number;
}
