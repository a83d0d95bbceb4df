import { addDays, laterOf } from '../../../machines/calendar.ts';
import type { Post, RenewalContext } from '../../../machines/context.ts';
import { unreviewedWriteIns } from '../../../machines/events/residents/counts.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import { needed } from '../../../machines/rules/majority.ts';
import { inventedPerson } from '../../../services/drill/people.ts';
import { decided } from '../../../services/drill/votes.ts';
import { approvalsFor, votesFor } from './counts.ts';
import type { Fitting } from './fitting.ts';
import { inOrder, nameOf } from './fitting-party.ts';
import type { Random } from './random.ts';

const POSTS: readonly Post[] = ['director', 'deputy', 'member'];
const filled = ({ seats }: RenewalContext) => POSTS.filter((post) => seats.residents[post] > 0);

const electorate = ({ residents }: RenewalContext) =>
  residents.method === 'direct' ? residents.registered : residents.representatives;
const turnout = (context: RenewalContext) => electorate(context) - Math.trunc(electorate(context) / 6);

const candidatesOf = ({ residents }: RenewalContext, post: Post) =>
  residents.candidates.filter((one) => one.post === post);
const elected = ({ residents }: RenewalContext) => residents.elected.map(({ id }) => id);

/** The secretary stands for director; everyone else is from outside the party committee, and nobody stands twice. */
const applicants = ({ party, seats }: RenewalContext) => {
  const others = Array.from({ length: 25 }, (_, at) => inventedPerson(at + 12, false).id);
  const [director = 'nobody', ...rest] = [party.leaders?.secretary ?? 'nobody', ...others];
  const deputies = seats.residents.deputy + 3;
  return [
    { id: director, name: nameOf(director), post: 'director' as const },
    ...rest.slice(0, 2).map((id) => ({ id, name: nameOf(id), post: 'director' as const })),
    ...rest.slice(2, 2 + deputies).map((id) => ({ id, name: nameOf(id), post: 'deputy' as const })),
    ...rest
      .slice(2 + deputies, 10 + deputies + seats.residents.member)
      .map((id) => ({ id, name: nameOf(id), post: 'member' as const })),
  ];
};

function nominated(context: RenewalContext, { candidates }: Plan, random: Random) {
  return filled(context).map((post) => {
    const standing = context.residents.applicants.filter((one) => one.post === post);
    const places = context.seats.residents[post] + candidates.residents[post].min;
    const order = post === 'director' ? standing : random.shuffled(standing);
    return { post, named: order.slice(0, places), others: order.slice(places) };
  });
}

const counts = (context: RenewalContext, plan: Plan, random: Random, seats: (post: Post) => number) => {
  const ballots = turnout(context);
  const given = { ballots, least: needed(ballots, plan.residents.electionMajority) };
  return filled(context)
    .filter((post) => seats(post) > 0)
    .map((post) => {
      const ids = candidatesOf(context, post)
        .map(({ id }) => id)
        .filter((id) => !elected(context).includes(id) || seats(post) === context.seats.residents[post]);
      const strangers = random.chance(15) ? [`written-in-${post}`] : [];
      const count = approvalsFor(random, [...strangers, ...ids], seats(post), given);
      const tallies = count.tallies.map((one) =>
        strangers.includes(one.id) ? { ...one, writeIn: true } : one,
      );
      return { post, invalid: 0, ...count, tallies };
    });
};

const runOff = (context: RenewalContext, random: Random) => {
  const tie = random.pick(context.residents.ties);
  const voted = turnout(context);
  const votes = votesFor(random, tie?.ids ?? [], tie?.seats ?? 1, {
    ballots: voted,
    least: Math.trunc(voted / 3) + 1,
  });
  return { post: tie?.post ?? 'member', voted, tallies: votes };
};

const dropped = (context: RenewalContext, random: Random) => ({
  person: random.pick(context.residents.candidates)?.id ?? 'nobody',
});

export const fittingResidents: Fitting = {
  'residents.election-committee-formed': ({ context, facts }) => ({
    chair: context.party.elected[2]?.id ?? facts.chair,
  }),
  'residents.election-plan-published': ({ on, random }) => ({
    electionDay: addDays(on, 50 + random.below(12)),
    method: random.pick(['direct', 'indirect'] as const),
  }),
  'residents.election-day-moved': ({ context, on, random }) => ({
    electionDay: addDays(laterOf(on, context.residents.electionDay ?? on), 1 + random.below(25)),
  }),
  'residents.election-meeting-failed': ({ context, on, random }) => ({
    voted: Math.trunc(electorate(context) / 3),
    electionDay: addDays(on, 1 + random.below(9)),
  }),
  'residents.voter-list-published': ({ context }) => ({ voters: context.residents.registered }),
  'residents.voter-list-settled': ({ context }) => ({ voterCards: context.residents.registered }),
  'residents.voter-list-objection-filed': ({ random }) => ({ number: `申诉-${random.below(3)}` }),
  'residents.voter-list-objection-decided': ({ context }) => ({
    number: context.residents.openObjections[0]?.number ?? '申诉-9',
  }),
  'residents.voter-list-objection-decided-late': ({ context }) => ({
    number: context.residents.openObjections[0]?.number ?? '申诉-9',
  }),
  'residents.self-nominations-closed': ({ context }) => ({ applicants: applicants(context) }),
  'residents.preliminary-candidates-determined': ({ context }) => ({
    candidates: [...new Set(context.residents.applicants.map(({ id }) => id))],
  }),
  'residents.nomination-vote-held': ({ facts: { ballots }, context, plan, random }) => {
    const posts = nominated(context, plan, random);
    return {
      candidates: posts.flatMap(({ named }) => named),
      posts: posts.map(({ post, named, others }) => ({
        post,
        tallies: decided(
          named.map(({ id }) => id),
          others.map(({ id }) => id),
          { ballots, least: Math.trunc(ballots / 2) + 1 },
        ),
      })),
    };
  },
  'residents.first-review-failed': ({ context, random }) => dropped(context, random),
  'residents.town-inspection-failed': ({ context, random }) => dropped(context, random),
  'residents.joint-review-failed': ({ context, random }) => dropped(context, random),
  'residents.joint-review-opinion-received': ({ context: { residents }, plan, random }) => ({
    department:
      plan.residents.reviewingDepartments.find((one) => residents.opinions[one] === undefined) ??
      random.pick(plan.residents.reviewingDepartments),
    cleared: residents.candidates.map(({ id }) => id),
    notCleared: [],
  }),
  'residents.candidates-published': ({ context }) => {
    const order = (post: Post) => inOrder(candidatesOf(context, post).map(({ name }) => name));
    return {
      order: { director: order('director'), deputy: order('deputy'), member: order('member') },
      kinships: [],
    };
  },
  'residents.commitments-signed': ({ context: { residents }, on }) => ({
    candidacySigned: residents.candidates.length,
    integritySigned: residents.candidates.length,
    resignationSigned: residents.candidates.length,
    publicizedOn: on,
  }),
  'residents.election-meeting-held': ({ context, plan, random }) => ({
    voted: turnout(context),
    posts: counts(context, plan, random, (post) => context.seats.residents[post]),
  }),
  'residents.run-off-held': ({ context, random }) => runOff(context, random),
  'residents.run-off-undecided': ({ context, random }) => runOff(context, random),
  'residents.supplementary-election-held': ({ context, plan, random }) => ({
    voted: turnout(context),
    posts: counts(
      context,
      plan,
      random,
      (post) =>
        context.seats.residents[post] - context.residents.elected.filter((one) => one.post === post).length,
    ),
  }),
  'residents.result-announced': ({ context: { party, residents }, on }) => ({
    filedWithLeadingGroupOn: on,
    team: [
      ...party.elected.map(({ id }) => ({ id, body: 'party' as const })),
      ...residents.elected.map(({ id }) => ({ id, body: 'residents' as const })),
    ].map(({ id, body }) => {
      const {
        name: _,
        partySince: __,
        financeOrManagement: ___,
        ...person
      } = inventedPerson(Number(id.replace(/\D/g, '')), true);
      return { ...person, id, body };
    }),
  }),
  'residents.write-ins-reviewed': ({ context }) => ({
    persons: unreviewedWriteIns(context).map(({ id }) => id),
    findings: [],
  }),
  'residents.write-in-annulled': ({ facts, context }) => ({
    findings: facts.findings.map((one) => ({
      ...one,
      person: unreviewedWriteIns(context)[0]?.id ?? 'nobody',
    })),
  }),
  'residents.acting-head-decided': ({ context, random }) => ({
    person: random.pick(context.residents.elected)?.id ?? 'nobody',
  }),
  'residents.certificates-issued': ({ context }) => ({ certificates: elected(context) }),
};
