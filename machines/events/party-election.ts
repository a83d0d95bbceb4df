import { Type } from 'typebox';
import type { Elected, RenewalContext } from '../context.ts';
import { PARTY_AGENDA } from '../plan/words.ts';
import { count, facts, id, ids, tally } from '../rules/schema.ts';
import { countIn, defineEvent, idsIn, numberIn, type Verdicts } from './define.ts';
import { act, documentNumber, reason, secretary } from './facts.ts';

const attendance = {
  members: count,
  excluded: facts({
    'unable-to-express': count,
    'abroad-over-half-year': count,
    detained: count,
    bedridden: count,
    'away-over-half-year': count,
  }),
  townConsent: Type.Boolean(),
  meetingResolution: Type.Boolean(),
  present: count,
};

const ballots = {
  ballotsIssued: count,
  ballotsReturned: count,
  tallies: Type.Array(tally, { maxItems: 60 }),
};

type Tally = { id: string; approve: number; oppose: number; abstain: number };
type Attendance = {
  members: number;
  excluded: Record<
    'unable-to-express' | 'abroad-over-half-year' | 'detained' | 'bedridden' | 'away-over-half-year',
    number
  >;
  townConsent: boolean;
  meetingResolution: boolean;
};

const party = (context: RenewalContext, change: Partial<RenewalContext['party']>) => ({
  party: { ...context.party, ...change },
});

const attendanceFacts = ({ members, excluded, townConsent, meetingResolution }: Attendance) => ({
  members,
  excluded,
  townConsent,
  meetingResolution,
});

const expectedOf = ({ members, excluded }: Attendance) =>
  Math.max(
    0,
    Object.values(excluded).reduce((left, one) => left - one, members),
  );

const ballotFacts = (
  seats: number,
  facts: { present: number; ballotsIssued: number; ballotsReturned: number; tallies: Tally[] },
) => ({
  seats,
  present: facts.present,
  ballotsIssued: facts.ballotsIssued,
  ballotsReturned: facts.ballotsReturned,
  tallies: facts.tallies,
});

const electedIn = (verdicts: Verdicts, tallies: readonly Tally[]): Elected[] =>
  idsIn(verdicts, 'party.election-result', 'elected').map((one) => ({
    id: one,
    votes: tallies.find((tally) => tally.id === one)?.approve ?? 0,
  }));

/** More may come to a later vote than to the meeting; the report holds no more votes than members present. */
const withMostPresent = ({ party: { meeting } }: RenewalContext, present: number) =>
  meeting && { ...meeting, present: Math.max(meeting.present, present) };

const notElected = ({ candidates, elected }: RenewalContext['party']) =>
  candidates.map((one) => one.id).filter((one) => !elected.some((member) => member.id === one));

/** The members' meeting and what follows it, 四(二)1(7)②-(9). */
export const partyElectionEvents = {
  'party.election-meeting-held': defineEvent({
    title: { zh: '召开党员大会选举', en: "Members' election meeting held" },
    clause: '四(二)1(7)②',
    facts: act({ ...attendance, agenda: Type.Array(Type.Enum([...PARTY_AGENDA])), ...ballots }),
    checks: {
      'party.expected-attendance': ({ facts }) => attendanceFacts(facts),
      'party.meeting-quorum': ({ facts }) => ({ expected: expectedOf(facts), present: facts.present }),
      'party.meeting-agenda': ({ facts: { agenda } }) => ({ items: agenda }),
      'step.known-persons': ({ facts: { tallies }, context }) => ({
        chosen: tallies.map((one) => one.id),
        from: context.party.candidates.map((one) => one.id),
      }),
      'party.election-result': ({ facts, context }) => ballotFacts(context.seats.party, facts),
    },
    record: ({ facts: { on, present, tallies }, context, verdicts }) =>
      party(context, {
        meeting: { on, expected: numberIn(verdicts, 'party.expected-attendance', 'expected'), present },
        elected: electedIn(verdicts, tallies),
        count: countIn(verdicts, 'party.election-result'),
      }),
  }),
  'party.election-meeting-failed': defineEvent({
    title: { zh: '党员大会人数不足，重新召开', en: "Members' meeting short of its quorum" },
    clause: '四(二)1(7)②',
    facts: act({ ...attendance, reason }),
    failed: 'party.meeting-quorum',
    checks: {
      'party.expected-attendance': ({ facts }) => attendanceFacts(facts),
      'party.meeting-quorum': ({ facts }) => ({ expected: expectedOf(facts), present: facts.present }),
    },
  }),
  'party.tie-vote-held': defineEvent({
    title: { zh: '得票相等人员再次投票', en: 'Vote among the tied held' },
    clause: '四(二)1(7)②',
    facts: act({ present: count, ...ballots }),
    checks: {
      'party.meeting-quorum': ({ facts: { present }, context: { party } }) => ({
        expected: party.meeting?.expected ?? 0,
        present,
      }),
      'step.known-persons': ({ facts: { tallies }, context }) => ({
        chosen: tallies.map((one) => one.id),
        from: [...context.party.count.tie],
      }),
      'party.election-result': ({ facts, context }) => ballotFacts(context.party.count.openSeats, facts),
    },
    record: ({ facts: { present, tallies }, context, verdicts }) => {
      const count = countIn(verdicts, 'party.election-result');
      return party(context, {
        meeting: withMostPresent(context, present),
        elected: [...context.party.elected, ...electedIn(verdicts, tallies)],
        count: count.void ? { ...context.party.count, void: true } : count,
      });
    },
  }),
  'party.supplementary-election-held': defineEvent({
    title: { zh: '补足缺额另行选举', en: 'Election for the shortage held' },
    clause: '四(二)1(7)②',
    facts: act({ present: count, ...ballots }),
    checks: {
      'party.meeting-quorum': ({ facts: { present }, context: { party } }) => ({
        expected: party.meeting?.expected ?? 0,
        present,
      }),
      'step.known-persons': ({ facts: { tallies }, context }) => ({
        chosen: tallies.map((one) => one.id),
        from: notElected(context.party),
      }),
      'party.election-result': ({ facts, context }) => ballotFacts(context.party.count.vacancies, facts),
    },
    record: ({ facts: { present, tallies }, context, verdicts }) =>
      party(context, {
        meeting: withMostPresent(context, present),
        elected: [...context.party.elected, ...electedIn(verdicts, tallies)],
        count: countIn(verdicts, 'party.election-result'),
      }),
  }),
  'party.seats-cut': defineEvent({
    title: { zh: '镇党委核减职数', en: 'Seats cut by the town' },
    clause: '三(三)',
    facts: act({ seats: count, documentNumber, reason }),
    checks: {
      'step.seats-cut': ({ facts: { seats }, context }) => ({ seats, elected: context.party.elected.length }),
    },
    record: ({ facts: { seats }, context }) => ({
      seats: { ...context.seats, party: seats },
      ...party(context, { count: { void: false, tie: [], openSeats: 0, vacancies: 0 } }),
    }),
  }),
  'party.leaders-elected': defineEvent({
    title: { zh: '第一次全体委员会议选举书记、副书记', en: 'Secretary and deputies elected' },
    clause: '四(二)1(7)②、三(三)',
    facts: act({
      secretary,
      deputies: ids,
      disciplineCommissioner: id,
    }),
    checks: {
      'party.leaders': ({ facts: { secretary, deputies, disciplineCommissioner }, context }) => ({
        secretary: secretary.id,
        deputies,
        disciplineCommissioner,
        committee: context.party.elected.map((one) => one.id),
      }),
      'team.secretary': ({ facts: { on, secretary } }) => ({
        birthDate: secretary.birthDate,
        partySince: secretary.partySince,
        education: secretary.education,
        asOf: on,
      }),
    },
    record: ({ facts: { secretary, deputies, disciplineCommissioner }, context }) =>
      party(context, { leaders: { secretary: secretary.id, deputies, disciplineCommissioner } }),
  }),
  'party.result-reported': defineEvent({
    title: { zh: '报告选举结果', en: 'Result reported' },
    clause: '四(二)1(8)',
    facts: act({ documentNumber }),
    checks: {
      'party.report-complete': ({ context: { party } }) => ({
        meetingOn: party.meeting?.on ?? null,
        expected: party.meeting?.expected ?? null,
        present: party.meeting?.present ?? null,
        results: party.elected.map(({ id, votes }) => ({ id, votes })),
        committee: party.elected.map((one) => one.id),
        secretary: party.leaders?.secretary ?? null,
        deputies: [...(party.leaders?.deputies ?? [])],
      }),
    },
    submits: 'party-result',
  }),
  'party.result-approved': defineEvent({
    title: { zh: '镇党委批复选举结果', en: 'Result approved by the town' },
    clause: '四(二)1(8)',
    facts: act({ documentNumber }),
    approves: 'party-result',
  }),
  'party.result-returned': defineEvent({
    title: { zh: '结果报告退回', en: 'Result report returned' },
    clause: '四(二)1(8)',
    facts: act({ reason }),
    approves: 'party-result',
  }),
  'party.division-of-work-published': defineEvent({
    title: { zh: '公开选举结果和委员分工', en: 'Result and division of work published' },
    clause: '四(二)1(9)',
    facts: act({ members: ids }),
    checks: {
      'step.places-filled': ({ facts: { members }, context: { party } }) => ({
        chosen: members,
        from: party.elected.map((one) => one.id),
        places: party.elected.length,
      }),
    },
  }),
};
