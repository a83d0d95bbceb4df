import type { IsoDate } from './calendar.ts';
import type { RenewalContext } from './context.ts';
import { comesBefore } from './steps.ts';

/**
 * The day from which the days of a handover count (四(三)1): the members' meeting, or the residents' election.
 * Null while the new body is not complete: no leaders yet, or a count that is void, tied or too short.
 */
export function electedOn(
  { party, residents }: RenewalContext,
  body: 'party' | 'residents',
  step: string,
): IsoDate | null {
  if (body === 'party')
    return comesBefore(step, 'party-organization.result-report') ? null : (party.meeting?.on ?? null);
  return comesBefore(step, 'residents-committee.result') ? null : residents.electionOn;
}
