import { findPlan, insertPlan, type PlanRow } from '../db/plans.ts';
import { type Plan, parsePlan } from '../machines/plan/plan.ts';
import type { Deps } from './deps.ts';
import { DomainError } from './errors.ts';
import { canonical, sha256 } from './hash.ts';

/** A plan was checked when it was kept: that it cannot be read now is a fault of ours, and no invalid facts. */
export function planIn({ id, body }: PlanRow): Plan {
  try {
    return parsePlan(body);
  } catch (cause) {
    throw new Error(`The plan ${id} in the database cannot be read`, { cause });
  }
}

/**
 * Keeps a plan under its id. A plan is never changed once renewals may be pinned to it: the same content again
 * does no harm. Throws DomainError `conflict` for other content under the same id.
 */
export async function keepPlan({ connection: { db }, memory }: Deps, plan: Plan): Promise<void> {
  const digest = sha256(canonical(plan));
  if (await insertPlan(db, { id: plan.id, digest, body: canonical(plan) })) {
    memory.forgetWorld();
    return;
  }
  const kept = await findPlan(db, plan.id);
  if (kept?.digest !== digest)
    throw new DomainError('conflict', `There is another plan ${plan.id} already; give the new one a new id`, {
      plan: plan.id,
    });
}
