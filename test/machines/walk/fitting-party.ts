import type { RenewalContext } from '../../../machines/context.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import { needed } from '../../../machines/rules/majority.ts';
import { orderBySurnameStrokes, UnknownCharacterError } from '../../../machines/rules/surname/order.ts';
import { inventedPerson } from '../../../services/drill/people.ts';
import { approvalsFor, votesFor } from './counts.ts';
import type { Fitting } from './fitting.ts';

const PEOPLE = Array.from({ length: 60 }, (_, at) => inventedPerson(at, true));
export const nameOf = (id: string) => PEOPLE.find((one) => one.id === id)?.name ?? '石样人';
const personOf = (id: string | undefined) => {
  const { birthDate, partySince, education } = PEOPLE.find((one) => one.id === id) ?? inventedPerson(0, true);
  return { id: id ?? 'nobody', birthDate, partySince, education };
};

/** A walk may have put a name on the list whose strokes nobody knows. */
export function inOrder(names: readonly string[]): string[] {
  try {
    return orderBySurnameStrokes(names);
  } catch (error) {
    if (error instanceof UnknownCharacterError) return [...names];
    throw error;
  }
}

const members = Array.from({ length: 10 }, (_, at) => inventedPerson(at, true).id);
const nameable = ({ party: { recommendation, struck } }: RenewalContext) =>
  [...recommendation.selected, ...recommendation.pool].filter((one) => !struck.includes(one));
const inspected = ({ seats }: RenewalContext, plan: Plan) =>
  seats.party + plan.candidates.partyRecommended.max;
const standing = ({ party }: RenewalContext) =>
  party.inspectionList.filter((one) => !party.findings.some(({ person }) => person === one));
const notElected = ({ party }: RenewalContext) =>
  party.candidates.map(({ id }) => id).filter((one) => !party.elected.some(({ id }) => id === one));

export const fittingParty: Fitting = {
  'party.recommendation-meeting-held': ({ facts, context, plan, random }) => {
    const least = needed(facts.ballots, plan.party.recommendation.votes);
    return {
      tallies: votesFor(random, members, inspected(context, plan), { ballots: facts.ballots, least }),
    };
  },
  'party.recommendation-tie-decided': ({ context, plan }) => ({
    chosen: context.party.recommendation.tie.slice(
      0,
      inspected(context, plan) - context.party.recommendation.selected.length,
    ),
  }),
  'party.recommendation-supplemented': ({ context: { party } }) => ({
    chosen: party.recommendation.pool.slice(0, party.recommendation.shortage),
  }),
  'party.recommendation-reported': ({ context, plan }) => ({
    candidates: nameable(context).slice(0, inspected(context, plan)),
  }),
  'party.recommended-person-struck': ({ context, random }) => ({
    person: random.pick(context.party.reported) ?? 'nobody',
  }),
  'party.recommended-person-replaced': ({ context }) => ({
    person: nameable(context).find((one) => !context.party.reported.includes(one)) ?? 'nobody',
  }),
  'party.town-recommended': ({ context, plan, random }) => ({
    candidates: random.shuffled(members).slice(0, inspected(context, plan)),
  }),
  'party.inspection-list-submitted': ({ context: { party }, context, plan, random }) => {
    const known = [...new Set([...party.reported, ...party.recommendedByTown])];
    const candidates = random.shuffled(known).slice(0, inspected(context, plan));
    return { candidates, secretaryCandidate: personOf(random.pick(candidates)) };
  },
  'party.inspection-recorded': ({ context, random }) => ({
    findings: random.chance(20)
      ? [
          {
            person: random.pick(context.party.inspectionList) ?? 'nobody',
            code: 1 + random.below(17),
            authority: '某机关',
            documentNumber: '演练1号',
            on: '2015-05-05',
          },
        ]
      : [],
  }),
  'party.preliminary-candidates-determined': ({ context, plan }) => ({
    candidates: standing(context)
      .slice(0, context.seats.party + plan.candidates.partyPreliminary.max)
      .map((id) => ({ id, name: nameOf(id) })),
  }),
  'party.objection-received': ({ random }) => ({ number: `异议-${random.below(4)}` }),
  'party.objection-rejected': ({ context }) => ({ number: context.party.openObjections[0] ?? '异议-9' }),
  'party.objection-upheld': ({ context }) => ({ number: context.party.openObjections[0] ?? '异议-9' }),
  'party.secretary-candidate-approved-by-county': ({ on }) => ({
    countyDepartmentOn: on,
    countyCommitteeOn: on,
  }),
  'party.discipline-commitments-signed': ({ context, on }) => ({
    signed: context.party.candidates.length,
    publicizedOn: on,
  }),
  'party.meeting-prepared': ({ context: { party } }) => ({
    candidacySigned: party.candidates.length,
    integritySigned: party.candidates.length,
    resignationSigned: party.candidates.length,
    ballotOrder: inOrder(party.candidates.map(({ name }) => name)),
  }),
  'party.election-meeting-held': ({ facts, context: { party, seats }, plan, random }) =>
    approvalsFor(
      random,
      party.candidates.map(({ id }) => id),
      seats.party,
      { ballots: facts.present, least: needed(facts.present, plan.party.electionMajority) },
    ),
  'party.tie-vote-held': ({ context: { party }, plan, random }) => {
    const present = (party.meeting?.present ?? 40) + random.below(3);
    const given = { ballots: present, least: needed(present, plan.party.electionMajority) };
    return { present, ...approvalsFor(random, party.count.tie, party.count.openSeats, given) };
  },
  'party.supplementary-election-held': ({ context, plan, random }) => {
    const present = (context.party.meeting?.present ?? 40) + random.below(3);
    const given = { ballots: present, least: needed(present, plan.party.electionMajority) };
    return { present, ...approvalsFor(random, notElected(context), context.party.count.vacancies, given) };
  },
  'party.seats-cut': ({ context }) => ({ seats: context.party.elected.length }),
  'party.leaders-elected': ({ context: { party }, random }) => {
    const [secretary, deputy = 'nobody'] = random.shuffled(party.elected).map(({ id }) => id);
    return { secretary: personOf(secretary), deputies: [deputy], disciplineCommissioner: deputy };
  },
  'party.division-of-work-published': ({ context }) => ({
    members: context.party.elected.map(({ id }) => id),
  }),
};
