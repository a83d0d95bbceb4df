import { daysFrom, type IsoDate } from '../machines/calendar.ts';
import type { OpenStep } from '../machines/open-steps.ts';
import type { Plan } from '../machines/plan/plan.ts';
import type { Role } from '../machines/plan/words.ts';
import type { Text } from '../machines/text.ts';

export interface OpenStepView {
  readonly id: string;
  readonly title: Text;
  readonly clause: string;
  readonly waitingOn: readonly Role[];
  readonly dueOn: IsoDate;
  readonly dueKind: 'statutory' | 'plan';
  /** Days from today to the due date; negative when overdue. */
  readonly daysLeft: number;
  /** The last day on which it can begin so that its stage is still done in time; null where nothing is left to begin. */
  readonly startBy: IsoDate | null;
  /** Days from today to that day; negative when it has passed. */
  readonly daysToStart: number | null;
  readonly documents: readonly { readonly id: string; readonly title: Text }[];
}

/** The titles of documents are the plan's; one it does not name is shown by its id. */
const documentOf = (plan: Plan, id: string) => ({ id, title: plan.documents[id] ?? { zh: id, en: id } });

/** An open step as it is on a day. */
export const openStepView = (step: OpenStep, today: IsoDate, plan: Plan): OpenStepView => ({
  id: step.id,
  title: step.title,
  clause: step.clause,
  waitingOn: step.actors,
  dueOn: step.due.on,
  dueKind: step.due.kind,
  daysLeft: daysFrom(today, step.due.on),
  startBy: step.startBy,
  daysToStart: step.startBy === null ? null : daysFrom(today, step.startBy),
  documents: step.documents.map((one) => documentOf(plan, one)),
});
