import { contextOf, type RenewalContext } from '../context.ts';
import { comesBefore, type Step } from '../steps.ts';

/** The step at which each body is elected; what follows from its election falls with it. */
const ELECTIONS = {
  party: 'party-organization.election-meeting',
  residents: 'residents-committee.election-meeting',
  supervision: 'supervision-committee.selection-meeting',
} as const;

/**
 * What being sent back to a step undoes: whoever was elected there or later is elected no more, and hands over
 * anew. The rest of the record stays until its own step writes it again.
 */
export function undone(context: RenewalContext, to: Step): Partial<RenewalContext> {
  const empty = contextOf(context);
  const falls = (body: keyof typeof ELECTIONS) => !comesBefore(ELECTIONS[body], to);
  const { meeting, leaders, elected, count } = empty.party;
  const { electionOn, elected: nobody, void: isVoid, ties, actingHead } = empty.residents;
  return {
    ...(falls('party') && { party: { ...context.party, meeting, leaders, elected, count } }),
    ...(falls('residents') && {
      residents: { ...context.residents, electionOn, elected: nobody, void: isVoid, ties, actingHead },
    }),
    ...(falls('supervision') && {
      supervision: {
        ...empty.supervision,
        candidates: context.supervision.candidates,
      },
    }),
    handedOverOn: {
      party: falls('party') ? null : context.handedOverOn.party,
      residents: falls('residents') ? null : context.handedOverOn.residents,
    },
  };
}
