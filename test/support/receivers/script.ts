/** What a receiver does with what comes: the planned steps one by one, and past them always the usual one. */
export interface Script<Step> {
  plan(...steps: readonly Step[]): void;
  usually(step: Step): void;
  next(): Step;
}

export function createScript<Step>(first: Step): Script<Step> {
  const planned: Step[] = [];
  let usual = first;
  return {
    plan: (...steps) => void planned.push(...steps),
    usually: (step) => {
      usual = step;
    },
    next: () => planned.shift() ?? usual,
  };
}

/** The same step a number of times, for a script that fails the next so many. */
export const times = <Step>(count: number, step: Step): Step[] => Array.from({ length: count }, () => step);
