import { galutu2020 } from '../../../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../../../machines/plan/plan.ts';

/** The plan of another town: that of Galutu but for these parts of its residents' section and of its counting. */
export function planWith(
  residents: Partial<Plan['residents']>,
  counting: Partial<Plan['counting']> = {},
): Plan {
  return {
    ...galutu2020,
    residents: { ...galutu2020.residents, ...residents },
    counting: { ...galutu2020.counting, ...counting },
  };
}
