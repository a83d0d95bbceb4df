import type { EventType } from './catalog.ts';
import { followUpLabels, followUpOverrides } from './labels/follow-up.ts';
import type { FieldLabel, FieldLabels } from './labels/label.ts';
import { partyLabels, partyOverrides } from './labels/party.ts';
import { preparationLabels, preparationOverrides } from './labels/preparation.ts';
import { residentsLabels } from './labels/residents.ts';
import { residentsOverrides } from './labels/residents-overrides.ts';
import { sharedLabels } from './labels/shared.ts';
import { supervisionLabels, supervisionOverrides } from './labels/supervision.ts';

/** What facts are called in whichever event, by path. */
export const commonLabels: FieldLabels = {
  ...sharedLabels,
  ...preparationLabels,
  ...partyLabels,
  ...residentsLabels,
  ...supervisionLabels,
  ...followUpLabels,
};

/** What they are called in one event, where that is not what the others call it. */
export const ownLabels: { readonly [T in EventType]?: FieldLabels } = {
  ...preparationOverrides,
  ...partyOverrides,
  ...residentsOverrides,
  ...supervisionOverrides,
  ...followUpOverrides,
};

/** `posts[2].tallies[0].approve` is called as every `posts[].tallies[].approve`; the parts of a pair have names of their own. */
const anyPlace = (path: string) => path.replaceAll(/\[\d+\]/g, '[]');

/**
 * What a fact of an event is called on the paper form. `path` as problems name fields: `posts[0].tallies[2].approve`, or
 * with `[]` for whichever place. Undefined for what is no fact of the event; a test holds that every fact has its label.
 */
export function fieldLabel(type: EventType, path: string): FieldLabel | undefined {
  const own = ownLabels[type];
  return own?.[path] ?? commonLabels[path] ?? own?.[anyPlace(path)] ?? commonLabels[anyPlace(path)];
}
