import type { RenewalTable } from '../db/tables.ts';
import type { RenewalSnapshot } from '../machines/community-renewal.ts';
import { type OpenStep, stageOf } from '../machines/open-steps.ts';

/** The columns by which a renewal is found on the board. */
export function summaryOf(snapshot: RenewalSnapshot, steps: readonly OpenStep[]) {
  const status: RenewalTable['status'] = snapshot.hasTag('concluded')
    ? 'concluded'
    : snapshot.hasTag('suspended')
      ? 'suspended'
      : 'running';
  const soonestFirst = steps.toSorted((a, b) => (a.due.on < b.due.on ? -1 : a.due.on > b.due.on ? 1 : 0));
  return {
    status,
    stage: stageOf(snapshot),
    steps: soonestFirst.map((step) => step.id),
    waitingOn: [...new Set(soonestFirst.flatMap((step) => step.actors))],
    dueOn: soonestFirst[0]?.due.on ?? null,
  };
}
