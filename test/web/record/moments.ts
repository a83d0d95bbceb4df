import { advanceAsRecorded } from '../../../machines/as-recorded.ts';
import type { RenewalSnapshot } from '../../../machines/community-renewal.ts';
import { possibleEvents } from '../../../machines/open-steps.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import type { Act } from '../../../services/drill/act.ts';
import type { Moment } from '../../../services/time-travel/moments.ts';
import { type RefusedAttempt, statesEntered } from '../../../services/time-travel/states-entered.ts';
import type { Seen } from '../../../web/features/record/chart/marks.ts';
import { begun, record } from '../../machines/replay.ts';

/** A renewal as its page sees it after acts, which must all be accepted. */
export function seenAfter(acts: readonly Act[], refused: readonly RefusedAttempt[] = []): Seen {
  const opened: Moment = {
    revision: 0,
    on: acts[0]?.facts.on ?? '',
    head: '',
    snapshot: begun(acts, galutu2020),
    event: null,
  };
  const moments = [opened];
  for (const act of acts) {
    const snapshot = moments.at(-1)?.snapshot as RenewalSnapshot;
    const { accepted, verdicts } = record(snapshot, act, galutu2020);
    const said = { type: act.type, facts: act.facts, by: `user-${act.as}`, verdicts };
    const moved = accepted ? advanceAsRecorded(snapshot, said) : undefined;
    if (moved === undefined) throw new Error(`${act.type} of ${act.facts.on} is refused`);
    const { next, event } = moved;
    moments.push({ revision: moments.length, on: act.facts.on, head: '', snapshot: next, event });
  }
  const last = moments.at(-1)?.snapshot as RenewalSnapshot;
  const { states } = statesEntered(moments, refused);
  return {
    status: last.context.suspendedAt === null ? 'running' : 'suspended',
    states: states as unknown as Seen['states'],
    possibleEvents: possibleEvents(last).map((type) => ({ type })) as unknown as Seen['possibleEvents'],
  };
}
