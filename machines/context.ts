import type { IsoDate } from './calendar.ts';
import type { PlanDate } from './plan/words.ts';

/**
 * What a renewal remembers between its steps: small, readonly, plain JSON. Everything else that was ever
 * recorded stands in the log of events.
 */

export interface Candidate {
  readonly id: string;
  readonly name: string;
}

export type Post = 'director' | 'deputy' | 'member';

export interface PostCandidate extends Candidate {
  readonly post: Post;
}

export interface Elected {
  readonly id: string;
  readonly votes: number;
}

export interface ElectedToPost extends Elected {
  readonly post: Post;
}

/** A finding of 三(一) about a person: a code, its authority and document; never a text. */
export interface PersonFinding {
  readonly person: string;
  readonly code: number;
  readonly authority: string;
  readonly documentNumber: string;
  readonly on?: IsoDate;
  readonly until?: IsoDate;
}

/** Which finding was corrected, and what it is now; null where nothing is left of it. */
export interface CorrectedFinding extends Pick<PersonFinding, 'person' | 'code' | 'documentNumber'> {
  readonly to: Pick<PersonFinding, 'code' | 'on' | 'until'> | null;
}

export interface Kinship {
  readonly a: string;
  readonly b: string;
  readonly relation:
    | 'spouse'
    | 'parent'
    | 'child'
    | 'sibling'
    | 'grandparent'
    | 'grandchild'
    | 'maternal-grandparent'
    | 'maternal-grandchild'
    | 'other';
}

/** The state of a count: void, or tied, or with seats that nobody won. */
export interface Count {
  readonly void: boolean;
  readonly tie: readonly string[];
  readonly openSeats: number;
  readonly vacancies: number;
}

export interface PartyRecord {
  readonly recommendation: {
    readonly selected: readonly string[];
    readonly pool: readonly string[];
    readonly tie: readonly string[];
    readonly shortage: number;
  };
  readonly struck: readonly string[];
  readonly reported: readonly string[];
  readonly recommendedByTown: readonly string[];
  readonly inspectionList: readonly string[];
  readonly secretaryCandidate: string | null;
  readonly findings: readonly PersonFinding[];
  readonly candidates: readonly Candidate[];
  readonly postedOn: IsoDate | null;
  readonly openObjections: readonly string[];
  readonly county: { readonly departmentOn: IsoDate; readonly committeeOn: IsoDate } | null;
  readonly discipline: { readonly signed: number; readonly publicizedOn: IsoDate } | null;
  readonly meeting: { readonly on: IsoDate; readonly expected: number; readonly present: number } | null;
  readonly elected: readonly Elected[];
  readonly count: Count;
  readonly leaders: {
    readonly secretary: string;
    readonly deputies: readonly string[];
    readonly disciplineCommissioner: string;
  } | null;
}

export interface ResidentsRecord {
  readonly electionCommittee: readonly string[];
  readonly reserves: readonly string[];
  readonly method: 'direct' | 'indirect';
  readonly electionDay: IsoDate | null;
  readonly absenceNoticeOn: IsoDate | null;
  readonly eligible: number;
  readonly registered: number;
  readonly voterListOn: IsoDate | null;
  readonly openObjections: readonly { readonly number: string; readonly filedOn: IsoDate }[];
  readonly representatives: number;
  readonly applicants: readonly PostCandidate[];
  readonly candidates: readonly PostCandidate[];
  /** Clearances by department, as they come in during the joint review. */
  readonly opinions: Readonly<
    Record<string, { readonly cleared: readonly string[]; readonly notCleared: readonly string[] }>
  >;
  readonly electionOn: IsoDate | null;
  readonly elected: readonly ElectedToPost[];
  /** Elected without having been candidates, and found qualified since. */
  readonly reviewedWriteIns: readonly string[];
  readonly void: boolean;
  readonly ties: readonly { readonly post: Post; readonly seats: number; readonly ids: readonly string[] }[];
  readonly actingHead: string | null;
}

export interface SupervisionRecord {
  readonly candidates: readonly Candidate[];
  readonly elected: readonly Elected[];
  readonly count: Count;
  readonly chair: string | null;
}

export interface Waiver {
  readonly rule: string;
  readonly on: IsoDate;
  readonly reason: string;
  readonly documentNumber: string;
}

/** A date of the plan put off by a decision of the leading group. */
export interface Extension {
  readonly deadline: PlanDate;
  readonly until: IsoDate;
  readonly on: IsoDate;
  readonly reason: string;
  readonly documentNumber: string;
}

export interface RenewalContext {
  readonly community: string;
  readonly plan: string;
  readonly startedOn: IsoDate;
  /** The day of the latest act of the ordered steps; none may be dated before it. */
  readonly latestOn: IsoDate;
  readonly organization: {
    readonly form: 'branch' | 'general-branch' | 'committee';
    readonly partyMembers: number;
  } | null;
  readonly seats: {
    readonly party: number;
    readonly residents: Readonly<Record<Post, number>>;
    readonly supervision: number;
  };
  readonly communityPlan: {
    readonly approvedOn: IsoDate | null;
    readonly filedWithPartyOfficeOn: IsoDate | null;
    readonly filedWithCivilAffairsOn: IsoDate | null;
  };
  readonly party: PartyRecord;
  readonly residents: ResidentsRecord;
  readonly supervision: SupervisionRecord;
  readonly handedOverOn: { readonly party: IsoDate | null; readonly residents: IsoDate | null };
  readonly kinships: readonly Kinship[];
  readonly waivers: readonly Waiver[];
  /** One a date, the latest decision about it; missing as long as nothing was ever put off. */
  readonly extensions?: readonly Extension[];
  /** Every finding that was recorded, as it was then; missing as long as there was none. */
  readonly findings?: readonly PersonFinding[];
  /** One a finding, the latest; missing as long as none was corrected. */
  readonly corrections?: readonly CorrectedFinding[];
  /** Who submitted what is still to be approved: nobody approves their own submission. */
  readonly submittedBy: Readonly<Record<string, string>>;
  /** Numbers of reported violations (举报) that are not closed yet. */
  readonly openViolations: readonly string[];
  /** The step at which the renewal was suspended. */
  readonly suspendedAt: string | null;
}

export interface RenewalInput {
  readonly community: string;
  readonly plan: string;
  readonly startedOn: IsoDate;
}

const noCount: Count = { void: false, tie: [], openSeats: 0, vacancies: 0 };

export function contextOf({ community, plan, startedOn }: RenewalInput): RenewalContext {
  return {
    community,
    plan,
    startedOn,
    latestOn: startedOn,
    organization: null,
    seats: { party: 0, residents: { director: 0, deputy: 0, member: 0 }, supervision: 0 },
    communityPlan: { approvedOn: null, filedWithPartyOfficeOn: null, filedWithCivilAffairsOn: null },
    party: {
      recommendation: { selected: [], pool: [], tie: [], shortage: 0 },
      struck: [],
      reported: [],
      recommendedByTown: [],
      inspectionList: [],
      secretaryCandidate: null,
      findings: [],
      candidates: [],
      postedOn: null,
      openObjections: [],
      county: null,
      discipline: null,
      meeting: null,
      elected: [],
      count: noCount,
      leaders: null,
    },
    residents: {
      electionCommittee: [],
      reserves: [],
      method: 'direct',
      electionDay: null,
      absenceNoticeOn: null,
      eligible: 0,
      registered: 0,
      voterListOn: null,
      openObjections: [],
      representatives: 0,
      applicants: [],
      candidates: [],
      opinions: {},
      electionOn: null,
      elected: [],
      reviewedWriteIns: [],
      void: false,
      ties: [],
      actingHead: null,
    },
    supervision: { candidates: [], elected: [], count: noCount, chair: null },
    handedOverOn: { party: null, residents: null },
    kinships: [],
    waivers: [],
    submittedBy: {},
    openViolations: [],
    suspendedAt: null,
  };
}
