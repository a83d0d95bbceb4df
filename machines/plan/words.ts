/** The words of the source that are lists: what a plan may require of them, and what facts may name. */
export const PLAN_SECTIONS = [
  'procedure',
  'schedule',
  'seats',
  'nomination',
  'voting-method',
  'responsibility',
] as const;

export const AUDIT_AREAS = [
  'service-funds',
  'assets',
  'finances',
  'transfers',
  'donations',
  'residents-concerns',
] as const;

export const INSPECTION_DEPARTMENTS = [
  'discipline-inspection',
  'audit',
  'petitions',
  'public-security',
  'court',
  'procuratorate',
] as const;

export const REVIEWING_DEPARTMENTS = [
  'discipline-supervision',
  'united-front',
  'court',
  'procuratorate',
  'public-security',
  'justice-administration',
  'comprehensive-governance',
  'petitions',
  'ecology',
  'water',
  'natural-resources',
  'housing',
  'transport',
  'taxation',
  'market-regulation',
  'audit',
  'central-bank',
] as const;

/** Why a finding about a person is not what was recorded: a word, never a text about them. */
export const CORRECTION_REASONS = [
  'another-person',
  'wrong-code',
  'wrong-date',
  'decision-changed',
  'decision-revoked',
] as const;

export const MEETING_MATERIALS = [
  'agenda',
  'election-method',
  'ballots',
  'count-report',
  'ballot-box',
] as const;

export const PARTY_AGENDA = [
  'report',
  'election-method',
  'candidates-announced',
  'speeches',
  'secret-ballot',
  'public-count',
  'result-announced',
] as const;

export const RESIDENTS_AGENDA = [
  'preparation-report',
  'election-method',
  'speeches',
  'secret-ballot',
  'public-count',
  'result-announced',
] as const;

export const EXCLUSIONS = [
  'unable-to-express',
  'abroad-over-half-year',
  'detained',
  'bedridden',
  'away-over-half-year',
] as const;

export const HANDOVER_ITEMS = ['seal', 'archives', 'ledgers', 'debts', 'assets'] as const;

export const COUNT_SIGNATORIES = ['scrutineer', 'caller', 'counter'] as const;

export const EDUCATION = [
  'none',
  'primary',
  'junior-high',
  'high-school',
  'college',
  'bachelor',
  'master',
  'doctor',
] as const;

/** Near relatives of 三(六), and `other`, which is none of them. */
export const RELATIONS = [
  'spouse',
  'parent',
  'child',
  'sibling',
  'grandparent',
  'grandchild',
  'maternal-grandparent',
  'maternal-grandchild',
  'other',
] as const;

/** The bodies whose members may not be near relatives of one another: 三(六). */
export const BODIES = ['party', 'residents', 'supervision', 'election-committee'] as const;

export const STAGES = [
  'preparation',
  'party-organization',
  'residents-committee',
  'supervision-committee',
  'follow-up',
] as const;
export type Stage = (typeof STAGES)[number];

/** Dates that the plan sets, and that a recorded decision of the leading group may put off. */
export const PLAN_DATES = [...STAGES, 'report', 'acceptance'] as const;
export type PlanDate = (typeof PLAN_DATES)[number];

/** Days that follow from an act, as many as the law counts: nobody puts them off. */
export const STATUTORY_DAYS = [
  'party-publicity-ends',
  'absence-notice-latest',
  'voter-list-latest',
  'objections-end',
  'candidates-latest',
  'election-day',
  'run-off-latest',
  'party-handover-by',
  'residents-handover-by',
] as const;
export type StatutoryDay = (typeof STATUTORY_DAYS)[number];

/** Whatever somebody may ask to have put off. */
export const DEADLINES = [...PLAN_DATES, ...STATUTORY_DAYS] as const;

/** Everyone who acts in a renewal (rulebook section 3). */
export const ROLES = [
  'community-secretary',
  'work-group',
  'town-party-committee',
  'leading-group',
  'party-building-office',
  'civil-affairs-office',
  'county-organization-department',
  'county-civil-affairs-bureau',
  'reviewing-department',
  'inspection-team',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];
