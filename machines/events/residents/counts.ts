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

export const idList = (verdict: Verdict | undefined, detail: string) => {
  const value = verdict?.details[detail];
  return Array.isArray(value) ? value.map(String) : [];
};

const RANK: Readonly<Record<Post, number>> = { director: 0, deputy: 1, member: 2 };

/**
 * Nobody holds two seats. Whoever is elected to several posts, by being written in, takes the highest of them, and
 * the other seat stays open; a seat held since an earlier count is kept.
 */
export function seated(
  held: readonly ElectedToPost[],
  won: readonly ElectedToPost[],
): readonly ElectedToPost[] {
  const all = [...held, ...won.toSorted((a, b) => RANK[a.post] - RANK[b.post])];
  return all.filter((one, place) => all.findIndex(({ id }) => id === one.id) === place);
}

function winnersOf(verdicts: readonly Verdict[], posts: readonly PostCount[]): ElectedToPost[] {
  return posts.flatMap(({ post, tallies }, at) =>
    idList(verdicts[at], 'elected').map((one) => ({
      id: one,
      post,
      votes: tallies.find((tally) => tally.id === one)?.approve ?? 0,
    })),
  );
}

/** How many seats are filled once these counts stand; whether that is enough is `residents.completeness`. */
export function seatedWith(
  held: readonly ElectedToPost[],
  results: ReturnType<typeof resultFacts>,
  plan: Plan,
): number {
  const verdicts = results.map((facts) => electionResultRule.judge(facts, plan));
  return seated(held, winnersOf(verdicts, results)).length;
}

/** What the counts of the posts leave behind: those seated, the ties to run off, or a void election. */
export function outcomeOf(
  held: readonly ElectedToPost[],
  verdicts: readonly Verdict[],
  posts: readonly PostCount[],
) {
  const elected = seated(held, winnersOf(verdicts, posts));
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
