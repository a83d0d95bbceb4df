import { titleOfStep } from '../../../machines/step-title.ts';
import { earlierThan, stepOfState } from '../../../machines/steps.ts';
import type { Text } from '../../../machines/text.ts';
import type { Renewal } from '../../api/api.gen.ts';

/** Where it stood when it was suspended: in the steps of its stage; a handover may have been open beside them. */
const heldAt = ({ stage, held }: Pick<Renewal, 'stage' | 'held'>): string =>
  stepOfState(held.find((step) => step.startsWith(`${stage}.`)) ?? '');

/** The steps that a renewal can be sent back to from where it stands, or stood until it was suspended; latest first. */
export function returnPlaces(
  renewal: Pick<Renewal, 'step' | 'status' | 'stage' | 'held'>,
): { readonly id: string; readonly title: Text }[] {
  const step = renewal.status === 'suspended' ? heldAt(renewal) : renewal.step;
  return earlierThan(step)
    .map((id) => ({ id, title: titleOfStep(id) ?? { zh: id, en: id } }))
    .toReversed();
}
