import type { CorrectedFinding, PersonFinding, RenewalContext } from '../context.ts';
import { bareFinding } from './facts.ts';

type Named = Pick<PersonFinding, 'person' | 'code' | 'documentNumber'>;

export const sameFinding = (one: Named, other: Named) =>
  one.person === other.person && one.code === other.code && one.documentNumber === other.documentNumber;

/** What was found remains known, so that it can be corrected whichever step it was found in. */
export const withFindings = (
  { findings = [] }: RenewalContext,
  found: readonly PersonFinding[],
): Pick<RenewalContext, 'findings'> => (found.length === 0 ? {} : { findings: [...findings, ...found] });

/** Whatever was said of the finding before falls with the new correction. */
export const withCorrection = (
  { corrections = [] }: RenewalContext,
  corrected: CorrectedFinding,
): Pick<RenewalContext, 'corrections'> => ({
  corrections: [...corrections.filter((one) => !sameFinding(one, corrected)), corrected],
});

/** What `candidates.qualification` asks of findings, as they stand after their corrections: codes and dates. */
export function asCorrected({ corrections = [] }: RenewalContext, found: readonly PersonFinding[]) {
  return found.flatMap((finding) => {
    const corrected = corrections.find((one) => sameFinding(one, finding));
    if (corrected === undefined) return [bareFinding(finding)];
    return corrected.to === null ? [] : [bareFinding(corrected.to)];
  });
}
