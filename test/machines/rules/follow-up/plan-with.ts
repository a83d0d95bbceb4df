import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../../../machines/plan/plan.ts';

/** The plan of another town: that of Galutu but for these parts of its follow-up. */
export const planWith = (followUp: Partial<Plan['followUp']>): Plan => ({
  ...galutu2020,
  followUp: { ...galutu2020.followUp, ...followUp },
});
