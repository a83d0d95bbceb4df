import { openAgain } from '../machines/open-again.ts';
import { RETURNS } from '../machines/returns.ts';
import type { Deps } from './deps.ts';
import { type AskedAct, type ReasonedAct, reasonedActs } from './reasoned-acts.ts';
import type { Renewal } from './renewal.ts';
import type { Moment } from './time-travel/moments.ts';
import type { Person } from './world.ts';

const SUSPENDED = 'renewal.suspended' as const;

export interface SaidOfSteps {
  /** Why a step is to be done again; null where it is done for the first time. */
  readonly returned: (step: string) => ReasonedAct | null;
  /** Why the renewal is suspended; null where it is not. */
  readonly suspension: ReasonedAct | null;
}

/** Why steps are open again or held, by the record up to the last of these moments, all of a renewal. */
export async function saidOfSteps(
  deps: Deps,
  { id, community: { code }, snapshot, revision }: Renewal,
  moments: readonly Moment[],
  person: Person | null,
): Promise<SaidOfSteps> {
  // What cannot be replayed up to there tells nothing of what is open now.
  const isWhole = moments.at(-1)?.revision === revision;
  const of = { renewal: id, community: code };
  const again = [...(isWhole ? openAgain(moments) : [])].map(
    ([step, at]): AskedAct => ({ ...of, step, at, types: RETURNS }),
  );
  const suspendedAt = moments.findLast(({ event }) => event?.type === SUSPENDED)?.revision;
  const held: AskedAct[] =
    snapshot.context.suspendedAt === null || suspendedAt === undefined
      ? []
      : [{ ...of, step: 'suspended', at: suspendedAt, types: [SUSPENDED] }];
  const actAt = await reasonedActs(deps, [...again, ...held], person);
  return {
    returned: (step) => (step === 'suspended' ? null : actAt({ renewal: id, step })),
    suspension: actAt({ renewal: id, step: 'suspended' }),
  };
}
