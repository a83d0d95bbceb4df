import { addDays, laterOf } from '../../../machines/calendar.ts';
import { needed } from '../../../machines/rules/majority.ts';
import { idsOf } from '../people.ts';
import { piece, type Scene } from '../piece.ts';
import { documentOf } from '../script/documents.ts';
import { partyCandidates } from '../script/party-candidates.ts';
import { attendance, electing, partyBallots, resultReported } from '../script/party-election.ts';
import { ahead, behind, both, instead, type Variant } from '../vary.ts';
import { tallied } from '../votes.ts';

const ballot = (scene: Scene) => {
  const ids = idsOf(partyCandidates(scene));
  const { party: seats } = scene.cast.seats;
  return { ids, seats, first: ids.slice(0, seats - 1), rest: ids.slice(seats - 1) };
};

const held = (scene: Scene, count: ReturnType<typeof electing>) => ({
  on: scene.on,
  ...attendance(scene),
  agenda: [...scene.plan.party.meetingAgenda],
  ...count,
});

export const electionMeetingFailed = piece('party.election-meeting-failed', (scene) => {
  const figures = attendance(scene);
  const expected = figures.members - figures.excluded.bedridden;
  return {
    on: scene.on,
    ...figures,
    present: needed(expected, scene.plan.party.meetingQuorum) - 1,
    reason: '到会党员未超过应到会的规定比例',
  };
});

export const partyElectionShortOfQuorum: Variant = ahead(
  'party.election-meeting-held',
  electionMeetingFailed,
);

/** More ballots come back than were handed out. */
export const voidMeeting = piece('party.election-meeting-held', (scene) => {
  const { ids, seats } = ballot(scene);
  const count = electing(scene, ids.slice(0, seats), ids.slice(seats));
  return held(scene, { ...count, ballotsIssued: count.ballotsReturned - 1 });
});

export const partyElectionVoid: Variant = ahead('party.election-meeting-held', voidMeeting);

/** The last seat is tied between two. */
export const tiedMeeting = piece('party.election-meeting-held', (scene) => {
  const { first, rest } = ballot(scene);
  const count = electing(scene, first, []);
  const { least, ballotsReturned } = partyBallots(scene);
  const rivals = rest.slice(0, 2).map((id) => ({ id, votes: least }));
  const others = rest.slice(2).map((id) => ({ id, votes: 0 }));
  return held(scene, {
    ...count,
    tallies: [...count.tallies, ...tallied([...rivals, ...others], ballotsReturned)],
  });
});

/** Voted again among the tied; the first of them wins. */
export const tieVote = piece('party.tie-vote-held', (scene) => {
  const [winner = '', loser = ''] = ballot(scene).rest;
  return { on: scene.on, present: attendance(scene).present, ...electing(scene, [winner], [loser]) };
});

export const tieVoteVoid = piece('party.tie-vote-held', (scene) => {
  const [winner = '', loser = ''] = ballot(scene).rest;
  const count = electing(scene, [winner], [loser]);
  return {
    on: scene.on,
    present: attendance(scene).present,
    ...count,
    ballotsIssued: count.ballotsReturned - 1,
  };
});

export const partyElectionTied: Variant = instead('party.election-meeting-held', tiedMeeting, tieVote);

export const partyTieVoteVoid: Variant = instead(
  'party.election-meeting-held',
  tiedMeeting,
  tieVoteVoid,
  tieVote,
);

/** Nobody gets the last seat. */
export const shortMeeting = piece('party.election-meeting-held', (scene) => {
  const { first, rest } = ballot(scene);
  return held(scene, electing(scene, first, rest));
});

/** Everyone comes this time, and all but one approve of the same person: more than were present at the meeting. */
export const partySupplementary = piece('party.supplementary-election-held', (scene) => {
  const { members, excluded } = attendance(scene);
  const present = members - excluded.bedridden;
  const [winner = '', ...losers] = ballot(scene).rest;
  const counted = [{ id: winner, votes: present - 1 }, ...losers.map((id) => ({ id, votes: 0 }))];
  return {
    on: scene.on,
    present,
    ballotsIssued: present,
    ballotsReturned: present,
    tallies: tallied(counted, present),
  };
});

export const partySeatVacant: Variant = instead(
  'party.election-meeting-held',
  shortMeeting,
  partySupplementary,
);

/** The town leaves the seat unfilled for good. */
export const seatsCut = piece(
  'party.seats-cut',
  ({ on, cast, plan }) => ({
    on,
    seats: cast.seats.party - 1,
    documentNumber: documentOf(plan, 24),
    reason: '经研究核减一名职数',
  }),
  { recast: (cast) => ({ ...cast, seats: { ...cast.seats, party: cast.seats.party - 1 } }) },
);

export const partySeatsCut: Variant = instead('party.election-meeting-held', shortMeeting, seatsCut);

export const partyResultReturned: Variant = behind(
  'party.result-reported',
  piece('party.result-returned', ({ on }) => ({ on, reason: '得票数填写有误' })),
  resultReported,
);

/** Three days past what the plan allows after the members' meeting: a breach, recorded by the inspection team. */
export const partyHandoverLate: Variant = both(
  instead('follow-up.handover-completed'),
  ahead(
    'residents.voters-registered',
    piece(
      'follow-up.late-handover-recorded',
      ({ on, plan }) => ({
        on,
        body: 'party',
        items: [...plan.followUp.handoverItems],
        documentNumber: documentOf(plan, 25),
        reason: '账簿清理延误',
      }),
      {
        day: ({ plan, last, before }) =>
          laterOf(before, addDays(last('party.election-meeting-held'), plan.followUp.handoverDays.party + 3)),
      },
    ),
  ),
);
