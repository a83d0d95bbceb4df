import { addDays } from '../../machines/calendar.ts';
import type { EventFacts, EventType } from '../../machines/events/catalog.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import type { Act } from '../../services/drill/act.ts';
import { type Invented, inventedCast } from '../../services/drill/cast.ts';
import type { Piece } from '../../services/drill/piece.ts';
import { wholeRenewal } from '../../services/drill/script/whole.ts';
import * as actingHead from '../../services/drill/variants/acting-head.ts';
import * as findings from '../../services/drill/variants/finding-corrected.ts';
import * as followUp from '../../services/drill/variants/follow-up.ts';
import * as party from '../../services/drill/variants/party.ts';
import * as partyElection from '../../services/drill/variants/party-election.ts';
import * as vacancies from '../../services/drill/variants/party-vacancies.ts';
import * as preparation from '../../services/drill/variants/preparation.ts';
import * as candidates from '../../services/drill/variants/residents-candidates.ts';
import * as residentsElection from '../../services/drill/variants/residents-election.ts';
import * as runOff from '../../services/drill/variants/residents-run-off.ts';
import * as writeIns from '../../services/drill/variants/residents-write-ins.ts';
import * as supervision from '../../services/drill/variants/supervision.ts';
import * as throughout from '../../services/drill/variants/throughout.ts';
import * as voters from '../../services/drill/variants/voters.ts';
import { ahead, behind, later, notBefore, type Variant } from '../../services/drill/vary.ts';

/** Seven seats, so that one may stay vacant. */
export const SEVEN: Invented['seats'] = {
  party: 5,
  residents: { director: 1, deputy: 1, member: 5 },
  supervision: 3,
};

export interface Course {
  readonly title: string;
  readonly vary: (plan: Plan) => readonly Variant[];
  readonly seats?: Invented['seats'];
  /** The act that is refused there; nothing of the course comes after it. */
  readonly until?: EventType;
}

/** The same course with other facts in every act of a type. */
function saying<T extends EventType>(
  type: T,
  change: (facts: EventFacts<T>) => Partial<EventFacts<T>>,
): Variant {
  return (pieces) =>
    pieces.map((one) => {
      const act: Piece['act'] = (scene) => {
        const good = one.act(scene);
        const facts = good.facts as EventFacts<T>;
        return { ...good, facts: { ...facts, ...change(facts) } } as Act;
      };
      return one.type === type ? { ...one, act } : one;
    });
}

const course = (title: string, ...variants: Variant[]): Course => ({ title, vary: () => variants });

/** Every way in which a renewal may go otherwise and still be concluded: the loops of the rulebook, section 3. */
export const courses: readonly Course[] = [
  course('everything succeeds at once'),
  course('the plan is sent back to the draft', preparation.planSentBackToDraft),
  course('the plan is filed late and excused', preparation.planFiledLate),
  course('the preparation is extended', preparation.preparationExtended),
  course(
    'the training is the last task of the preparation',
    later('preparation.training-recorded', 'preparation.plan-filed-with-civil-affairs'),
  ),
  course('the recommendation misses its quorum', party.recommendationShortOfQuorum),
  course('the recommendation ties across the cut', party.recommendationTied),
  course('the recommendation falls short and is supplemented', party.recommendationShort),
  course('the recommendation falls short and is held again', party.recommendationHeldTwice),
  course('the town strikes a person, who is replaced', party.struckAndReplaced),
  course('the town strikes a person and the meeting is held again', party.struckAndRepeated),
  course('an objection is rejected', party.objectionRejected),
  course('an objection is upheld and the publicity starts again', party.publicityRestarted),
  course('the county returns the candidates', party.returnedByCounty),
  course('the town returns the candidates', party.returnedByTown),
  course('the county approves late', party.countyApprovalLate),
  course('the members meeting misses its quorum', partyElection.partyElectionShortOfQuorum),
  course('the party election is void', partyElection.partyElectionVoid),
  course('the party election ties', partyElection.partyElectionTied),
  course('the vote on the tie is void', partyElection.partyTieVoteVoid),
  course('a party seat is vacant and elected again', partyElection.partySeatVacant),
  course('two party seats are vacant, one of them tied', vacancies.twoPartySeatsVacant),
  course('a party seat is vacant and cut', partyElection.partySeatsCut),
  course('the party result is returned', partyElection.partyResultReturned),
  course('the party hands over late', partyElection.partyHandoverLate),
  course('a special voter is registered', voters.specialVoter),
  course('an objection to the voter list is decided', voters.voterListObjection),
  course('an objection to the voter list is decided late', voters.voterListObjectionLate),
  course('election day is moved', voters.electionDayMoved),
  course('a candidate fails the first review', candidates.firstReviewFailed),
  course('a candidate fails the inspection', candidates.townInspectionFailed),
  { title: 'a candidate fails the joint review', vary: (plan) => [candidates.jointReviewFailed(plan)] },
  {
    title: 'a candidate withdraws before the publication',
    vary: (plan) => [candidates.candidateWithdrawn(plan)],
  },
  course('the election committee is supplemented', candidates.committeeSupplemented),
  course('registration of candidates opens again', candidates.registrationReopened),
  course('the turnout is missed', residentsElection.turnoutMissed),
  course('the residents election is void', residentsElection.residentsElectionVoid),
  course('a tie is run off', runOff.residentsTied),
  course('fewer than five are elected', residentsElection.residentsShort),
  course('a run-off settles nothing', runOff.residentsTiedTwice),
  { ...course('a run-off settles one of two seats', runOff.residentsTiedInPart), seats: SEVEN },
  course('a write-in is elected', writeIns.writeInElected),
  course('a write-in could not have stood', writeIns.writeInAnnulled),
  {
    ...course('two deputies have the same votes and there is no director', actingHead.actingHeadDecided),
    seats: { party: 5, residents: { director: 1, deputy: 2, member: 4 }, supervision: 3 },
  },
  { ...course('the director is vacant', residentsElection.directorVacant), seats: SEVEN },
  course('the supervision recommendation misses its quorum', supervision.supervisionShortOfQuorum),
  course('the supervision candidates fail the first review', supervision.supervisionReviewFailed),
  course('the town returns the supervision candidates', supervision.supervisionReturned),
  course('the selection misses its quorum', supervision.selectionShortOfQuorum),
  course('the selection ties', supervision.selectionTied),
  course('the selection is void', supervision.selectionVoid),
  course('the selection leaves a seat open', supervision.selectionShort),
  course('another chair, excused', supervision.chairWaived),
  course('nobody selected knows finance', supervision.financeMissing),
  course('suspended and resumed', throughout.suspendedAfter('party.publicity-posted')),
  course(
    'sent back to the members meeting',
    throughout.sentBack(
      'party.leaders-elected',
      'party-organization.election-meeting',
      'party.election-meeting-held',
    ),
  ),
  course('a violation is reported and closed', throughout.violationAfter('residents.voter-list-published')),
  course(
    'suspended over a report',
    behind(
      'residents.voter-list-published',
      throughout.suspension,
      throughout.violationReported,
      throughout.violationClosed,
      throughout.resumption,
    ),
  ),
  course(
    'extended while suspended',
    behind(
      'party.publicity-posted',
      throughout.suspension,
      throughout.extension('party-organization', 10),
      throughout.resumption,
    ),
  ),
  course('a finding is corrected', findings.findingCorrectedWith([], [])),
  course(
    'a finding is corrected while suspended',
    findings.findingCorrectedWith([throughout.suspension], [throughout.resumption]),
  ),
  course('the end is extended', followUp.endExtended),
  course('both bodies hand over at the very end', followUp.handedOverAtTheEnd),
  course('the acceptance is refused once', followUp.acceptanceRefused),
];

/** Ways that the rules close: the last act of each is refused as it stands. */
export const closedCourses: readonly Course[] = [
  {
    ...course(
      'the party office files last and late',
      later('preparation.plan-filed-with-party-office', 'preparation.plan-filed-with-civil-affairs'),
      notBefore('preparation.plan-filed-with-party-office', '2020-12-21'),
    ),
    until: 'preparation.plan-filed-with-party-office',
  },
  {
    ...course(
      'a finding about a party candidate',
      saying('party.inspection-recorded', () => ({
        findings: [{ person: 'person-06', code: 1, authority: '某机关', documentNumber: '演练50号' }],
      })),
    ),
    until: 'party.preliminary-candidates-determined',
  },
  {
    ...course(
      'the county decided in the wrong order',
      saying('party.secretary-candidate-approved-by-county', ({ on }) => ({
        countyDepartmentOn: on,
        countyCommitteeOn: addDays(on, -1),
      })),
    ),
    until: 'party.candidates-approved',
  },
  {
    ...course(
      'an election committee without reserves',
      saying('residents.election-committee-formed', () => ({ reserves: [] })),
    ),
    until: 'residents.candidates-published',
  },
  {
    ...course(
      'a violation is reported before the acceptance',
      ahead('follow-up.accepted', throughout.violationReported),
    ),
    until: 'follow-up.accepted',
  },
];

/** The acts of a course, from the day on which the plan's document was issued on. */
export function actsOf(
  { vary, seats, until }: Course,
  { plan = galutu2020, method = 'direct', from = '2020-12-16' }: Partial<Settings> = {},
): Act[] {
  const cast = inventedCast({ community: '150626100002', method, ...(seats && { seats }) });
  const acts = wholeRenewal(cast, { plan, from, variants: vary(plan) });
  return until === undefined ? acts : acts.slice(0, acts.findIndex((one) => one.type === until) + 1);
}

interface Settings {
  readonly plan: Plan;
  readonly method: 'direct' | 'indirect';
  readonly from: string;
}
