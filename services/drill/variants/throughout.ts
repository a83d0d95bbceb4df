import { addDays } from '../../../machines/calendar.ts';
import type { EventType } from '../../../machines/events/catalog.ts';
import { planDate } from '../../../machines/plan/dates.ts';
import type { PlanDate } from '../../../machines/plan/words.ts';
import type { Step } from '../../../machines/steps.ts';
import { type Piece, piece, sameDay } from '../piece.ts';
import { documentOf } from '../script/documents.ts';
import { behind, type Variant } from '../vary.ts';

export const suspension = piece('renewal.suspended', ({ on, plan }) => ({
  on,
  reason: '反映程序问题，暂停核查',
  documentNumber: documentOf(plan, 29),
}));

export const resumption = piece(
  'renewal.resumed',
  ({ on, plan }) => ({ on, reason: '核查完毕，继续进行', documentNumber: documentOf(plan, 30) }),
  { day: ({ before }) => addDays(before, 3) },
);

/** Three days under investigation after an act; then it goes on exactly where it stood. */
export const suspendedAfter = (type: EventType): Variant => behind(type, suspension, resumption);

export const sentBackTo = (to: Step) =>
  piece('renewal.sent-back', ({ on, plan }) => ({
    on,
    to,
    reason: '程序不符合规定，退回重做',
    documentNumber: documentOf(plan, 31),
  }));

/** Ordered back after an act of type `after`, to the step at which `from` was recorded; all acts in between are done again. */
export const sentBack =
  (after: EventType, to: Step, from: EventType): Variant =>
  (pieces) => {
    const start = pieces.findIndex((one) => one.type === from);
    const end = pieces.findIndex((one) => one.type === after);
    if (start === -1 || end < start) throw new Error(`The script has no way back from ${after} to ${from}`);
    const handedOver = (one: Piece) => one.type !== 'follow-up.handover-completed';
    return pieces.toSpliced(end + 1, 0, sentBackTo(to), ...pieces.slice(start, end + 1).filter(handedOver));
  };

/** The leading group puts off a date of the plan by some days, on the day of the act before. */
export const extension = (deadline: PlanDate, days: number) =>
  piece(
    'renewal.deadline-extended',
    ({ on, plan }) => ({
      on,
      deadline,
      until: addDays(planDate(plan, deadline), days),
      reason: '受降雪影响，经领导小组研究同意延期',
      documentNumber: documentOf(plan, 41),
    }),
    { day: sameDay },
  );

export const violationReported = piece('renewal.violation-reported', ({ on }) => ({
  on,
  number: '举报-1',
  handler: '督查组',
}));

export const violationClosed = piece('renewal.violation-closed', ({ on, plan }) => ({
  on,
  number: '举报-1',
  documentNumber: documentOf(plan, 32),
}));

/** Somebody reports a violation after an act; it is looked into and closed. */
export const violationAfter = (type: EventType): Variant => behind(type, violationReported, violationClosed);
