import content from './galutu-2020.json' with { type: 'json' };
import { type Plan, parsePlan } from './plan.ts';

/** The plan of Galutu town, 嘎党发〔2020〕193号, from which every default of the rulebook comes. */
export const galutu2020: Plan = parsePlan(content);
