import { findPlan, insertPlan } from '../db/plans.ts';
import type { Plan } from '../machines/plan/plan.ts';
import type { Deps } from './deps.ts';
import { DomainError } from './errors.ts';
import { canonical, sha256 } from './hash.ts';

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
