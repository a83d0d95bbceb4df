import { Type } from 'typebox';
import type { ElectedToPost, Post, RenewalContext } from '../../context.ts';
import type { Plan } from '../../plan/plan.ts';
import { RESIDENTS_AGENDA } from '../../plan/words.ts';
import { electionResultRule } from '../../rules/residents/election-result.ts';
import { count, facts, id } from '../../rules/schema.ts';
import type { Verdict } from '../../rules/verdict.ts';

export const post = Type.Enum(['director', 'deputy', 'member']);

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

export const meeting = {
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

export type PostCount = {
  post: Post;
  ballotsIssued: number;
  ballotsReturned: number;
  invalid: number;
  tallies: { id: string; approve: number; oppose: number; abstain: number; writeIn?: boolean }[];
};

export const residents = (context: RenewalContext, change: Partial<RenewalContext['residents']>) => ({
  residents: { ...context.residents, ...change },
});

/** Who may vote: the registered voters, or in an indirect election the representatives. */
export const electorate = ({ residents }: RenewalContext) =>
  residents.method === 'direct' ? residents.registered : residents.representatives;

/** Seats of a post that nobody holds yet. */
export const openSeats = (context: RenewalContext, post: Post) =>
  context.seats.residents[post] - context.residents.elected.filter((one) => one.post === post).length;

export const seatsTotal = ({ seats }: RenewalContext) =>
  seats.residents.director + seats.residents.deputy + seats.residents.member;

export const resultFacts = (context: RenewalContext, seats: (post: Post) => number, posts: PostCount[]) =>
  posts
    .filter((one) => seats(one.post) > 0)
    .map((one) => ({
      method: context.residents.method,
      registered: electorate(context),
      seats: seats(one.post),
      ...one,
    }));

/** How many seats are filled once these counts stand; whether that is enough is `residents.completeness`. */
export const electedWith = (results: readonly Parameters<typeof electionResultRule.judge>[0][], plan: Plan) =>
  results.reduce<number>(
    (sum, facts) => sum + idList(electionResultRule.judge(facts, plan), 'elected').length,
    0,
  );

export const idList = (verdict: Verdict | undefined, detail: string) => {
  const value = verdict?.details[detail];
  return Array.isArray(value) ? value.map(String) : [];
};

/** What the counts of the posts leave behind: those elected, the ties to run off, or a void election. */
export function outcomeOf(verdicts: readonly Verdict[], posts: readonly PostCount[]) {
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

/** Elected without having stood for the office, and not looked at by the town yet. */
export const unreviewedWriteIns = ({
  residents: { candidates, elected, reviewedWriteIns },
}: RenewalContext): readonly ElectedToPost[] =>
  elected.filter((one) => !reviewedWriteIns.includes(one.id) && !candidates.some(({ id }) => id === one.id));
