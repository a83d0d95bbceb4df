import { listAppointments } from '../db/people.ts';
import type { Deps } from './deps.ts';
import type { Person } from './world.ts';

/** A town's people and its county's belong to those of one of its communities, and the other way round. */
const meet = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

/** Names and roles of those whose regions meet the reader's: whom they may have to turn to. In a drill, everybody. */
export async function readDirectory({ connection: { db }, memory }: Deps, reader: Person | null) {
  const { drill } = await memory.currentWorld();
  const regions = (reader?.appointments ?? []).flatMap(({ prefixes }) => prefixes);
  const people = Map.groupBy(await listAppointments(db), ({ id }) => id);
  return [...people]
    .filter(([, held]) => drill || held.some(({ prefix }) => regions.some((own) => meet(own, prefix))))
    .map(([id, held]) => ({
      id,
      name: held[0]?.name ?? id,
      roles: held.map(({ role, prefix }) => ({ role, prefix })),
    }));
}
