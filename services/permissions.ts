import type { EventType } from '../machines/events/catalog.ts';
import type { Objectable } from '../machines/notices/public-notice.ts';
import { ROLES, type Role } from '../machines/plan/words.ts';

const SECRETARY = ['community-secretary'] as const;
const WORK_GROUP = ['work-group'] as const;
const TOWN = ['town-party-committee'] as const;
const LEADING_GROUP = ['leading-group'] as const;
const INSPECTORS = ['inspection-team'] as const;
const REVIEWERS = ['reviewing-department', 'county-organization-department'] as const;

/**
 * Who may send which event (rulebook section 3): the one matrix from which the API, the events offered to a person
 * and the documentation come. A role holds for the division prefixes and communities that its holder was given.
 */
export const mayRecord: Record<EventType, readonly Role[]> = {
  'preparation.survey-recorded': SECRETARY,
  'preparation.rectification-recorded': SECRETARY,
  'preparation.audit-recorded': TOWN,
  'preparation.plan-drafted': SECRETARY,
  'preparation.plan-approved': WORK_GROUP,
  'preparation.plan-returned': WORK_GROUP,
  'preparation.plan-filed-with-party-office': ['party-building-office'],
  'preparation.plan-filed-with-civil-affairs': ['civil-affairs-office'],
  'preparation.talks-recorded': TOWN,
  'preparation.training-recorded': LEADING_GROUP,
  'preparation.publicity-recorded': SECRETARY,

  'party.recommendation-meeting-held': SECRETARY,
  'party.recommendation-meeting-failed': SECRETARY,
  'party.recommendation-repeated': SECRETARY,
  'party.recommendation-tie-decided': SECRETARY,
  'party.recommendation-supplemented': SECRETARY,
  'party.recommendation-reported': SECRETARY,
  'party.recommended-person-struck': TOWN,
  'party.recommended-person-replaced': SECRETARY,
  'party.recommendation-accepted': TOWN,
  'party.town-recommended': TOWN,
  'party.inspection-list-submitted': SECRETARY,
  'party.inspection-recorded': TOWN,
  'party.preliminary-candidates-determined': SECRETARY,
  'party.publicity-posted': SECRETARY,
  // One that came in without account may be about the secretary, and is taken by the town.
  'party.objection-received': ['community-secretary', 'town-party-committee'],
  'party.objection-rejected': TOWN,
  'party.objection-upheld': TOWN,
  'party.publicity-completed': SECRETARY,
  'party.approval-requested': SECRETARY,
  'party.secretary-candidate-approved-by-county': ['county-organization-department'],
  'party.candidates-returned': ['county-organization-department', 'town-party-committee'],
  'party.candidates-approved': TOWN,
  'party.discipline-commitments-signed': TOWN,
  'party.meeting-prepared': SECRETARY,
  'party.election-meeting-held': SECRETARY,
  'party.election-meeting-failed': SECRETARY,
  'party.tie-vote-held': SECRETARY,
  'party.supplementary-election-held': SECRETARY,
  'party.seats-cut': TOWN,
  'party.leaders-elected': SECRETARY,
  'party.result-reported': SECRETARY,
  'party.result-approved': TOWN,
  'party.result-returned': TOWN,
  'party.division-of-work-published': SECRETARY,

  'residents.election-committee-formed': SECRETARY,
  'residents.election-plan-published': SECRETARY,
  'residents.election-day-moved': SECRETARY,
  'residents.absence-notice-posted': SECRETARY,
  'residents.special-voter-registered': SECRETARY,
  'residents.voters-registered': SECRETARY,
  'residents.voter-list-published': SECRETARY,
  'residents.voter-list-objection-filed': SECRETARY,
  'residents.voter-list-objection-decided': SECRETARY,
  'residents.voter-list-objection-decided-late': INSPECTORS,
  'residents.voter-list-settled': SECRETARY,
  'residents.representatives-elected': SECRETARY,
  'residents.self-nominations-closed': SECRETARY,
  'residents.preliminary-candidates-determined': LEADING_GROUP,
  'residents.nomination-vote-held': SECRETARY,
  'residents.first-review-passed': SECRETARY,
  'residents.first-review-failed': SECRETARY,
  'residents.town-inspection-passed': TOWN,
  'residents.town-inspection-failed': TOWN,
  'residents.joint-review-opinion-received': ['reviewing-department', 'county-civil-affairs-bureau'],
  'residents.joint-review-closed': ['county-civil-affairs-bureau', 'county-organization-department'],
  'residents.joint-review-failed': ['county-civil-affairs-bureau', 'county-organization-department'],
  'residents.candidate-withdrawn': SECRETARY,
  'residents.election-committee-supplemented': SECRETARY,
  'residents.candidates-published': SECRETARY,
  'residents.commitments-signed': SECRETARY,
  'residents.candidates-introduced': SECRETARY,
  'residents.election-meeting-held': SECRETARY,
  'residents.election-meeting-failed': SECRETARY,
  'residents.run-off-held': SECRETARY,
  'residents.run-off-undecided': SECRETARY,
  'residents.supplementary-election-held': SECRETARY,
  'residents.result-announced': SECRETARY,
  'residents.acting-head-decided': SECRETARY,
  'residents.write-ins-reviewed': TOWN,
  'residents.write-in-annulled': TOWN,
  'residents.certificates-issued': LEADING_GROUP,

  'supervision.recommendation-meeting-held': SECRETARY,
  'supervision.recommendation-meeting-failed': SECRETARY,
  'supervision.first-review-passed': SECRETARY,
  'supervision.first-review-failed': SECRETARY,
  'supervision.candidates-approved': TOWN,
  'supervision.candidates-returned': TOWN,
  'supervision.selection-meeting-held': SECRETARY,
  'supervision.selection-meeting-failed': SECRETARY,
  'supervision.tie-vote-held': SECRETARY,
  'supervision.selection-repeated': SECRETARY,
  'supervision.chair-chosen': SECRETARY,
  'supervision.result-filed': TOWN,

  'follow-up.handover-completed': WORK_GROUP,
  'follow-up.late-handover-recorded': INSPECTORS,
  'follow-up.term-plans-adopted': SECRETARY,
  'follow-up.members-trained': LEADING_GROUP,
  'follow-up.leavers-settled': SECRETARY,
  'follow-up.organizations-renewed': SECRETARY,
  'follow-up.report-submitted': SECRETARY,
  'follow-up.accepted': LEADING_GROUP,
  'follow-up.acceptance-refused': LEADING_GROUP,

  'renewal.suspended': INSPECTORS,
  'renewal.resumed': INSPECTORS,
  'renewal.sent-back': INSPECTORS,
  'renewal.rule-waived': TOWN,
  'renewal.deadline-extended': LEADING_GROUP,
  // Not for the town, which records the findings: nobody approves their own.
  'renewal.finding-corrected': REVIEWERS,
  'renewal.violation-reported': INSPECTORS,
  'renewal.violation-closed': INSPECTORS,
};

/** Who opens the renewal of a community. */
export const mayOpenRenewals: readonly Role[] = LEADING_GROUP;

/**
 * Who reads where a renewal stands, its record and the board, each for their own communities. Not the administrator,
 * who hands out the roles and has no part in any renewal.
 */
export const mayReadRenewals: readonly Role[] = ROLES.filter((role) => role !== 'administrator');

/** Who looks after what goes out: for a whole town, since what is stopped is stopped for everybody. */
export const mayOperate: readonly Role[] = ['administrator', ...LEADING_GROUP];

/** Who closes (销号) red notices, but never after a reply of their own. */
export const mayCloseNotices: readonly Role[] = [...LEADING_GROUP, ...INSPECTORS];

/** Who sees to whom a message about a renewal went, over which channels, and what they answered. */
export const mayReadMessages: readonly Role[] = [
  ...LEADING_GROUP,
  ...INSPECTORS,
  ...WORK_GROUP,
  ...TOWN,
  ...SECRETARY,
];

/** Who looks after accounts, and does nothing else. */
export const mayLookAfterAccounts: readonly Role[] = ['administrator'];

/** Who reviews persons: sees findings about them, and may look at what is masked for everybody, which is recorded. */
export const mayReviewPersons: readonly Role[] = [
  'town-party-committee',
  'county-organization-department',
  'county-civil-affairs-bureau',
  'reviewing-department',
  'inspection-team',
];

/** Who works with persons by name: enters them, guides those who do, chooses among them. The offices need not. */
export const mayKnowPersons: readonly Role[] = [
  ...mayReviewPersons,
  'community-secretary',
  'work-group',
  'leading-group',
];

/** Who keeps the ledger of a community: enters its people, imports and changes them. */
export const mayKeepLedgers: readonly Role[] = [...SECRETARY, ...WORK_GROUP];

/** Who is told that somebody without account objects, and until when that is to be decided. */
export const mayListObjections: readonly Role[] = [...SECRETARY, ...LEADING_GROUP, ...TOWN, ...INSPECTORS];

/**
 * Who takes such an objection over. One to the preliminary candidates of the party may be about the secretary and goes
 * to the town; the others go to the election committee, for which the secretary records.
 */
export const mayTakeObjections: Readonly<Record<Objectable, readonly Role[]>> = {
  'party-candidates': TOWN,
  absence: SECRETARY,
  'voter-list': SECRETARY,
};

/** Who may say that it is none: never the secretary, about whom it may be. They read its words, as those who take it do. */
export const mayDismissObjections: readonly Role[] = [...TOWN, ...INSPECTORS];

/** Who sees and keeps the register of reports of violations (举报). */
export const mayInspect: readonly Role[] = INSPECTORS;

/** A holder of a role acts where one of its prefixes begins the code, or where the community is listed. */
export interface Appointment {
  readonly role: Role;
  readonly prefixes: readonly string[];
}

export function holdsFor(appointment: Appointment, community: string): boolean {
  return appointment.prefixes.some((prefix) => community.startsWith(prefix));
}

/** The roles in which a person may send an event about a community; empty: it is not theirs. */
export function rolesToRecord(
  appointments: readonly Appointment[],
  type: EventType,
  community: string,
): Role[] {
  return appointments
    .filter((one) => mayRecord[type].includes(one.role) && holdsFor(one, community))
    .map((one) => one.role);
}

/** Whether a person holds one of some roles for a community. */
export function holdsOneOf(
  roles: readonly Role[],
  appointments: readonly Appointment[],
  community: string,
): boolean {
  return appointments.some((one) => roles.includes(one.role) && holdsFor(one, community));
}
