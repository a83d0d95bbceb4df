import type { DispatchRow } from '../../db/dispatch.ts';
import { USUAL_SWEEP_SECONDS } from '../configuration.ts';

/** One may be missed while a worker starts anew; after three nobody sweeps. */
const INTERVALS = 3;

export interface SweepHealth {
  /** When the last one was; null where there was none. */
  readonly at: string | null;
  readonly ageSeconds: number | null;
  readonly ms: number | null;
  readonly deadlines: number | null;
  readonly overdue: boolean;
}

/** How it stands with the sweeps, by the database server's clock, which no drill moves. */
export function sweepHealth({
  swept_at,
  swept_ms,
  swept_deadlines,
  swept_every,
  sweep_age,
}: Pick<
  DispatchRow,
  'swept_at' | 'swept_ms' | 'swept_deadlines' | 'swept_every' | 'sweep_age'
>): SweepHealth {
  return {
    at: swept_at?.toISOString() ?? null,
    ageSeconds: sweep_age === null ? null : Math.round(sweep_age),
    ms: swept_ms,
    deadlines: swept_deadlines,
    overdue: sweep_age === null || sweep_age > INTERVALS * (swept_every ?? USUAL_SWEEP_SECONDS),
  };
}
