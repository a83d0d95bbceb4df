import { titleOfStep } from '../../../machines/step-title.ts';
import { earlierThan } from '../../../machines/steps.ts';
import type { Text } from '../../../machines/text.ts';
import type { Renewal } from '../../api/api.gen.ts';
import { stepOfState } from './chart/marks.ts';

/** Where it stood when it was suspended: in the step that was left last. */
function heldAt({ states }: Pick<Renewal, 'states'>): string {
  const lastLeft = ({ stays }: Renewal['states'][number]) => stays.at(-1)?.leftAt ?? 0;
  const left = states.filter(({ id, title }) => title !== null && id !== 'suspended');
  const last = left.toSorted((a, b) => lastLeft(a) - lastLeft(b)).at(-1);
  return last === undefined ? '' : stepOfState(last.id);
}

/** The steps that a renewal can be sent back to from where it stands, or stood until it was suspended; latest first. */
export function returnPlaces(
  renewal: Pick<Renewal, 'step' | 'status' | 'states'>,
): { readonly id: string; readonly title: Text }[] {
  const step = renewal.status === 'suspended' ? heldAt(renewal) : renewal.step;
  return earlierThan(step)
    .map((id) => ({ id, title: titleOfStep(id) ?? { zh: id, en: id } }))
    .toReversed();
}
