import { addDays, earliestAfter, type IsoDate, isBefore, latestBefore } from './calendar.ts';
import type { RenewalContext } from './context.ts';
import type { Plan } from './plan/plan.ts';
import type { Stage } from './plan/words.ts';

/** Where the due date of a step comes from: the deadline of its stage, or a day that the rules imply. */
export type DueRule =
  | { readonly stage: Stage }
  | {
      readonly rule:
        | 'party-posting-latest'
        | 'party-publicity-ends'
        | 'election-plan-latest'
        | 'absence-notice-latest'
        | 'voter-list-latest'
        | 'objections-end'
        | 'candidates-latest'
        | 'election-day'
        | 'run-off-latest'
        | 'report-by'
        | 'acceptance-by'
        | 'party-handover-by'
        | 'residents-handover-by';
      readonly stage: Stage;
    };

/** `statutory` days follow from an act and no one may extend them; `plan` days are the town's own. */
export interface Due {
  readonly on: IsoDate;
  readonly kind: 'statutory' | 'plan';
}

const statutory = (on: IsoDate | null | undefined): Due | null => (on ? { on, kind: 'statutory' } : null);
const planned = (on: IsoDate | null): Due | null => (on ? { on, kind: 'plan' } : null);

function implied(due: Extract<DueRule, { rule: string }>, context: RenewalContext, plan: Plan): Due | null {
  const { party, residents } = context;
  const count = plan.counting.dayCount;
  const { voterListDays, absenceNoticeDays, candidatesDays } = plan.residents;
  // The last day on which it helps: what must hang on a wall after it still fits before what it leads to.
  const before = (day: IsoDate | null, ...periods: readonly number[]) =>
    day && periods.reduce((latest, days) => latestBefore(latest, days, count), day);
  switch (due.rule) {
    case 'party-posting-latest':
      return planned(before(plan.stages['party-organization'].deadline, plan.party.publicityDays));
    case 'election-plan-latest':
      return planned(before(plan.stages['residents-committee'].deadline, voterListDays, absenceNoticeDays));
    case 'absence-notice-latest':
      return statutory(before(residents.electionDay, voterListDays, absenceNoticeDays));
    case 'party-publicity-ends':
      return statutory(party.postedOn && earliestAfter(party.postedOn, plan.party.publicityDays, count));
    case 'voter-list-latest':
      return statutory(before(residents.electionDay, voterListDays));
    case 'objections-end': {
      const { fileWithinDays, decideWithinDays } = plan.residents.objection;
      const [first] = residents.openObjections.map((one) => one.filedOn).sort();
      if (first) return statutory(addDays(first, decideWithinDays));
      return statutory(residents.voterListOn && addDays(residents.voterListOn, fileWithinDays + 1));
    }
    case 'candidates-latest':
      return statutory(before(residents.electionDay, candidatesDays));
    case 'election-day':
      return statutory(residents.electionDay);
    case 'run-off-latest': {
      const within = residents.method === 'direct' ? plan.residents.runoff.withinDays : 0;
      return statutory(residents.electionOn && addDays(residents.electionOn, within));
    }
    case 'report-by':
      return planned(plan.followUp.reportBy);
    case 'acceptance-by':
      return planned(plan.followUp.acceptanceBy);
    case 'party-handover-by':
      return statutory(party.meeting && addDays(party.meeting.on, plan.followUp.handoverDays.party));
    case 'residents-handover-by':
      return statutory(
        residents.electionOn && addDays(residents.electionOn, plan.followUp.handoverDays.residents),
      );
  }
}

/** When a step is due: the deadline of its stage, or the earlier day that its rule implies. */
export function dueOf(due: DueRule, context: RenewalContext, plan: Plan): Due {
  const deadline: Due = { on: plan.stages[due.stage].deadline, kind: 'plan' };
  const byRule = 'rule' in due ? implied(due, context, plan) : null;
  return byRule !== null && !isBefore(deadline.on, byRule.on) ? byRule : deadline;
}
