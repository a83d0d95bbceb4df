import type { IsoDate } from './calendar.ts';
import type { RenewalContext } from './context.ts';
import { comesBefore } from './steps.ts';

/** The steps from which on the new body is complete. */
export const ELECTED_FROM = {
  party: 'party-organization.result-report',
  residents: 'residents-committee.result',
} as const;

/**
 * The day from which the days of a handover count (四(三)1): the members' meeting, or the residents' election.
 * Null while the new body is not complete: no leaders yet, or a count that is void, tied or too short.
 */
export function electedOn(
  { party, residents }: RenewalContext,
  body: 'party' | 'residents',
  step: string,
): IsoDate | null {
  if (body === 'party') return comesBefore(step, ELECTED_FROM.party) ? null : (party.meeting?.on ?? null);
  return comesBefore(step, ELECTED_FROM.residents) ? null : residents.electionOn;
}
