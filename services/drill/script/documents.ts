import type { Plan } from '../../../machines/plan/plan.ts';

/** A 文号 that nobody issues: 演练 is a drill. */
export function documentOf({ term }: Plan, number: number): string {
  return `演练〔${term}〕${number}号`;
}
