import { addDays, earliestAfter, type IsoDate, laterOf } from '../../../machines/calendar.ts';
import type { Post } from '../../../machines/context.ts';
import { needed } from '../../../machines/rules/majority.ts';
import { idsOf } from '../people.ts';
import { type DayGiven, type Piece, piece, type Scene } from '../piece.ts';
import { decided, tallied } from '../votes.ts';
import { documentOf } from './documents.ts';
import { candidatesFor, postsOf } from './residents-candidates.ts';
import { registered, representatives } from './residents-voters.ts';

/** The voters, or the representatives of an indirect election, and how many of them vote. */
export function turnout(scene: Scene) {
  const { cast, plan } = scene;
  const electorate = cast.method === 'direct' ? registered(scene) : representatives(scene);
  const voted = Math.max(
    needed(electorate, plan.residents.turnout[cast.method]),
    electorate - Math.trunc(electorate / 5),
  );
  return { electorate, voted };
}

/** How the poll is run, without a fault. */
export function poll(scene: Scene) {
  return {
    voted: turnout(scene).voted,
    agenda: [...scene.plan.residents.meetingAgenda],
    tellers: { scrutineers: 2, callers: 1, counters: 2, approvedByMeeting: true, candidatesAmongThem: 0 },
    polling: {
      secretBooth: true,
      writingHelpPlace: true,
      boxesSealedAndCentral: true,
      candidatesVotedFirstAndLeft: true,
      mobileBoxes: 1,
      mobileBoxesApproved: 1,
    },
  };
}

/** The count of a post in which these are elected and the others on its ballot are not. */
export function countOf(scene: Scene, post: Post, winners: readonly string[], losers: readonly string[]) {
  const { voted } = turnout(scene);
  const least = needed(voted, scene.plan.residents.electionMajority);
  return {
    post,
    ballotsIssued: voted,
    ballotsReturned: voted,
    invalid: 0,
    tallies: tallied(decided(winners, losers, { ballots: voted, least }), voted),
  };
}

/** The first on the ballot of a post, as many as it has seats. */
export function winnersOf(scene: Scene, post: Post): string[] {
  return idsOf(candidatesFor(scene, post)).slice(0, scene.cast.seats.residents[post]);
}

export const fullCount = (scene: Scene) =>
  postsOf(scene).map((post) => {
    const winners = winnersOf(scene, post);
    const losers = idsOf(candidatesFor(scene, post)).filter((one) => !winners.includes(one));
    return countOf(scene, post, winners, losers);
  });

/** The first day on which the voter list and the list of candidates have both hung as long as the plan asks. */
export function electionDay({ plan, before, last }: DayGiven): IsoDate {
  const { voterListDays, candidatesDays } = plan.residents;
  return [
    earliestAfter(last('residents.voter-list-published'), voterListDays, plan.counting.dayCount),
    earliestAfter(last('residents.candidates-published'), candidatesDays, plan.counting.dayCount),
  ].reduce(laterOf, before);
}

export const residentsElectionMeeting = piece(
  'residents.election-meeting-held',
  (scene) => ({ on: scene.on, ...poll(scene), posts: fullCount(scene) }),
  { day: electionDay },
);

export const resultAnnounced = piece('residents.result-announced', (scene) => {
  const { cast } = scene;
  const party = cast.party.slice(0, cast.seats.party).map((one) => ({ one, body: 'party' as const }));
  const residents = postsOf(scene).flatMap((post) =>
    cast.residents[post]
      .slice(0, cast.seats.residents[post])
      .map((one) => ({ one, body: 'residents' as const })),
  );
  return {
    on: scene.on,
    signedBy: [...scene.plan.residents.countSignatories],
    ballotsSealed: true,
    filedWithLeadingGroupOn: scene.on,
    team: [...party, ...residents].map(({ one, body }) => {
      const { name: _, partySince: __, financeOrManagement: ___, ...seat } = one;
      return { ...seat, body };
    }),
    previous: { collegeShare: [4, 9], residentsPartyShare: [1, 5] },
  };
});

/** Due days after the election, so it does not wait for the supervision committee. */
export const residentsHandover = piece(
  'follow-up.handover-completed',
  ({ on, plan }) => ({ on, body: 'residents', items: [...plan.followUp.handoverItems] }),
  {
    day: ({ plan, before, daysBetween }: DayGiven) =>
      addDays(before, Math.min(daysBetween, plan.followUp.handoverDays.residents)),
  },
);

export const certificatesIssued = piece('residents.certificates-issued', (scene) => ({
  on: scene.on,
  certificates: postsOf(scene).flatMap((post) => winnersOf(scene, post)),
  documentNumber: documentOf(scene.plan, 15),
}));

/** The vote and what follows it (四(二)2(4)③④). */
export const residentsElection: readonly Piece[] = [
  residentsElectionMeeting,
  resultAnnounced,
  certificatesIssued,
  residentsHandover,
];
