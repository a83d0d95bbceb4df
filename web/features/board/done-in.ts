import { STAGES } from '../../../machines/plan/words.ts';
import type { ShownColumn } from './columns-shown.ts';
import type { Totals } from './use-board.ts';

/** How many communities are done with a column; of a folded stage, how many have gone beyond it. */
export function doneIn({ id, stage, folded }: Pick<ShownColumn, 'id' | 'stage' | 'folded'>, totals: Totals) {
  if (!folded) return totals.columns[id]?.done ?? 0;
  const beyond = STAGES.slice(STAGES.indexOf(stage) + 1);
  return beyond.reduce((sum, one) => sum + (totals.byStage[one] ?? 0), totals.byStatus.concluded);
}
