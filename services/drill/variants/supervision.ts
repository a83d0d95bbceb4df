import { needed } from '../../../machines/rules/majority.ts';
import type { Cast } from '../cast.ts';
import { idsOf } from '../people.ts';
import { piece, type Scene, sameDay } from '../piece.ts';
import {
  assembly,
  chairChosen,
  recommendationAttendance,
  selectionMeeting,
  supervisionApproved,
  supervisionCandidates,
  supervisionFirstReview,
  supervisionRecommendation,
} from '../script/supervision.ts';
import { ahead, behind, instead, type Variant } from '../vary.ts';
import { decided } from '../votes.ts';
import { waived } from './preparation.ts';

export const supervisionRecommendationFailed = piece('supervision.recommendation-meeting-failed', (scene) => {
  const figures = recommendationAttendance(scene);
  const { partyMembers } = scene.plan.supervision.recommendation;
  return {
    on: scene.on,
    ...figures,
    partyMembersPresent: needed(figures.partyMembersExpected, partyMembers) - 1,
    reason: '参加推荐的党员未超过规定比例',
  };
});

export const supervisionShortOfQuorum: Variant = ahead(
  'supervision.recommendation-meeting-held',
  supervisionRecommendationFailed,
);

export const supervisionReviewFailed: Variant = ahead(
  'supervision.first-review-passed',
  piece('supervision.first-review-failed', ({ on }) => ({ on, reason: '候选人材料不齐' })),
  supervisionRecommendation,
);

export const supervisionReturned: Variant = ahead(
  'supervision.candidates-approved',
  piece('supervision.candidates-returned', ({ on }) => ({ on, reason: '候选人须重新推荐' })),
  supervisionRecommendation,
  supervisionFirstReview,
);

export const selectionFailed = piece('supervision.selection-meeting-failed', (scene) => {
  const { meeting, expected } = assembly(scene);
  return {
    on: scene.on,
    meeting,
    expected,
    present: needed(expected, scene.plan.supervision.selection[meeting]) - 1,
    reason: '到会代表未达到规定比例',
  };
});

export const selectionShortOfQuorum: Variant = ahead('supervision.selection-meeting-held', selectionFailed);

const ballot = (scene: Scene) => {
  const ids = idsOf(supervisionCandidates(scene));
  const { supervision: seats } = scene.cast.seats;
  return { first: ids.slice(0, seats - 1), rest: ids.slice(seats - 1) };
};

/** Two share the last seat's votes. */
export const tiedSelection = piece('supervision.selection-meeting-held', (scene) => {
  const { first, rest } = ballot(scene);
  const meeting = assembly(scene);
  const counted = decided(first, [], {
    ballots: meeting.ballotsReturned,
    least: Math.trunc(meeting.ballotsReturned / 2),
  });
  return {
    on: scene.on,
    ...meeting,
    tallies: [...counted, ...rest.map((id, at) => ({ id, votes: at < 2 ? 5 : 0 }))],
  };
});

export const selectionTieVote = piece(
  'supervision.tie-vote-held',
  (scene) => {
    const [winner = '', loser = ''] = ballot(scene).rest;
    const meeting = assembly(scene);
    return {
      on: scene.on,
      ...meeting,
      tallies: decided([winner], [loser], { ballots: meeting.ballotsReturned, least: 1 }),
    };
  },
  { day: sameDay },
);

export const selectionTied: Variant = instead(
  'supervision.selection-meeting-held',
  tiedSelection,
  selectionTieVote,
);

/** More ballots come back than were handed out. */
export const selectionVoid: Variant = ahead(
  'supervision.selection-meeting-held',
  piece('supervision.selection-meeting-held', (scene) => {
    const meeting = assembly(scene);
    return { on: scene.on, ...meeting, ballotsIssued: meeting.present - 1, tallies: [] };
  }),
);

/** Votes for fewer than there are seats. */
export const selectionShort: Variant = ahead(
  'supervision.selection-meeting-held',
  piece('supervision.selection-meeting-held', (scene) => {
    const { first } = ballot(scene);
    return { on: scene.on, ...assembly(scene), tallies: first.map((id) => ({ id, votes: 9 })) };
  }),
);

/** Another chair than the discipline commissioner, which 原则上 does not hold, with the town's exception. */
export const chairWaived: Variant = instead(
  'supervision.chair-chosen',
  waived('supervision.composition', '纪检委员兼任其他职务，另行推选主任'),
  {
    ...chairChosen,
    act: (scene) => {
      const act = chairChosen.act(scene);
      const [, other] = scene.cast.supervision;
      return act.type === 'supervision.chair-chosen' && other
        ? { ...act, facts: { ...act.facts, chair: other.id } }
        : act;
    },
  },
);

const knowing = (cast: Cast, financeOrManagement: (at: number) => boolean): Cast => ({
  ...cast,
  supervision: cast.supervision.map((one, at) => ({ ...one, financeOrManagement: financeOrManagement(at) })),
});

/** None of those selected knows finance: recommended and selected once more, with others. */
export const financeMissing: Variant = behind(
  'supervision.selection-meeting-held',
  piece(
    'supervision.selection-repeated',
    ({ on, cast }) => ({
      on,
      members: cast.supervision
        .slice(0, cast.seats.supervision)
        .map(({ id }) => ({ id, financeOrManagement: false })),
      reason: '成员中无人具备财会、管理知识',
    }),
    { recast: (cast) => knowing(cast, (at) => at === 1) },
  ),
  supervisionRecommendation,
  supervisionFirstReview,
  supervisionApproved,
  selectionMeeting,
);
