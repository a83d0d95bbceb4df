import { dateInTown, type IsoDate } from '../machines/calendar.ts';
import type { Json } from '../machines/json.ts';
import type { Plan } from '../machines/plan/plan.ts';
import { store } from '../machines/stored-snapshot.ts';
import type { Deps } from './deps.ts';
import { workingContextFor } from './privacy/context.ts';
import { sightOf } from './privacy/masking.ts';
import { requireReadable } from './reading.ts';
import { type Renewal, readRenewal } from './renewal.ts';
import type { Person } from './world.ts';

/** What it takes to judge an event of a renewal somewhere else than here; whether it is recorded is decided here. */
export interface WorkingCopy {
  readonly revision: number;
  readonly today: IsoDate;
  readonly machineVersion: string;
  readonly plan: Plan;
  /** As it is stored; what the reader may not see is `{ withheld }`. */
  readonly snapshot: Readonly<Record<string, Json>>;
}

/** A renewal as it is stored, for somebody to judge on who may not see all of it. */
export function workingSnapshot(
  { snapshot, community: { code } }: Renewal,
  person: Person | null,
): WorkingCopy['snapshot'] {
  const { context, ...stored } = store(snapshot);
  return {
    ...(JSON.parse(JSON.stringify(stored)) as Record<string, Json>),
    context: workingContextFor(sightOf(person, code), context),
  };
}

/** A copy to judge on, for its reader. Throws DomainError `not-found`, also where it is not the reader's. */
export async function readWorkingCopy(deps: Deps, id: string, person: Person | null): Promise<WorkingCopy> {
  const world = await deps.memory.currentWorld();
  const renewal = await readRenewal(deps.connection.db, world, id);
  requireReadable(world, person, { id, community: renewal.community.code });
  return {
    revision: renewal.revision,
    today: dateInTown(world.clock.now()),
    machineVersion: renewal.machineVersion,
    plan: renewal.plan,
    snapshot: workingSnapshot(renewal, person),
  };
}
