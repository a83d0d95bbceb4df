import { Type } from 'typebox';
import type { RenewalContext } from '../context.ts';
import { INSPECTION_DEPARTMENTS } from '../plan/words.ts';
import { count, facts, id, ids, votes } from '../rules/schema.ts';
import { defineEvent, idsIn, numberIn } from './define.ts';
import { act, documentNumber, findings, reason, reasonAboutPerson, secretary } from './facts.ts';
import { asCorrected, withFindings } from './findings.ts';

const meetingFigures = {
  partyMembersExpected: count,
  partyMembersPresent: count,
  jointUnits: count,
  jointUnitRepresentatives: count,
  residentsRequired: count,
  residentsPresent: count,
};

type MeetingFigures = Record<keyof typeof meetingFigures, number>;

const quorumFacts = (figures: MeetingFigures): MeetingFigures => ({
  partyMembersExpected: figures.partyMembersExpected,
  partyMembersPresent: figures.partyMembersPresent,
  jointUnits: figures.jointUnits,
  jointUnitRepresentatives: figures.jointUnitRepresentatives,
  residentsRequired: figures.residentsRequired,
  residentsPresent: figures.residentsPresent,
});

const party = (context: RenewalContext, change: Partial<RenewalContext['party']>) => ({
  party: { ...context.party, ...change },
});

/** Those whom the community may still name: its own selection and the pool, without the struck. */
const nameable = ({ recommendation: { selected, pool }, struck }: RenewalContext['party']) =>
  [...selected, ...pool].filter((one) => !struck.includes(one));

/** Those selected by their votes; the pool fills up, in the order of its votes, what strikes have left open. */
const firstNameable = (record: RenewalContext['party'], least: number) => {
  const selected = record.recommendation.selected.filter((one) => !record.struck.includes(one));
  return nameable(record).slice(0, Math.max(selected.length, least));
};

/** Two recommendations, 四(二)1(1)-(3): from the recommendation meeting to the inspection. */
export const partyRecommendationEvents = {
  'party.recommendation-meeting-held': defineEvent({
    title: { zh: '召开推荐会议', en: 'Recommendation meeting held' },
    clause: '四(二)1(1)',
    facts: act({
      ...meetingFigures,
      democraticEvaluation: facts({ ballots: count, satisfied: count }),
      ballots: count,
      tallies: Type.Array(votes, { maxItems: 500 }),
    }),
    checks: {
      'party.recommendation-quorum': ({ facts }) => quorumFacts(facts),
      'party.recommendation-result': ({ facts: { ballots, tallies }, context }) => ({
        seats: context.seats.party,
        ballots,
        tallies,
      }),
    },
    record: ({ verdicts, context }) =>
      party(context, {
        recommendation: {
          selected: idsIn(verdicts, 'party.recommendation-result', 'selected'),
          pool: idsIn(verdicts, 'party.recommendation-result', 'supplementPool'),
          tie: idsIn(verdicts, 'party.recommendation-result', 'tie'),
          shortage: numberIn(verdicts, 'party.recommendation-result', 'shortage'),
        },
        struck: [],
      }),
  }),
  'party.recommendation-meeting-failed': defineEvent({
    title: { zh: '推荐会议人数不足，重新召开', en: 'Recommendation meeting short of its quorum' },
    clause: '四(二)1(1)',
    facts: act({ ...meetingFigures, reason }),
    failed: 'party.recommendation-quorum',
    checks: {
      'party.recommendation-quorum': ({ facts }) => quorumFacts(facts),
    },
  }),
  'party.recommendation-repeated': defineEvent({
    title: { zh: '重新推荐', en: 'Recommendation repeated' },
    clause: '四(二)1(1)',
    facts: act({ reason }),
  }),
  'party.recommendation-tie-decided': defineEvent({
    title: { zh: '社区党组织委员会议确定得票相同人选', en: 'Tie of the recommendation decided' },
    clause: '四(二)1(1)',
    facts: act({ chosen: ids, reason: reasonAboutPerson }),
    checks: {
      'step.places-filled': ({
        facts: { chosen },
        context: {
          party: { recommendation },
          seats,
        },
        plan,
      }) => ({
        chosen,
        from: [...recommendation.tie],
        places: Math.max(
          0,
          seats.party + plan.candidates.partyRecommended.max - recommendation.selected.length,
        ),
      }),
    },
    record: ({ facts: { chosen }, context }) => {
      const { selected, pool, tie } = context.party.recommendation;
      return party(context, {
        recommendation: {
          selected: [...selected, ...chosen],
          pool: [...tie.filter((one) => !chosen.includes(one)), ...pool.filter((one) => !tie.includes(one))],
          tie: [],
          shortage: 0,
        },
      });
    },
  }),
  'party.recommendation-supplemented': defineEvent({
    title: { zh: '缺额人选另行推荐', en: 'Shortage of the recommendation filled' },
    clause: '四(二)1(1)',
    facts: act({ chosen: ids, reason: reasonAboutPerson }),
    checks: {
      'step.places-filled': ({
        facts: { chosen },
        context: {
          party: { recommendation },
        },
      }) => ({
        chosen,
        from: [...recommendation.pool],
        places: recommendation.shortage,
      }),
    },
    record: ({ facts: { chosen }, context }) => {
      const { selected, pool } = context.party.recommendation;
      return party(context, {
        recommendation: {
          selected: [...selected, ...chosen],
          pool: pool.filter((one) => !chosen.includes(one)),
          tie: [],
          shortage: 0,
        },
      });
    },
  }),
  'party.recommendation-reported': defineEvent({
    title: { zh: '向镇党委报告推荐结果', en: 'Recommendation reported to the town' },
    clause: '四(二)1(1)',
    facts: act({ candidates: ids, documentNumber }),
    checks: {
      'candidates.party-recommended': ({ facts: { candidates }, context: { seats } }) => ({
        seats: seats.party,
        candidates: candidates.length,
      }),
      'step.known-persons': ({ facts: { candidates }, context: { party, seats }, plan }) => ({
        chosen: candidates,
        from: firstNameable(party, seats.party + plan.candidates.partyRecommended.min),
      }),
    },
    record: ({ facts: { candidates }, context }) => party(context, { reported: candidates }),
    submits: 'party-recommendation',
  }),
  'party.recommended-person-struck': defineEvent({
    title: { zh: '镇党委认为不宜列入', en: 'Person struck by the town' },
    clause: '四(二)1(1)',
    facts: act({ person: id, reason: reasonAboutPerson }),
    checks: {
      'step.one-of': ({ facts: { person }, context }) => ({
        named: person,
        among: [...context.party.reported],
      }),
    },
    record: ({ facts: { person }, context }) =>
      party(context, {
        struck: [...context.party.struck, person],
        reported: context.party.reported.filter((one) => one !== person),
      }),
    approves: 'party-recommendation',
  }),
  'party.recommended-person-replaced': defineEvent({
    title: { zh: '根据推荐结果补足缺额人选', en: 'Struck person replaced from the results' },
    clause: '四(二)1(1)',
    facts: act({ person: id }),
    checks: {
      'step.one-of': ({ facts: { person }, context }) => ({
        named: person,
        among: nameable(context.party).filter((one) => !context.party.reported.includes(one)),
      }),
    },
    record: ({ facts: { person }, context }) =>
      party(context, { reported: [...context.party.reported, person] }),
    submits: 'party-recommendation',
  }),
  'party.recommendation-accepted': defineEvent({
    title: { zh: '镇党委审核推荐结果', en: 'Recommendation accepted by the town' },
    clause: '四(二)1(1)',
    facts: act({}),
    approves: 'party-recommendation',
  }),
  'party.town-recommended': defineEvent({
    title: { zh: '镇党委推荐初步人选', en: 'Town party committee recommends' },
    clause: '四(二)1(2)',
    facts: act({ candidates: ids, documentNumber }),
    checks: {
      'candidates.party-recommended': ({ facts: { candidates }, context: { seats } }) => ({
        seats: seats.party,
        candidates: candidates.length,
      }),
    },
    record: ({ facts: { candidates }, context }) => party(context, { recommendedByTown: candidates }),
  }),
  'party.inspection-list-submitted': defineEvent({
    title: { zh: '研究确定考察名单并上报', en: 'Inspection list submitted' },
    clause: '四(二)1(3)、三(五)',
    facts: act({
      candidates: ids,
      secretaryCandidate: secretary,
      documentNumber,
    }),
    checks: {
      'candidates.party-recommended': ({ facts: { candidates }, context: { seats } }) => ({
        seats: seats.party,
        candidates: candidates.length,
      }),
      'step.known-persons': ({ facts: { candidates }, context: { party } }) => ({
        chosen: candidates,
        from: [...new Set([...party.reported, ...party.recommendedByTown])],
      }),
      'step.one-of': ({ facts: { candidates, secretaryCandidate } }) => ({
        named: secretaryCandidate.id,
        among: candidates,
      }),
      'team.secretary': ({ facts: { on, secretaryCandidate } }) => ({
        birthDate: secretaryCandidate.birthDate,
        partySince: secretaryCandidate.partySince,
        education: secretaryCandidate.education,
        asOf: on,
      }),
    },
    record: ({ facts: { candidates, secretaryCandidate }, context }) =>
      party(context, { inspectionList: candidates, secretaryCandidate: secretaryCandidate.id }),
    submits: 'inspection-list',
  }),
  'party.inspection-recorded': defineEvent({
    title: { zh: '镇党委考察并反馈', en: 'Inspection recorded by the town' },
    clause: '四(二)1(3)',
    facts: act({
      opinions: Type.Array(Type.Enum([...INSPECTION_DEPARTMENTS])),
      secretaryCandidateInspectedWithCounty: Type.Boolean(),
      findings,
    }),
    checks: {
      'party.inspection-opinions': ({ facts: { opinions, secretaryCandidateInspectedWithCounty } }) => ({
        opinions,
        secretaryCandidateInspectedWithCounty,
      }),
      // Not yet a bar: whoever it is about may still be left out of the preliminary candidates.
      'candidates.qualification': ({ facts: { on, findings }, context }) => ({
        findings: asCorrected(context, findings),
        asOf: on,
      }),
      'step.known-persons': ({ facts: { findings }, context }) => ({
        chosen: [...new Set(findings.map((one) => one.person))],
        from: [...context.party.inspectionList],
      }),
    },
    quotes: { 'step.known-persons': 'finding' },
    record: ({ facts: { findings }, context }) => ({
      ...party(context, { findings }),
      ...withFindings(context, findings),
    }),
    submits: 'party-findings',
    approves: 'inspection-list',
  }),
};
