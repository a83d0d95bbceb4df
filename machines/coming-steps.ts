import type { RenewalSnapshot } from './community-renewal.ts';
import { metaOfStep } from './meta-of-step.ts';
import { stepOf } from './open-steps.ts';
import type { Role } from './plan/words.ts';
import { stageLabels } from './rules/labels.ts';
import { isOnlyWhenNeeded, ORDERED_STEPS } from './steps.ts';
import type { Text } from './text.ts';

/** A step that has not begun: what it is called and whose it will be. */
export interface ComingStep {
  readonly id: string;
  readonly title: Text;
  readonly actors: readonly Role[];
}

/** The next steps in the order of the chart, `most` of them, without those entered only when a count calls for them. */
export function comingSteps(snapshot: RenewalSnapshot, most: number): ComingStep[] {
  const steps: readonly string[] = ORDERED_STEPS;
  const place = steps.indexOf(stepOf(snapshot));
  if (place === -1) return [];
  return steps
    .slice(place + 1)
    .filter((step) => !isOnlyWhenNeeded(step))
    .slice(0, most)
    .map((id) => {
      const meta = metaOfStep(id);
      // The follow-up is many tasks side by side, and is named as the stage that it is.
      return { id, title: meta?.title ?? stageLabels['follow-up'], actors: meta?.actors ?? [] };
    });
}
