import { readLog, saidIn } from '../../db/record.ts';
import { advanceAsRecorded } from '../../machines/as-recorded.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import type { RenewalSnapshot } from '../../machines/community-renewal.ts';
import { begin, type RecordedVerdict } from '../../machines/judge.ts';
import type { RenewalEvent } from '../../machines/vocabulary.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { type Remembered, remember } from '../least-recent.ts';
import { beforeErasure } from '../privacy/before-erasure.ts';
import type { Renewal } from '../renewal.ts';

/** A renewal as it stood after one event, and that event; as it was opened, none. */
export interface Moment {
  readonly revision: number;
  /** The day on which the event was recorded, or the renewal opened. */
  readonly on: IsoDate;
  /** The end of the chain then. */
  readonly head: string;
  readonly snapshot: RenewalSnapshot;
  readonly event: RenewalEvent | null;
}

/** So many renewals at once; somebody who slides through one asks for the same moments again and again. */
const REMEMBERED = 100;

/** By the memory of a process, as everything that is remembered is. Moments never change; new ones come behind. */
const remembered = new WeakMap<Deps['memory'], Remembered<readonly Moment[]>>();

function momentsIn({ memory }: Deps): Remembered<readonly Moment[]> {
  const known = remembered.get(memory) ?? remember<readonly Moment[]>(REMEMBERED);
  remembered.set(memory, known);
  return known;
}

type Logged = Awaited<ReturnType<typeof readLog>>[number];

const opening = (
  { community, plan, startedOn }: Renewal,
  first: Logged | undefined,
  head: string,
): Moment => ({
  revision: 0,
  on: startedOn,
  head: first?.previous ?? head,
  snapshot: begin({ community: community.code, plan: plan.id, startedOn }),
  event: null,
});

/** The moment after one more event; undefined where the running chart would not take it. */
function after({ snapshot }: Moment, logged: Logged): Moment | undefined {
  const { type, actor, recorded_on, revision, hash } = logged;
  const { facts, verdicts } = saidIn(logged);
  const said = { type, facts, by: actor, verdicts: verdicts as readonly RecordedVerdict[] };
  const moved = advanceAsRecorded(snapshot, said);
  return moved && { revision, on: recorded_on, head: hash, snapshot: moved.next, event: moved.event };
}

/**
 * Every moment of a renewal up to its revision, the one at which it was opened first. They end early where the log
 * cannot be replayed any further: facts about persons are erased, or the record is at fault.
 * `erased`: its retention has ended, so that nothing of it is remembered here either.
 */
export async function readMoments(deps: Deps, renewal: Renewal, erased: boolean): Promise<readonly Moment[]> {
  const memory = momentsIn(deps);
  if (erased) memory.forget(renewal.id);
  const known = memory.get(renewal.id) ?? [];
  if (known.length > renewal.revision) return known.slice(0, renewal.revision + 1);
  const log = await readLog(deps.connection.db, renewal.id, Math.max(0, known.length - 1));
  const moments = known.length > 0 ? [...known] : [opening(renewal, log[0], renewal.head)];
  for (const logged of beforeErasure(log)) {
    const last = moments.at(-1);
    const next = last && logged.revision <= renewal.revision ? after(last, logged) : undefined;
    if (next === undefined) break;
    moments.push(next);
  }
  if (!erased) memory.set(renewal.id, moments);
  return moments;
}

/** The moment at a revision. Throws DomainError `not-found` where there is none, or none that can be replayed. */
export function momentAt(
  moments: readonly Moment[],
  revision: number,
  { id, revision: last }: Renewal,
): Moment {
  const found = moments[revision];
  if (found !== undefined) return found;
  const why = revision > last ? `it is at ${last}` : `it can be replayed up to ${moments.length - 1} only`;
  throw new DomainError('not-found', `There is no revision ${revision} of ${id}: ${why}`, {
    renewal: id,
    revision,
    last,
  });
}
