import type { Database } from '../db/connect.ts';
import { findRenewal, findRenewals, type RenewalRow } from '../db/renewals.ts';
import type { RenewalSnapshot } from '../machines/community-renewal.ts';
import { type OpenStep, openSteps } from '../machines/open-steps.ts';
import type { Plan } from '../machines/plan/plan.ts';
import { restore, type StoredSnapshot } from '../machines/stored-snapshot.ts';
import { DomainError } from './errors.ts';
import type { World } from './world.ts';

/** A renewal as it stands at one revision, ready for the next event. Never changed in place. */
export interface Renewal {
  readonly id: string;
  readonly community: { readonly code: string; readonly name: string };
  readonly term: number;
  readonly plan: Plan;
  readonly machineVersion: string;
  readonly startedOn: string;
  readonly revision: number;
  readonly head: string;
  readonly snapshot: RenewalSnapshot;
  readonly openSteps: readonly OpenStep[];
}

/** The plan that a renewal is pinned to. Throws DomainError `unknown-plan`. */
export async function planOf(world: World, id: string): Promise<Plan> {
  const plan = await world.plan(id);
  if (plan === undefined) throw new DomainError('unknown-plan', `There is no plan ${id}`, { plan: id });
  return plan;
}

async function renewalOf(row: RenewalRow, world: World): Promise<Renewal> {
  const plan = await planOf(world, row.plan);
  const snapshot = restore(row.snapshot as StoredSnapshot);
  return {
    id: row.id,
    community: { code: row.community, name: row.name },
    term: row.term,
    plan,
    machineVersion: row.machine_version,
    startedOn: row.started_on,
    revision: row.revision,
    head: row.head,
    snapshot,
    openSteps: openSteps(snapshot, plan),
  };
}

/** Reads a renewal from the database. Throws DomainError `not-found`. */
export async function readRenewal(db: Database, world: World, id: string): Promise<Renewal> {
  const row = await findRenewal(db, id);
  if (row === undefined) throw new DomainError('not-found', `There is no renewal ${id}`, { renewal: id });
  return renewalOf(row, world);
}

/** Several by their ids; one that is not there is left out. */
export async function readRenewals(
  db: Database,
  world: World,
  ids: readonly string[],
): Promise<Map<string, Renewal>> {
  if (ids.length === 0) return new Map();
  const rows = await findRenewals(db, [...new Set(ids)]);
  return new Map(await Promise.all(rows.map(async (row) => [row.id, await renewalOf(row, world)] as const)));
}
