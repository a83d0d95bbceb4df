import { addDays } from '../../../machines/calendar.ts';
import { needed } from '../../../machines/rules/majority.ts';
import { idsOf } from '../people.ts';
import { piece, type Scene } from '../piece.ts';
import { candidatesFor } from '../script/residents-candidates.ts';
import {
  countOf,
  electionDay,
  fullCount,
  poll,
  residentsElectionMeeting,
  turnout,
} from '../script/residents-election.ts';
import { instead, type Variant } from '../vary.ts';
import { decided, tallied } from '../votes.ts';
import { waived } from './preparation.ts';
import { dayMoved } from './voters.ts';

/** A week after the one before it. */
const again = {
  ...residentsElectionMeeting,
  day: ({ before }: { before: string }) => addDays(before, 7),
};

export const residentsMeetingFailed = piece(
  'residents.election-meeting-failed',
  (scene) => ({
    on: scene.on,
    voted: needed(turnout(scene).electorate, scene.plan.residents.turnout[scene.cast.method]) - 1,
    electionDay: scene.next('residents.election-meeting-held'),
    reason: '参选人数未过半，重新组织',
  }),
  { day: electionDay },
);

export const turnoutMissed: Variant = instead(
  'residents.election-meeting-held',
  residentsMeetingFailed,
  again,
);

/** More ballots for director come back than were handed out: all posts are voted on again, a week later. */
export const residentsElectionVoid: Variant = instead(
  'residents.election-meeting-held',
  piece(
    'residents.election-meeting-held',
    (scene) => ({
      on: scene.on,
      ...poll(scene),
      posts: fullCount(scene).map((one) =>
        one.post === 'director' ? { ...one, ballotsIssued: one.ballotsReturned - 1 } : one,
      ),
    }),
    { day: electionDay },
  ),
  dayMoved,
  again,
);

/** Those for member who are sure of a seat, and those among whom the last one is open. */
export const members = (scene: Scene) => {
  const ids = idsOf(candidatesFor(scene, 'member'));
  const sure = scene.cast.seats.residents.member - 1;
  return { sure: ids.slice(0, sure), open: ids.slice(sure) };
};

/** The meeting with this count of the members. */
export const meetingWith = (member: (scene: Scene) => ReturnType<typeof countOf>) =>
  piece(
    'residents.election-meeting-held',
    (scene) => ({
      on: scene.on,
      ...poll(scene),
      posts: fullCount(scene).map((one) => (one.post === 'member' ? member(scene) : one)),
    }),
    { day: electionDay },
  );

/** Two for the last seat with the same votes, just enough. */
export const tiedResidentsMeeting = meetingWith((scene) => {
  const { sure, open } = members(scene);
  const { voted } = turnout(scene);
  const least = needed(voted, scene.plan.residents.electionMajority);
  const count = countOf(scene, 'member', sure, []);
  const rivals = open.map((id, at) => ({ id, votes: at < 2 ? least : 0 }));
  return { ...count, tallies: [...count.tallies, ...tallied(rivals, voted)] };
});

/** The last seat for member goes to nobody, and one seat less than needed is filled. */
export const shortResidentsMeeting = meetingWith((scene) => {
  const { sure, open } = members(scene);
  return countOf(scene, 'member', sure, open);
});

export const residentsSupplementary = piece('residents.supplementary-election-held', (scene) => {
  const [winner = '', ...losers] = members(scene).open;
  const { voted } = turnout(scene);
  const least = needed(voted, scene.plan.residents.electionMajority);
  const tallies = tallied(decided([winner], losers, { ballots: voted, least }), voted);
  return { on: scene.on, ...poll(scene), posts: [{ ...countOf(scene, 'member', [], []), tallies }] };
});

/** Fewer than the committee needs: the shortage is elected a day later. For a cast of five seats. */
export const residentsShort: Variant = instead(
  'residents.election-meeting-held',
  shortResidentsMeeting,
  residentsSupplementary,
);

/** Nobody is elected director: a deputy acts, and the town excuses that no one carries both offices. For a cast of seven seats. */
export const directorVacant: Variant = instead(
  'residents.election-meeting-held',
  piece(
    'residents.election-meeting-held',
    (scene) => ({
      on: scene.on,
      ...poll(scene),
      posts: fullCount(scene).map((one) =>
        one.post === 'director'
          ? countOf(scene, 'director', [], idsOf(candidatesFor(scene, 'director')))
          : one,
      ),
    }),
    {
      day: electionDay,
      recast: (cast) => ({
        ...cast,
        seats: { ...cast.seats, residents: { ...cast.seats.residents, director: 0 } },
      }),
    },
  ),
  waived('team.one-shoulder', '主任暂缺，待补选'),
);
