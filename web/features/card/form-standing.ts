import { eventsOfStep } from '../../../machines/step-events.ts';
import type { Answer } from '../../api/client.ts';

type Me = Answer<'GET /api/me'>;
type Renewal = Answer<'GET /api/renewals/{id}'>;

/** Whether somebody holds a role that records an event, but not for this community. */
export function holdsElsewhere(
  { roles }: Pick<Me, 'roles'>,
  { community, possibleEvents }: Pick<Renewal, 'community' | 'possibleEvents'>,
  type: string,
): readonly string[] {
  const whose: readonly string[] = possibleEvents.find((one) => one.type === type)?.roles ?? [];
  const held = roles.filter(({ role }) => whose.includes(role));
  if (held.some(({ prefix }) => community.code.startsWith(prefix))) return [];
  return [...new Set(held.map(({ role }) => role))];
}

/** Why the steps at which an event can happen are to be done again. */
export const returnsBehind = ({ openSteps }: Pick<Renewal, 'openSteps'>, type: string) =>
  openSteps.flatMap(({ id, returned }) =>
    returned !== null && eventsOfStep(id).some(({ event }) => event === type) ? [returned] : [],
  );
