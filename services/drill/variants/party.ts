import { addDays } from '../../../machines/calendar.ts';
import { needed } from '../../../machines/rules/majority.ts';
import { idsOf } from '../people.ts';
import { piece } from '../piece.ts';
import { documentOf } from '../script/documents.ts';
import {
  approvalRequested,
  countyApproved,
  preliminaryCandidates,
  publicityCompleted,
  publicityPosted,
} from '../script/party-candidates.ts';
import {
  recommendationAccepted,
  recommendationFigures,
  recommendationLeast,
  recommendationMeeting,
  recommendationReport,
  recommended,
} from '../script/party-recommendation.ts';
import { ahead, behind, instead, type Variant, without } from '../vary.ts';
import { decided } from '../votes.ts';

export const recommendationMeetingFailed = piece('party.recommendation-meeting-failed', (scene) => {
  const { ballots: _, democraticEvaluation: __, ...figures } = recommendationFigures(scene);
  const least = needed(figures.partyMembersExpected, scene.plan.party.recommendation.partyMembers);
  return { on: scene.on, ...figures, partyMembersPresent: least - 1, reason: '到会党员未超过规定比例' };
});

/** One short of its quorum, and held again. */
export const recommendationShortOfQuorum: Variant = ahead(
  'party.recommendation-meeting-held',
  recommendationMeetingFailed,
);

/** A meeting at which the last recommended and the first of the others have the same votes. */
export const tiedRecommendation = piece('party.recommendation-meeting-held', (scene) => {
  const figures = recommendationFigures(scene);
  const chosen = recommended(scene);
  const [rival] = idsOf(scene.cast.party).filter((one) => !chosen.includes(one));
  if (rival === undefined) throw new Error('Nobody is left to tie');
  const least = recommendationLeast(scene);
  const counted = decided(chosen, [], { ballots: figures.ballots, least });
  return {
    on: scene.on,
    ...figures,
    tallies: [...counted.slice(0, -1), ...[...chosen.slice(-1), rival].map((id) => ({ id, votes: least }))],
  };
});

export const recommendationTieDecided = piece('party.recommendation-tie-decided', (scene) => ({
  on: scene.on,
  chosen: recommended(scene).slice(-1),
  reason: '委员会议研究，两人得票相同，择其一',
}));

export const recommendationTied: Variant = instead(
  'party.recommendation-meeting-held',
  tiedRecommendation,
  recommendationTieDecided,
);

/** A meeting at which the last two of those recommended do not reach half of the ballots. */
export const shortRecommendation = piece('party.recommendation-meeting-held', (scene) => {
  const figures = recommendationFigures(scene);
  const chosen = recommended(scene);
  const others = idsOf(scene.cast.party).filter((one) => !chosen.includes(one));
  return {
    on: scene.on,
    ...figures,
    tallies: decided(chosen.slice(0, -2), [...chosen.slice(-2), ...others], {
      ballots: figures.ballots,
      least: recommendationLeast(scene),
    }),
  };
});

export const recommendationSupplemented = piece('party.recommendation-supplemented', (scene) => ({
  on: scene.on,
  chosen: recommended(scene).slice(-2),
  reason: '得票超过半数的人数不足，从其他得票多的人选中另行推荐',
}));

export const recommendationShort: Variant = instead(
  'party.recommendation-meeting-held',
  shortRecommendation,
  recommendationSupplemented,
);

export const recommendationRepeated = piece('party.recommendation-repeated', ({ on }) => ({
  on,
  reason: '其他得票人选不足，重新召开推荐会议',
}));

/** Too few pass, and the meeting is held once more. */
export const recommendationHeldTwice: Variant = instead(
  'party.recommendation-meeting-held',
  shortRecommendation,
  recommendationRepeated,
  recommendationMeeting,
);

/** The town strikes the last one recommended; who comes next in the results moves up. */
export const personStruck = piece(
  'party.recommended-person-struck',
  (scene) => ({ on: scene.on, person: recommended(scene).at(-1) ?? '', reason: '经审核不宜列入，已作说明' }),
  {
    recast: (cast, plan) =>
      without(cast, cast.party[cast.seats.party + plan.candidates.partyRecommended.max - 1]?.id),
  },
);

export const personReplaced = piece('party.recommended-person-replaced', (scene) => ({
  on: scene.on,
  person: recommended(scene).at(-1) ?? '',
}));

export const struckAndReplaced: Variant = behind(
  'party.recommendation-reported',
  personStruck,
  personReplaced,
);

/** The results hold nobody to replace the struck person with. */
export const struckAndRepeated: Variant = instead(
  'party.recommendation-accepted',
  personStruck,
  recommendationRepeated,
  recommendationMeeting,
  recommendationReport,
  recommendationAccepted,
);

const objection = (number: string) => piece('party.objection-received', ({ on }) => ({ on, number }));

export const objectionRejected: Variant = ahead(
  'party.publicity-completed',
  objection('异议-1'),
  piece('party.objection-rejected', ({ on, plan }) => ({
    on,
    number: '异议-1',
    documentNumber: documentOf(plan, 22),
  })),
);

/** The last of the preliminary candidates is replaced, and the new list hangs as long as the first one. */
export const publicityRestarted: Variant = ahead(
  'party.publicity-completed',
  objection('异议-1'),
  piece(
    'party.objection-upheld',
    ({ on, plan }) => ({
      on,
      number: '异议-1',
      documentNumber: documentOf(plan, 23),
      reason: '经核实异议成立，重新确定预备人选',
    }),
    {
      recast: (cast, plan) =>
        without(cast, cast.party[cast.seats.party + plan.candidates.partyPreliminary.max - 1]?.id),
    },
  ),
  preliminaryCandidates,
  publicityPosted,
);

const determinedAgain = [preliminaryCandidates, publicityPosted, publicityCompleted, approvalRequested];

const returned = (as: 'county-organization-department' | 'town-party-committee') =>
  piece('party.candidates-returned', ({ on }) => ({ on, reason: '人选结构需调整' }), { as });

/** The county sends the request back; the candidates hang out a second time. */
export const returnedByCounty: Variant = ahead(
  'party.secretary-candidate-approved-by-county',
  returned('county-organization-department'),
  ...determinedAgain,
);

export const returnedByTown: Variant = ahead(
  'party.candidates-approved',
  returned('town-party-committee'),
  ...determinedAgain,
  countyApproved,
);

/** The county takes ten days; everything behind it waits. */
export const countyApprovalLate: Variant = instead('party.secretary-candidate-approved-by-county', {
  ...countyApproved,
  day: ({ before }) => addDays(before, 10),
});
