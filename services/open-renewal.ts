import { recordAudit } from '../db/audit.ts';
import { findDivision } from '../db/divisions.ts';
import { findPlan } from '../db/plans.ts';
import { insertRenewal } from '../db/renewals.ts';
import { insertStanding } from '../db/standing.ts';
import { MACHINE_VERSION } from '../machines/community-renewal.ts';
import { begin } from '../machines/judge.ts';
import { openSteps } from '../machines/open-steps.ts';
import { store } from '../machines/stored-snapshot.ts';
import { actingPerson } from './acting.ts';
import { deadlineRow } from './deadlines.ts';
import type { Deps } from './deps.ts';
import { isCommunity } from './divisions.ts';
import { DomainError } from './errors.ts';
import { genesis } from './hash.ts';
import { holdsFor, mayOpenRenewals } from './permissions.ts';
import { planIn } from './plans.ts';
import { standingRow, summaryOf } from './summary.ts';

export interface OpenRenewal {
  readonly community: string;
  readonly plan: string;
  readonly actor: string | undefined;
}

/**
 * Opens the renewal of a community under a plan, at revision 0. Throws DomainError `unauthenticated`, `forbidden`,
 * `not-found` for an unknown community, `unknown-plan`, `conflict` where the community has one in this term.
 */
export async function openRenewal(
  { connection: { db }, memory, systemClock }: Deps,
  { community, plan: planId, actor }: OpenRenewal,
): Promise<{ id: string; revision: number }> {
  const world = await memory.currentWorld();
  const person = await actingPerson(world, actor);
  if (!person.appointments.some((one) => mayOpenRenewals.includes(one.role) && holdsFor(one, community)))
    throw new DomainError('forbidden', `Renewals are opened by ${mayOpenRenewals.join(', ')}`, { community });
  const [division, row] = await Promise.all([findDivision(db, community), findPlan(db, planId)]);
  if (division === undefined || !isCommunity(division))
    throw new DomainError('not-found', `There is no community ${community}`, { community });
  if (row === undefined)
    throw new DomainError('unknown-plan', `There is no plan ${planId}`, { plan: planId });

  const plan = planIn(row);
  const startedOn = plan.startsOn;
  const id = `${community}-${plan.term}`;
  const snapshot = begin({ community, plan: planId, startedOn });
  const steps = openSteps(snapshot, plan);
  const summary = summaryOf(snapshot, steps, plan);
  const now = world.clock.now().toString();
  const opened = await db.transaction().execute(async (tx) => {
    const inserted = await insertRenewal(tx, {
      id,
      community,
      term: plan.term,
      plan: planId,
      machine_version: MACHINE_VERSION,
      started_on: startedOn,
      snapshot: JSON.stringify(store(snapshot)),
      head: genesis({
        renewal: id,
        plan: planId,
        planDigest: row.digest,
        machineVersion: MACHINE_VERSION,
        startedOn,
      }),
      status: summary.status,
      changed_at: now,
    });
    if (inserted) {
      await insertStanding(
        tx,
        standingRow({ renewal: id, community, term: plan.term, plan: planId }, summary),
      );
      await recordAudit(tx, {
        at: systemClock.now().toString(),
        kind: 'renewal.opened',
        person: person.id,
        subject: id,
        detail: { plan: planId },
      });
      await tx
        .insertInto('deadline')
        .values(
          steps.map((step) => ({
            ...deadlineRow(step),
            renewal: id,
            opened_at_revision: 0,
            next_at: now,
            reminded_until: now,
          })),
        )
        .execute();
    }
    return inserted;
  });
  if (!opened)
    throw new DomainError('conflict', `${community} has a renewal in the term ${plan.term} already`, {
      renewal: id,
    });
  return { id, revision: 0 };
}
