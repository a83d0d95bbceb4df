import { type Plan, parsePlan } from '../../machines/plan/plan.ts';
import content from './another-town.json' with { type: 'json' };

/** An invented town: 2/3 of the representatives, a voter list of 15 days, up to 3 more members, its own dates. */
export const anotherTown: Plan = parsePlan(content);
