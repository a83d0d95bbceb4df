import type { RenewalContext } from '../context.ts';

type Body = 'party' | 'residents' | 'supervision' | 'election-committee';

const first = (...lists: readonly (readonly { readonly id: string }[])[]) =>
  (lists.find((one) => one.length > 0) ?? []).map((one) => one.id);

/**
 * Everybody whom 三(六) sets apart from their near relatives: those elected, before that those who stand, and the
 * election committee while there is one. `now` is the body that an event is about, as it will be.
 */
export function onBodies(
  { party, residents, supervision }: RenewalContext,
  now: { readonly [B in Body]?: readonly string[] },
): { id: string; body: Body }[] {
  const bodies: Record<Body, readonly string[]> = {
    party: first(party.elected, party.candidates),
    residents: first(residents.elected, residents.candidates),
    supervision: first(supervision.elected, supervision.candidates),
    'election-committee': residents.electionCommittee,
    ...now,
  };
  const on = (body: Body) => [...new Set(bodies[body])].map((id) => ({ id, body }));
  return [...on('party'), ...on('residents'), ...on('supervision'), ...on('election-committee')];
}
