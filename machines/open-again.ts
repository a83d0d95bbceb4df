import type { RenewalSnapshot } from './community-renewal.ts';
import { activeNodes } from './open-steps.ts';
import { RETURNS, returnsAt } from './returns.ts';
import { stepId } from './step-title.ts';
import type { RenewalEvent } from './vocabulary.ts';

/** A renewal as it stood after an event. */
interface After {
  readonly revision: number;
  readonly snapshot: RenewalSnapshot;
  /** Null as it was opened. */
  readonly event: Pick<RenewalEvent, 'type'> | null;
}

const stepsIn = (snapshot: RenewalSnapshot) =>
  activeNodes(snapshot).flatMap((node) => (node.meta === undefined ? [] : [stepId(node)]));

/**
 * The steps that are to be done again at the last of these moments, each with the revision of the return that says why.
 * One that keeps its step open says it of that one. A suspension takes nothing of it away. Pure; the moments from the
 * first one on.
 */
export function openAgain(moments: readonly After[]): ReadonlyMap<string, number> {
  let open = new Map<string, number | null>();
  for (const { revision, snapshot, event } of moments) {
    if (snapshot.context.suspendedAt !== null) continue;
    const isReturn = RETURNS.some((one) => one === event?.type);
    const why = (step: string) => {
      const known = open.get(step);
      if (known === undefined) return isReturn ? revision : null;
      return returnsAt(step).some((one) => one === event?.type) ? revision : known;
    };
    open = new Map(stepsIn(snapshot).map((step) => [step, why(step)]));
  }
  return new Map([...open].flatMap(([step, at]) => (at === null ? [] : [[step, at] as const])));
}
