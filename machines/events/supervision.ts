import { Type } from 'typebox';
import type { RenewalContext } from '../context.ts';
import { count, id, votes } from '../rules/schema.ts';
import { seatedMember } from '../rules/supervision/composition.ts';
import { onBodies } from './bodies.ts';
import { countIn, defineEvent, idsIn, type Verdicts } from './define.ts';
import { act, candidate, documentNumber, findings, kinships, reason } from './facts.ts';
import { asCorrected, withFindings } from './findings.ts';

const attendance = {
  partyMembersExpected: count,
  partyMembersPresent: count,
  representativesExpected: count,
  representativesPresent: count,
};

type Attendance = Record<keyof typeof attendance, number>;

const quorumFacts = (figures: Attendance): Attendance => ({
  partyMembersExpected: figures.partyMembersExpected,
  partyMembersPresent: figures.partyMembersPresent,
  representativesExpected: figures.representativesExpected,
  representativesPresent: figures.representativesPresent,
});

const assembly = { meeting: Type.Enum(['residents', 'representatives']), expected: count, present: count };
const ballots = {
  ballotsIssued: count,
  ballotsReturned: count,
  tallies: Type.Array(votes, { maxItems: 60 }),
};

const seatedMembers = Type.Array(seatedMember, { maxItems: 11 });

/** Every elected member is named once, and nobody else. */
const placesFacts = ({ supervision }: RenewalContext, members: readonly { id: string }[]) => ({
  chosen: members.map((one) => one.id),
  from: supervision.elected.map((one) => one.id),
  places: supervision.elected.length,
});

type Ballots = {
  present: number;
  ballotsIssued: number;
  ballotsReturned: number;
  tallies: { id: string; votes: number }[];
};

const supervision = (context: RenewalContext, change: Partial<RenewalContext['supervision']>) => ({
  supervision: { ...context.supervision, ...change },
});

const selectionFacts = (seats: number, facts: Ballots) => ({
  seats,
  present: facts.present,
  ballotsIssued: facts.ballotsIssued,
  ballotsReturned: facts.ballotsReturned,
  tallies: facts.tallies,
});

const electedIn = (verdicts: Verdicts, { tallies }: Ballots) =>
  idsIn(verdicts, 'step.selection-counted', 'elected').map((one) => ({
    id: one,
    votes: tallies.find((tally) => tally.id === one)?.votes ?? 0,
  }));

/** The supervision committee's selection, 四(二)3. */
export const supervisionEvents = {
  'supervision.recommendation-meeting-held': defineEvent({
    title: { zh: '召开党员和居民代表会议推荐', en: 'Recommendation meeting held' },
    clause: '四(二)3(1)',
    facts: act({ ...attendance, candidates: Type.Array(candidate, { maxItems: 20 }) }),
    checks: {
      'supervision.recommendation-quorum': ({ facts }) => quorumFacts(facts),
      'candidates.supervision': ({ facts: { candidates }, context: { seats } }) => ({
        seats: seats.supervision,
        candidates: candidates.length,
      }),
    },
    record: ({ facts: { candidates }, context }) => supervision(context, { candidates }),
    submits: 'supervision-candidates',
  }),
  'supervision.recommendation-meeting-failed': defineEvent({
    title: { zh: '推荐会议人数不足，重新召开', en: 'Recommendation meeting short of its quorum' },
    clause: '四(二)3(1)',
    facts: act({ ...attendance, reason }),
    failed: 'supervision.recommendation-quorum',
    checks: { 'supervision.recommendation-quorum': ({ facts }) => quorumFacts(facts) },
  }),
  'supervision.first-review-passed': defineEvent({
    title: { zh: '社区党组织初审通过并上报', en: 'First review passed' },
    clause: '四(二)3(1)',
    facts: act({ documentNumber }),
  }),
  'supervision.first-review-failed': defineEvent({
    title: { zh: '社区党组织初审未通过', en: 'First review failed' },
    clause: '四(二)3(1)',
    facts: act({ reason }),
  }),
  'supervision.candidates-approved': defineEvent({
    title: { zh: '镇党委审查批复候选人', en: 'Candidates approved by the town' },
    clause: '四(二)3(2)、三(六)',
    facts: act({ findings, kinships, documentNumber }),
    checks: {
      'candidates.qualification': ({ facts: { on, findings }, context }) => ({
        findings: asCorrected(context, findings),
        asOf: on,
      }),
      'supervision.avoidance': ({ facts: { kinships }, context }) => ({
        members: context.supervision.candidates.map((one) => one.id),
        residentsCommittee: context.residents.elected.map((one) => one.id),
        kinships: [...context.kinships, ...kinships],
      }),
      'candidates.relatives': ({ facts: { kinships }, context }) => ({
        members: onBodies(context, { supervision: context.supervision.candidates.map((one) => one.id) }),
        kinships: [...context.kinships, ...kinships],
      }),
    },
    record: ({ facts: { findings, kinships }, context }) => ({
      kinships: [...context.kinships, ...kinships],
      ...withFindings(context, findings),
    }),
    submits: 'supervision-findings',
    approves: 'supervision-candidates',
  }),
  'supervision.candidates-returned': defineEvent({
    title: { zh: '候选人名单退回', en: 'Candidates returned' },
    clause: '四(二)3(2)',
    facts: act({ reason }),
    approves: 'supervision-candidates',
  }),
  'supervision.selection-meeting-held': defineEvent({
    title: { zh: '召开会议推选', en: 'Selection meeting held' },
    clause: '四(二)3(3)',
    facts: act({ ...assembly, ...ballots }),
    checks: {
      'supervision.selection-quorum': ({ facts: { meeting, expected, present } }) => ({
        meeting,
        expected,
        present,
      }),
      'step.known-persons': ({ facts: { tallies }, context }) => ({
        chosen: tallies.map((one) => one.id),
        from: context.supervision.candidates.map((one) => one.id),
      }),
      'step.selection-counted': ({ facts, context }) => selectionFacts(context.seats.supervision, facts),
    },
    record: ({ facts, context, verdicts }) =>
      supervision(context, {
        elected: electedIn(verdicts, facts),
        count: countIn(verdicts, 'step.selection-counted'),
      }),
  }),
  'supervision.selection-meeting-failed': defineEvent({
    title: { zh: '推选会议人数不足，重新召开', en: 'Selection meeting short of its quorum' },
    clause: '四(二)3(3)',
    facts: act({ ...assembly, reason }),
    failed: 'supervision.selection-quorum',
    checks: {
      'supervision.selection-quorum': ({ facts: { meeting, expected, present } }) => ({
        meeting,
        expected,
        present,
      }),
    },
  }),
  'supervision.tie-vote-held': defineEvent({
    title: { zh: '得票相等人员再次投票', en: 'Vote among the tied held' },
    clause: '四(二)3(3)',
    facts: act({ ...assembly, ...ballots }),
    checks: {
      'supervision.selection-quorum': ({ facts: { meeting, expected, present } }) => ({
        meeting,
        expected,
        present,
      }),
      'step.known-persons': ({ facts: { tallies }, context }) => ({
        chosen: tallies.map((one) => one.id),
        from: [...context.supervision.count.tie],
      }),
      'step.selection-counted': ({ facts, context }) =>
        selectionFacts(context.supervision.count.openSeats, facts),
    },
    record: ({ facts, context, verdicts }) => {
      const count = countIn(verdicts, 'step.selection-counted');
      return supervision(context, {
        elected: [...context.supervision.elected, ...electedIn(verdicts, facts)],
        count: count.void ? { ...context.supervision.count, void: true } : count,
      });
    },
  }),
  'supervision.selection-repeated': defineEvent({
    title: { zh: '重新推荐居务监督委员会人选', en: 'Recommendation repeated' },
    clause: '四(二)3(1)',
    facts: act({ members: seatedMembers, reason }),
    failed: 'supervision.composition',
    checks: {
      // The chair is left out of it: another chair takes a waiver, not a new recommendation.
      'supervision.composition': ({ facts: { members }, context: { party } }) => {
        const commissioner = party.leaders?.disciplineCommissioner ?? '';
        return { members, chair: commissioner, disciplineCommissioner: commissioner };
      },
      'step.places-filled': ({ facts: { members }, context }) => placesFacts(context, members),
    },
  }),
  'supervision.chair-chosen': defineEvent({
    title: { zh: '产生居务监督委员会主任', en: 'Chair chosen' },
    clause: '四(二)3(1)(3)',
    facts: act({
      chair: id,
      members: seatedMembers,
    }),
    checks: {
      'supervision.composition': ({ facts: { chair, members }, context }) => ({
        members,
        chair,
        disciplineCommissioner: context.party.leaders?.disciplineCommissioner ?? '',
      }),
      'step.places-filled': ({ facts: { members }, context }) => placesFacts(context, members),
      'step.one-of': ({ facts: { chair }, context }) => ({
        named: chair,
        among: context.supervision.elected.map((one) => one.id),
      }),
    },
    record: ({ facts: { chair }, context }) => supervision(context, { chair }),
    submits: 'supervision-result',
  }),
  'supervision.result-filed': defineEvent({
    title: { zh: '推选结果报镇党委批复备案', en: 'Result approved and filed by the town' },
    clause: '四(二)3(3)',
    facts: act({ documentNumber }),
    approves: 'supervision-result',
  }),
};
