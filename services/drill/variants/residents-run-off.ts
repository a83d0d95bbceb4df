import { needed } from '../../../machines/rules/majority.ts';
import { idsOf } from '../people.ts';
import { piece, type Scene, sameDay } from '../piece.ts';
import { candidatesFor } from '../script/residents-candidates.ts';
import { countOf, turnout } from '../script/residents-election.ts';
import { instead, type Variant } from '../vary.ts';
import { tallied } from '../votes.ts';
import { meetingWith, members, residentsSupplementary, tiedResidentsMeeting } from './residents-election.ts';

const runOff = (scene: Scene, votes: (voted: number) => [number, number]) => {
  const [first = '', second = ''] = members(scene).open;
  const { voted } = turnout(scene);
  const [one, other] = votes(voted);
  return {
    on: scene.on,
    post: 'member' as const,
    voted,
    tallies: [
      { id: first, votes: one },
      { id: second, votes: other },
    ],
  };
};

/** An indirect election runs off on the spot, a direct one within days: the same day is right for both. */
const onTheSpot = { day: sameDay };

export const runOffHeld = piece(
  'residents.run-off-held',
  (scene) => runOff(scene, (voted) => [voted - Math.trunc(voted / 3), Math.trunc(voted / 3)]),
  onTheSpot,
);

export const residentsTied: Variant = instead(
  'residents.election-meeting-held',
  tiedResidentsMeeting,
  runOffHeld,
);

export const runOffUndecided = piece(
  'residents.run-off-undecided',
  (scene) => ({
    ...runOff(scene, (voted) => [Math.trunc(voted / 2), Math.trunc(voted / 2)]),
    reason: '再次投票得票仍相等',
  }),
  onTheSpot,
);

/** The run-off settles nothing either, and the shortage is elected. For a cast of five seats. */
export const residentsTiedTwice: Variant = instead(
  'residents.election-meeting-held',
  tiedResidentsMeeting,
  runOffUndecided,
  residentsSupplementary,
);

/** Three for the last two seats with the same votes. */
const threeTied = meetingWith((scene) => {
  const ids = idsOf(candidatesFor(scene, 'member'));
  const sure = scene.cast.seats.residents.member - 2;
  const { voted } = turnout(scene);
  const least = needed(voted, scene.plan.residents.electionMajority);
  const count = countOf(scene, 'member', ids.slice(0, sure), []);
  const rivals = ids.slice(sure).map((id, at) => ({ id, votes: at < 3 ? least : 0 }));
  return { ...count, tallies: [...count.tallies, ...tallied(rivals, voted)] };
});

/** The first of the three wins a seat, the other two tie again. */
const halfSettled = piece(
  'residents.run-off-undecided',
  (scene) => {
    const sure = scene.cast.seats.residents.member - 2;
    const [first = '', ...others] = idsOf(candidatesFor(scene, 'member')).slice(sure, sure + 3);
    const { voted } = turnout(scene);
    const share = Math.trunc(voted / 3) + 1;
    return {
      on: scene.on,
      post: 'member',
      voted,
      tallies: [
        { id: first, votes: Math.min(voted, 2 * voted - 2 * share) },
        ...others.map((id) => ({ id, votes: share })),
      ],
      reason: '一人当选，另两人得票仍相等，名额暂缺',
    };
  },
  {
    ...onTheSpot,
    recast: (cast) => {
      const { residents } = cast.seats;
      return {
        ...cast,
        seats: { ...cast.seats, residents: { ...residents, member: residents.member - 1 } },
      };
    },
  },
);

/** One of two tied seats is settled by the run-off, the other stays vacant. For a cast of seven seats. */
export const residentsTiedInPart: Variant = instead(
  'residents.election-meeting-held',
  threeTied,
  halfSettled,
);
