import type { Explanation, Explanations } from './explanation.ts';
import { closingSteps } from './steps/closing.ts';
import { partySteps } from './steps/party.ts';
import { preparationSteps } from './steps/preparation.ts';
import { residentsSteps } from './steps/residents.ts';

/** Every step of the chart in words, by its id there. Plain data, for phones. */
export const stepExplanations: Explanations = {
  ...preparationSteps,
  ...partySteps,
  ...residentsSteps,
  ...closingSteps,
};

/** Handovers are open before the lane that waits for them is entered, under a shorter id. */
const inItsLane = (id: string) => `${id.replace(/^follow-up\./, 'follow-up.tasks.')}.open`;

/** The id of a step as the chart has it, from the id that tasks and deadlines give; undefined for an unknown one. */
export function explainedStep(id: string): string | undefined {
  return [id, inItsLane(id)].find((one) => one in stepExplanations);
}

/** What a step is for, by the id that tasks and deadlines give; undefined for an unknown one. */
export function explanationOfStep(id: string): Explanation | undefined {
  return stepExplanations[explainedStep(id) ?? id];
}
