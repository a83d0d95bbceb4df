import { advanceAsRecorded } from '../../../machines/as-recorded.ts';
import type { RenewalSnapshot } from '../../../machines/community-renewal.ts';
import { openSteps, possibleEvents } from '../../../machines/open-steps.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import type { Act } from '../../../services/drill/act.ts';
import { summaryOf } from '../../../services/summary.ts';
import type { Moment } from '../../../services/time-travel/moments.ts';
import { type RefusedAttempt, statesEntered } from '../../../services/time-travel/states-entered.ts';
import type { Seen } from '../../../web/features/record/chart/marks.ts';
import { begun, record } from '../../machines/replay.ts';

const openedFor = (acts: readonly Act[]): Moment => ({
  revision: 0,
  on: acts[0]?.facts.on ?? '',
  head: '',
  snapshot: begun(acts, galutu2020),
  event: null,
});

/** Every moment of a renewal, from its opening, or after some, to the last of the acts, which must all be accepted. */
export function momentsOf(acts: readonly Act[], after: readonly Moment[] = [openedFor(acts)]): Moment[] {
  const moments = [...after];
  for (const act of acts) {
    const snapshot = moments.at(-1)?.snapshot as RenewalSnapshot;
    const { accepted, verdicts } = record(snapshot, act, galutu2020);
    const said = { type: act.type, facts: act.facts, by: `user-${act.as}`, verdicts };
    const moved = accepted ? advanceAsRecorded(snapshot, said) : undefined;
    if (moved === undefined) throw new Error(`${act.type} of ${act.facts.on} is refused`);
    const { next, event } = moved;
    moments.push({ revision: moments.length, on: act.facts.on, head: '', snapshot: next, event });
  }
  return moments;
}

/** A renewal as its page sees it at the last of some moments. */
export function seenAt(moments: readonly Moment[], refused: readonly RefusedAttempt[] = []): Seen {
  const { snapshot } = moments.at(-1) as Moment;
  const steps = openSteps(snapshot, galutu2020);
  const { status, stage } = summaryOf(snapshot, steps, galutu2020);
  const { states, held } = statesEntered(moments, refused);
  return {
    status,
    stage,
    openSteps: steps as unknown as Seen['openSteps'],
    held: [...held],
    states: states as unknown as Seen['states'],
    possibleEvents: possibleEvents(snapshot).map((type) => ({ type })) as unknown as Seen['possibleEvents'],
  };
}

/** A renewal as its page sees it after acts, which must all be accepted. */
export const seenAfter = (acts: readonly Act[], refused: readonly RefusedAttempt[] = []): Seen =>
  seenAt(momentsOf(acts), refused);
