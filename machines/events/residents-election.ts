import { Type } from 'typebox';
import type { ElectedToPost, Post, RenewalContext } from '../context.ts';
import type { Plan } from '../plan/plan.ts';
import { COUNT_SIGNATORIES, RESIDENTS_AGENDA } from '../plan/words.ts';
import { electionResultRule } from '../rules/residents/election-result.ts';
import { count, date, education, facts, id, ids, votes } from '../rules/schema.ts';
import type { Verdict } from '../rules/verdict.ts';
import { defineEvent, idsIn, recorded } from './define.ts';
import { act, documentNumber, reason } from './facts.ts';

const post = Type.Enum(['director', 'deputy', 'member']);

/** The count of one post; `writeIn` marks 另选他人. */
const postCount = facts({
  post,
  ballotsIssued: count,
  ballotsReturned: count,
  invalid: count,
  tallies: Type.Array(
    facts({ id, approve: count, oppose: count, abstain: count, writeIn: Type.Optional(Type.Boolean()) }),
    { maxItems: 60 },
  ),
});

const meeting = {
  voted: count,
  agenda: Type.Array(Type.Enum([...RESIDENTS_AGENDA])),
  tellers: facts({
    scrutineers: count,
    callers: count,
    counters: count,
    approvedByMeeting: Type.Boolean(),
    candidatesAmongThem: count,
  }),
  polling: facts({
    secretBooth: Type.Boolean(),
    writingHelpPlace: Type.Boolean(),
    boxesSealedAndCentral: Type.Boolean(),
    candidatesVotedFirstAndLeft: Type.Boolean(),
    mobileBoxes: count,
    mobileBoxesApproved: count,
  }),
  posts: Type.Array(postCount, { minItems: 1, maxItems: 3 }),
};

type PostCount = {
  post: Post;
  ballotsIssued: number;
  ballotsReturned: number;
  invalid: number;
  tallies: { id: string; approve: number; oppose: number; abstain: number; writeIn?: boolean }[];
};

const residents = (context: RenewalContext, change: Partial<RenewalContext['residents']>) => ({
  residents: { ...context.residents, ...change },
});

/** Who may vote: the registered voters, or in an indirect election the representatives. */
const electorate = ({ residents }: RenewalContext) =>
  residents.method === 'direct' ? residents.registered : residents.representatives;

/** Seats of a post that nobody holds yet. */
const openSeats = (context: RenewalContext, post: Post) =>
  context.seats.residents[post] - context.residents.elected.filter((one) => one.post === post).length;

const seatsTotal = ({ seats }: RenewalContext) =>
  seats.residents.director + seats.residents.deputy + seats.residents.member;

const resultFacts = (context: RenewalContext, seats: (post: Post) => number, posts: PostCount[]) =>
  posts.map((one) => ({
    method: context.residents.method,
    registered: electorate(context),
    seats: seats(one.post),
    ...one,
  }));

/** How many seats are filled once these counts stand; whether that is enough is `residents.completeness`. */
const electedWith = (results: readonly Parameters<typeof electionResultRule.judge>[0][], plan: Plan) =>
  results.reduce<number>(
    (sum, facts) => sum + idList(electionResultRule.judge(facts, plan), 'elected').length,
    0,
  );

const idList = (verdict: Verdict | undefined, detail: string) => {
  const value = verdict?.details[detail];
  return Array.isArray(value) ? value.map(String) : [];
};

/** What the counts of the posts leave behind: those elected, the ties to run off, or a void election. */
function outcomeOf(verdicts: readonly Verdict[], posts: readonly PostCount[]) {
  const elected = posts.flatMap(({ post, tallies }, at): ElectedToPost[] =>
    idList(verdicts[at], 'elected').map((one) => ({
      id: one,
      post,
      votes: tallies.find((tally) => tally.id === one)?.approve ?? 0,
    })),
  );
  const ties = posts.flatMap(({ post }, at) => {
    const ids = idList(verdicts[at], 'tie');
    const seats = verdicts[at]?.details.openSeats;
    return ids.length > 0 ? [{ post, ids, seats: typeof seats === 'number' ? seats : 0 }] : [];
  });
  return { elected, ties, void: verdicts.some((one) => one.details.void === true) };
}

const tieOf = (context: RenewalContext, post: Post) =>
  context.residents.ties.find((one) => one.post === post) ?? { post, seats: 0, ids: [] };

const runoffTally = { post, runoffOn: date, voted: count, tallies: Type.Array(votes, { maxItems: 60 }) };

const runoffFacts = (
  context: RenewalContext,
  facts: { post: Post; runoffOn: string; voted: number; tallies: { id: string; votes: number }[] },
) => {
  const { seats, ids } = tieOf(context, facts.post);
  return {
    method: context.residents.method,
    seats,
    tiedIds: [...ids],
    electionOn: recorded(context.residents.electionOn, 'the election'),
    runoffOn: facts.runoffOn,
    voted: facts.voted,
    tallies: facts.tallies,
  };
};

const member = facts({
  id,
  body: Type.Enum(['party', 'residents']),
  birthDate: date,
  gender: Type.Enum(['female', 'male']),
  education,
  party: Type.Boolean(),
  ethnicity: Type.String({ minLength: 1, maxLength: 20 }),
  socialWorkLicence: Type.Boolean(),
  socialWorkDegree: Type.Boolean(),
});
const share = Type.Tuple([count, Type.Integer({ minimum: 1 })]);

/** From the election meeting to the certificates, 四(二)2(4)③④. */
export const residentsElectionEvents = {
  'residents.election-meeting-held': defineEvent({
    title: { zh: '召开选举大会', en: 'Election meeting held' },
    clause: '四(二)2(4)③④',
    facts: act(meeting),
    checks: {
      'step.election-day-kept': ({ facts: { on }, context }) => ({
        electionDay: recorded(context.residents.electionDay, 'election day'),
        heldOn: on,
      }),
      'residents.turnout': ({ facts: { voted }, context }) => ({
        method: context.residents.method,
        registered: electorate(context),
        voted,
      }),
      'residents.meeting-agenda': ({ facts: { agenda } }) => ({ items: agenda }),
      'residents.tellers': ({ facts: { tellers } }) => tellers,
      'residents.polling-conduct': ({ facts: { polling } }) => polling,
      'step.places-filled': ({ facts: { posts }, context: { seats } }) => {
        const elected = (['director', 'deputy', 'member'] as const).filter((one) => seats.residents[one] > 0);
        return { chosen: posts.map((one) => one.post), from: elected, places: elected.length };
      },
      'step.known-persons': ({ facts: { posts }, context }) =>
        posts.map(({ post, tallies }) => ({
          chosen: tallies.filter((one) => one.writeIn !== true).map((one) => one.id),
          from: context.residents.candidates.filter((one) => one.post === post).map((one) => one.id),
        })),
      'residents.election-result': ({ facts: { posts }, context }) =>
        resultFacts(context, (post) => context.seats.residents[post], posts),
      'residents.completeness': ({ facts: { posts }, context, plan }) => ({
        seats: seatsTotal(context),
        elected: electedWith(
          resultFacts(context, (post) => context.seats.residents[post], posts),
          plan,
        ),
      }),
    },
    record: ({ facts: { on, posts }, context, verdicts }) =>
      residents(context, {
        electionOn: on,
        ...outcomeOf(verdicts['residents.election-result'] ?? [], posts),
      }),
  }),
  'residents.election-meeting-failed': defineEvent({
    title: { zh: '参选未过半，重新组织', en: 'Turnout missed, to be held again' },
    clause: '四(二)2(4)③④',
    facts: act({ voted: count, electionDay: date, reason }),
    failed: 'residents.turnout',
    checks: {
      'residents.turnout': ({ facts: { voted }, context }) => ({
        method: context.residents.method,
        registered: electorate(context),
        voted,
      }),
      'step.later-election-day': ({ facts: { on, electionDay } }) => ({ from: on, to: electionDay }),
    },
    record: ({ facts: { electionDay }, context }) => residents(context, { electionDay }),
  }),
  'residents.run-off-held': defineEvent({
    title: { zh: '得票相等再次投票', en: 'Run-off held' },
    clause: '四(二)2(4)④',
    facts: act(runoffTally),
    checks: {
      'step.one-of': ({ facts: { post }, context }) => ({
        named: post,
        among: context.residents.ties.map((one) => one.post),
      }),
      'residents.runoff': ({ facts, context }) => runoffFacts(context, facts),
      'residents.completeness': ({ facts: { post }, context }) => ({
        seats: seatsTotal(context),
        elected: context.residents.elected.length + tieOf(context, post).seats,
      }),
    },
    record: ({ facts: { post, tallies }, context, verdicts }) =>
      residents(context, {
        elected: [
          ...context.residents.elected,
          ...idsIn(verdicts, 'residents.runoff', 'elected').map((one) => ({
            id: one,
            post,
            votes: tallies.find((tally) => tally.id === one)?.votes ?? 0,
          })),
        ],
        ties: context.residents.ties.filter((one) => one.post !== post),
      }),
  }),
  'residents.run-off-undecided': defineEvent({
    title: { zh: '再次投票未能确定当选人，名额暂缺', en: 'Run-off without a winner, the seat stays vacant' },
    clause: '四(二)2(4)④',
    facts: act({ ...runoffTally, reason }),
    failed: 'residents.runoff',
    checks: {
      'step.one-of': ({ facts: { post }, context }) => ({
        named: post,
        among: context.residents.ties.map((one) => one.post),
      }),
      'residents.runoff': ({ facts, context }) => runoffFacts(context, facts),
      'residents.completeness': ({ context }) => ({
        seats: seatsTotal(context),
        elected: context.residents.elected.length,
      }),
    },
    record: ({ facts: { post }, context }) =>
      residents(context, { ties: context.residents.ties.filter((one) => one.post !== post) }),
  }),
  'residents.supplementary-election-held': defineEvent({
    title: { zh: '另行选举', en: 'Supplementary election held' },
    clause: '四(二)2(4)④',
    facts: act(meeting),
    checks: {
      'residents.turnout': ({ facts: { voted }, context }) => ({
        method: context.residents.method,
        registered: electorate(context),
        voted,
      }),
      'residents.tellers': ({ facts: { tellers } }) => tellers,
      'residents.polling-conduct': ({ facts: { polling } }) => polling,
      'step.known-persons': ({ facts: { posts }, context }) => [
        {
          chosen: posts.map((one) => one.post),
          from: (['director', 'deputy', 'member'] as const).filter((one) => openSeats(context, one) > 0),
        },
        ...posts.map(({ tallies }) => ({
          chosen: tallies.filter((one) => one.writeIn !== true).map((one) => one.id),
          from: context.residents.candidates
            .map((one) => one.id)
            .filter((one) => !context.residents.elected.some((member) => member.id === one)),
        })),
      ],
      'residents.election-result': ({ facts: { posts }, context }) =>
        resultFacts(context, (post) => openSeats(context, post), posts),
      'residents.completeness': ({ facts: { posts }, context, plan }) => ({
        seats: seatsTotal(context),
        elected:
          context.residents.elected.length +
          electedWith(
            resultFacts(context, (post) => openSeats(context, post), posts),
            plan,
          ),
      }),
    },
    record: ({ facts: { on, posts }, context, verdicts }) => {
      const outcome = outcomeOf(verdicts['residents.election-result'] ?? [], posts);
      return residents(context, {
        electionOn: on,
        ...outcome,
        void: false,
        elected: [...context.residents.elected, ...outcome.elected],
      });
    },
  }),
  'residents.result-announced': defineEvent({
    title: { zh: '公布并备案选举结果', en: 'Result announced, recorded and filed' },
    clause: '四(二)2(4)④、三(四)、三(五)',
    facts: act({
      signedBy: Type.Array(Type.Enum([...COUNT_SIGNATORIES])),
      ballotsSealed: Type.Boolean(),
      filedWithLeadingGroupOn: Type.Union([date, Type.Null()]),
      team: Type.Array(member, { maxItems: 30 }),
      previous: facts({ collegeShare: share, residentsPartyShare: share }),
    }),
    checks: {
      'residents.completeness': ({ context }) => ({
        seats: seatsTotal(context),
        elected: context.residents.elected.length,
      }),
      'residents.result-record': ({ facts: { signedBy, ballotsSealed, filedWithLeadingGroupOn } }) => ({
        signedBy,
        ballotsSealed,
        filedWithLeadingGroupOn,
      }),
      'residents.acting-head': ({ context: { residents } }) => {
        const votesOf = (post: Post) =>
          residents.elected.filter((one) => one.post === post).map(({ id, votes }) => ({ id, votes }));
        return {
          directorElected: residents.elected.some((one) => one.post === 'director'),
          deputies: votesOf('deputy'),
          members: votesOf('member'),
        };
      },
      'team.one-shoulder': ({ context }) => ({
        partySecretary: context.party.leaders?.secretary ?? '',
        residentsDirector: context.residents.elected.find((one) => one.post === 'director')?.id ?? null,
      }),
      'team.composition': ({ facts: { on, team, previous } }) => ({ members: team, asOf: on, previous }),
      'step.places-filled': ({ facts: { team }, context: { party, residents } }) => {
        const seated = [
          ...party.elected.map((one) => `party:${one.id}`),
          ...residents.elected.map((one) => `residents:${one.id}`),
        ];
        return { chosen: team.map((one) => `${one.body}:${one.id}`), from: seated, places: seated.length };
      },
    },
    record: ({ context, verdicts }) => {
      const head = verdicts['residents.acting-head']?.[0]?.details.actingHead;
      return residents(context, { actingHead: typeof head === 'string' ? head : null });
    },
    submits: 'residents-result',
  }),
  'residents.certificates-issued': defineEvent({
    title: {
      zh: '颁发当选证书、选举委员会职责终止',
      en: 'Certificates issued, election committee dissolved',
    },
    clause: '四(二)2(4)④、四(三)1',
    facts: act({ certificates: ids, documentNumber }),
    checks: {
      'step.places-filled': ({ facts: { certificates }, context: { residents } }) => ({
        chosen: certificates,
        from: residents.elected.map((one) => one.id),
        places: residents.elected.length,
      }),
    },
    record: ({ context }) => residents(context, { electionCommittee: [], reserves: [] }),
    approves: 'residents-result',
  }),
};
