import type { OpenStep } from '../machines/open-steps.ts';

/** An open step as it stands in the table of deadlines, under its renewal. */
export const deadlineRow = (step: OpenStep) => ({
  step: step.id,
  due_on: step.due.on,
  kind: step.due.kind,
  actors: [...step.actors],
  start_by: step.startBy,
  possible_from: step.possibleFrom,
});

/** The deadlines that begin or change, and those that end, between two moments of a renewal. */
export function deadlineChanges(before: readonly OpenStep[], after: readonly OpenStep[]) {
  const old = new Map(before.map((step) => [step.id, step]));
  const still = new Set(after.map((step) => step.id));
  const same = (step: OpenStep) => {
    const was = old.get(step.id);
    return (
      was !== undefined &&
      was.due.on === step.due.on &&
      was.due.kind === step.due.kind &&
      was.startBy === step.startBy &&
      was.possibleFrom === step.possibleFrom
    );
  };
  return {
    closed: before.filter((step) => !still.has(step.id)).map((step) => step.id),
    opened: after.filter((step) => !same(step)).map(deadlineRow),
  };
}
