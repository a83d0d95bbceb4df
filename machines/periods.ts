import { leastDifference } from './calendar.ts';
import type { Plan } from './plan/plan.ts';

/** The periods of the plan that have to pass between two acts, by name. */
export type Period = 'party-publicity' | 'absence-notice' | 'voter-list' | 'objections' | 'candidates';

/** The least difference in calendar days between the act that begins a period and the one that may come after it. */
export function daysOf(period: Period, { counting, party, residents }: Plan): number {
  switch (period) {
    case 'party-publicity':
      return leastDifference(party.publicityDays, counting.dayCount);
    case 'absence-notice':
      return leastDifference(residents.absenceNoticeDays, counting.dayCount);
    case 'voter-list':
      return leastDifference(residents.voterListDays, counting.dayCount);
    case 'candidates':
      return leastDifference(residents.candidatesDays, counting.dayCount);
    // 起N日内 runs until the end of its last day under every reading.
    case 'objections':
      return residents.objection.fileWithinDays + 1;
  }
}
