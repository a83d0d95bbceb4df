import { type DispatchRow, holdDispatch, readDispatch, releaseDispatch } from '../../db/dispatch.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { noteIn } from '../reminders/note.ts';
import { operatorNamed } from './operator.ts';

const SHORTEST_REASON = 3;

/** The emergency stop (紧急停发). What is null was left out by whoever wrote it into the table by hand. */
export interface Hold {
  /** By the town's clock. */
  readonly since: string | null;
  readonly by: { readonly id: string; readonly name: string | null } | null;
  readonly reason: string | null;
}

/** Null while messages go out. */
export function holdIn({ held, held_at, held_by, held_reason, holder }: DispatchRow): Hold | null {
  if (!held) return null;
  return {
    since: held_at?.toISOString() ?? null,
    by: held_by === null ? null : { id: held_by, name: holder },
    reason: held_reason,
  };
}

function reasonIn(text: string): string {
  const reason = noteIn(text, 'reason') ?? '';
  const length = [...reason].length;
  if (length < SHORTEST_REASON)
    throw new InvalidFacts([
      { field: 'reason', detail: `has ${length} characters, but must have ${SHORTEST_REASON}` },
    ]);
  return reason;
}

/**
 * Stops every message that has not left yet, of every town in this database; what is in the product can be read as
 * before. One that is being handed over at that moment still arrives. Throws InvalidFacts for `reason`, of 3 to 500
 * characters; DomainError `unauthenticated`, `forbidden`, and `conflict` where everything is held already: whoever
 * stopped it first had a reason that must not get lost.
 */
export async function holdEverything(
  deps: Deps,
  { actor, reason: text }: { actor: string | undefined; reason: string },
): Promise<Hold> {
  const { db } = deps.connection;
  const { id } = await operatorNamed(deps, actor);
  const reason = reasonIn(text);
  const { clock } = await deps.memory.world();
  const stopped = await holdDispatch(db, { by: id, reason, at: clock.now().toString() });
  const hold = holdIn(await readDispatch(db));
  if (stopped && hold !== null) return hold;
  throw new DomainError(
    'conflict',
    hold === null
      ? 'It was held, and has been released meanwhile'
      : `Everything is held already, by ${hold.by?.id ?? 'somebody'} since ${hold.since ?? 'some time'}`,
  );
}

/**
 * Lets messages go out again, those that were held among them unless all that they tell is done. Throws DomainError
 * `unauthenticated`, `forbidden`, and `conflict` where nothing is held.
 */
export async function release(deps: Deps, { actor }: { actor: string | undefined }): Promise<void> {
  await operatorNamed(deps, actor);
  if (!(await releaseDispatch(deps.connection.db))) throw new DomainError('conflict', 'Nothing is held');
}
