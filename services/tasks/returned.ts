import type { TaskRow } from '../../db/tasks.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import { RETURNS } from '../../machines/returns.ts';
import type { Deps } from '../deps.ts';
import { retentionOf } from '../privacy/retention.ts';
import { type AskedAct, type ReasonedAct, reasonedActs } from '../reasoned-acts.ts';
import type { Renewal } from '../renewal.ts';
import { saidOfSteps } from '../returned-steps.ts';
import { readMoments } from '../time-travel/moments.ts';
import type { Person } from '../world.ts';

interface Listed {
  readonly row: TaskRow;
  readonly renewal: Renewal;
  readonly community: string;
}

const RESUMED: EventType = 'renewal.resumed';

/** Of what a resumption has opened, only the record before the suspension tells why it was open. */
async function beforeSuspension(deps: Deps, { row, renewal }: Listed, person: Person) {
  const { erasedOn } = await retentionOf(deps.connection.db, renewal.id, renewal.plan);
  const moments = await readMoments(deps, renewal, erasedOn !== null);
  const { returned } = await saidOfSteps(deps, renewal, moments, person);
  return [row, returned(row.step)] as const;
}

/** Why tasks are to be done again, for whoever reads, by the event that has opened each; null where none has. */
export async function returnedTasks(
  deps: Deps,
  tasks: readonly Listed[],
  person: Person,
): Promise<(row: TaskRow) => ReasonedAct | null> {
  const opened = await reasonedActs(
    deps,
    tasks.flatMap(({ row: { renewal, step, opened_at_revision: at }, community }): AskedAct[] =>
      at === null ? [] : [{ renewal, step, community, at, types: [...RETURNS, RESUMED] }],
    ),
    person,
  );
  const resumed = tasks.filter(({ row }) => opened(row)?.type === RESUMED);
  const before = new Map(await Promise.all(resumed.map((one) => beforeSuspension(deps, one, person))));
  return (row) => (before.has(row) ? (before.get(row) ?? null) : opened(row));
}
