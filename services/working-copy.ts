import { dateInTown, type IsoDate } from '../machines/calendar.ts';
import type { Json } from '../machines/json.ts';
import type { Plan } from '../machines/plan/plan.ts';
import { store } from '../machines/stored-snapshot.ts';
import type { Deps } from './deps.ts';
import { workingContextFor } from './privacy/context.ts';
import { sightOf } from './privacy/masking.ts';
import { requireReadable } from './reading.ts';
import { readRenewal } from './renewal.ts';
import { inspects } from './violations/inspectors.ts';
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

/** A copy to judge on, for its reader. Throws DomainError `not-found`, also where it is not the reader's. */
export async function readWorkingCopy(deps: Deps, id: string, person: Person | null): Promise<WorkingCopy> {
  const world = await deps.memory.currentWorld();
  const renewal = await readRenewal(deps.connection.db, world, id);
  const { code } = renewal.community;
  requireReadable(world, person, { id, community: code });
  const { context, ...stored } = store(renewal.snapshot);
  const reader = { sight: sightOf(person, code), inspector: inspects(person, code) };
  return {
    revision: renewal.revision,
    today: dateInTown(world.clock.now()),
    machineVersion: renewal.machineVersion,
    plan: renewal.plan,
    snapshot: {
      ...(JSON.parse(JSON.stringify(stored)) as Record<string, Json>),
      context: workingContextFor(reader, context),
    },
  };
}
