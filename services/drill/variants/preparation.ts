import { addDays } from '../../../machines/calendar.ts';
import { piece, sameDay } from '../piece.ts';
import { documentOf } from '../script/documents.ts';
import { filedWithCivilAffairs, planDrafted, planReturned } from '../script/preparation.ts';
import { ahead, behind, both, instead, type Variant } from '../vary.ts';
import { extension } from './throughout.ts';

/** The work group wants the plan to the day and to the person. */
export const planSentBackToDraft: Variant = behind('preparation.plan-drafted', planReturned, planDrafted);

/** An exception to an advisory rule (一般、原则上), with its reason and document. */
export const waived = (rule: string, reason: string) =>
  piece(
    'renewal.rule-waived',
    ({ on, plan }) => ({ on, rule, reason, documentNumber: documentOf(plan, 21) }),
    { day: sameDay },
  );

/** The second office files two days after the plan's own deadline of the preparation. */
const filedTwoDaysLater = instead('preparation.plan-filed-with-civil-affairs', {
  ...filedWithCivilAffairs,
  day: ({ plan }) => addDays(plan.stages.preparation.deadline, 2),
});

/** That is too late; the town excuses it. */
export const planFiledLate: Variant = both(
  filedTwoDaysLater,
  ahead(
    'preparation.plan-filed-with-civil-affairs',
    waived('preparation.plan-filed', '民政办负责人外出，备案延后两日'),
  ),
);

/** That is in time, on the last of the days by which the leading group has extended the preparation. */
export const preparationExtended: Variant = both(
  filedTwoDaysLater,
  behind('preparation.plan-approved', extension('preparation', 2)),
);
