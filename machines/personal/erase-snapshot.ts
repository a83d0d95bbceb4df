import type { Candidate, RenewalContext } from '../context.ts';
import type { StoredSnapshot } from '../stored-snapshot.ts';

const nameless = <T extends Candidate>(candidates: readonly T[]): readonly T[] =>
  candidates.map((one) => ({ ...one, name: one.id }));

function withoutPersons({ findings: _, corrections: __, ...context }: RenewalContext): RenewalContext {
  const { party, residents, supervision } = context;
  return {
    ...context,
    party: { ...party, candidates: nameless(party.candidates), findings: [] },
    residents: {
      ...residents,
      applicants: nameless(residents.applicants),
      candidates: nameless(residents.candidates),
    },
    supervision: { ...supervision, candidates: nameless(supervision.candidates) },
    kinships: [],
    openViolations: [],
  };
}

/**
 * The snapshot of a concluded renewal without what it says about persons: their ids stand for their names, and who is
 * related to whom, what was found about whom and what was reported is gone. Throws an Error for one that still runs,
 * which needs them.
 */
export function eraseSnapshot(snapshot: StoredSnapshot): StoredSnapshot {
  if (snapshot.status !== 'done')
    throw new Error('A renewal that is not concluded needs what it knows of persons');
  return { ...snapshot, context: withoutPersons(snapshot.context) };
}
