import { idsOf } from '../people.ts';
import { piece, type Scene } from '../piece.ts';
import { partyCandidates } from '../script/party-candidates.ts';
import { attendance, electing, partyBallots } from '../script/party-election.ts';
import { instead, type Variant } from '../vary.ts';
import { tallied } from '../votes.ts';
import { tieVote } from './party-election.ts';

const ballot = (scene: Scene) => {
  const ids = idsOf(partyCandidates(scene));
  const sure = scene.cast.seats.party - 2;
  return { first: ids.slice(0, sure), rest: ids.slice(sure) };
};

/** Two seats are left vacant; in the election for them one is filled and the other tied, which a vote decides. */
export const twoPartySeatsVacant: Variant = instead(
  'party.election-meeting-held',
  piece('party.election-meeting-held', (scene) => {
    const { first, rest } = ballot(scene);
    return {
      on: scene.on,
      ...attendance(scene),
      agenda: [...scene.plan.party.meetingAgenda],
      ...electing(scene, first, rest),
    };
  }),
  piece('party.supplementary-election-held', (scene) => {
    const { ballotsReturned, least } = partyBallots(scene);
    const [sure = '', ...rivals] = ballot(scene).rest;
    const counted = [
      { id: sure, votes: Math.min(ballotsReturned, 2 * ballotsReturned - 2 * least) },
      ...rivals.slice(0, 2).map((id) => ({ id, votes: least })),
    ];
    return {
      on: scene.on,
      present: attendance(scene).present,
      ballotsIssued: ballotsReturned,
      ballotsReturned,
      tallies: tallied(counted, ballotsReturned),
    };
  }),
  tieVote,
);
