import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { InvalidFacts, problemsOf } from '../rules/invalid-facts.ts';
import { contradictionsIn } from './contradictions.ts';
import { notices, violations } from './public-side.ts';
import { reminders } from './reminders.ts';
import { date, days, names, number, range, section, surplus, text, threshold } from './shapes.ts';
import {
  AUDIT_AREAS,
  COUNT_SIGNATORIES,
  EDUCATION,
  EXCLUSIONS,
  HANDOVER_ITEMS,
  INSPECTION_DEPARTMENTS,
  MEETING_MATERIALS,
  PARTY_AGENDA,
  PLAN_SECTIONS,
  RELATIONS,
  RESIDENTS_AGENDA,
  REVIEWING_DEPARTMENTS,
} from './words.ts';

const perMethod = section({ direct: threshold, indirect: threshold });
const stage = section({ title: text, deadline: date });

/**
 * What a plan file sets: every number, date, reading and title of a renewal. The order of the steps is
 * not here; that is the statechart.
 */
export const planSchema = section({
  id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }),
  title: text,
  /** The document that the clauses of every rule refer to. */
  source: section({ title: Type.String(), number: Type.String(), issuedBy: Type.String(), issuedOn: date }),
  /** The year that names the term, e.g. 2021 in the renewal `150626100002-2021`. */
  term: Type.Integer({ minimum: 1990, maximum: 2200 }),
  startsOn: date,
  counting: section({
    dayCount: Type.Enum(['whole-days-between', 'calendar-difference']),
    tierAtBoundary: Type.Enum(['stricter', 'first']),
  }),
  stages: section({
    preparation: stage,
    'party-organization': stage,
    'residents-committee': stage,
    'supervision-committee': stage,
    'follow-up': stage,
  }),
  preparation: section({
    organizationForm: section({ branchAtMost: number, generalBranchAtMost: number }),
    planSections: names([...PLAN_SECTIONS]),
    auditAreas: names([...AUDIT_AREAS]),
  }),
  seats: section({
    party: section({ branch: range, 'general-branch': range, committee: range }),
    partyAtLeast: number,
    residents: range,
    atMost: number,
    supervision: range,
    electionCommittee: section({ members: range, chairs: number, viceChairs: number }),
  }),
  candidates: section({
    partyRecommended: surplus,
    partyPreliminary: surplus,
    residents: section({ director: surplus, deputy: surplus, member: surplus }),
    supervision: surplus,
    /** Years after which a finding lapses, by its code; `untilCodes` lapse at their own `until`. */
    findings: section({
      lapseYears: Type.Record(Type.String({ pattern: '^([1-9]|1[0-7])$' }), number),
      untilCodes: Type.Array(Type.Integer({ minimum: 1, maximum: 17 })),
      /** Whether a finding is still in force on the anniversary, or the `until`, itself. */
      lapseDay: Type.Enum(['lapsed', 'in-force']),
    }),
    nearRelatives: names([...RELATIONS]),
  }),
  party: section({
    recommendation: section({ partyMembers: threshold, jointUnits: threshold, votes: threshold }),
    publicityDays: days,
    inspectionDepartments: names([...INSPECTION_DEPARTMENTS]),
    meetingMaterials: names([...MEETING_MATERIALS]),
    attendanceExclusions: names([...EXCLUSIONS]),
    meetingQuorum: threshold,
    meetingAgenda: names([...PARTY_AGENDA]),
    electionMajority: threshold,
  }),
  residents: section({
    voters: section({
      ageAtLeast: number,
      yearsResidentAtLeast: number,
      yearsInTwoCommitteesAtLeast: number,
    }),
    absenceNoticeDays: days,
    registrationRate: threshold,
    voterListDays: days,
    objection: section({ fileWithinDays: days, decideWithinDays: days }),
    /** Tiers by households, smallest first; the last one has no upper bound. */
    representatives: Type.Array(
      section({
        householdsFrom: number,
        householdsUpTo: Type.Union([number, Type.Null()]),
        atLeast: number,
      }),
      { minItems: 1 },
    ),
    reviewingDepartments: names([...REVIEWING_DEPARTMENTS]),
    candidatesDays: days,
    meetingAgenda: names([...RESIDENTS_AGENDA]),
    turnout: perMethod,
    electionMajority: threshold,
    runoff: section({ withinDays: days, votesOfVoted: threshold }),
    countSignatories: names([...COUNT_SIGNATORIES]),
    completeFromElected: number,
  }),
  supervision: section({
    recommendation: section({ partyMembers: threshold, representatives: threshold }),
    financeOrManagementAtLeast: number,
    selection: section({ residents: threshold, representatives: threshold }),
  }),
  team: section({
    secretary: section({
      partyYearsAtLeast: number,
      ageAtMost: number,
      educationAtLeast: Type.Enum([...EDUCATION]),
    }),
    womenAtLeast: number,
    young: section({ ageAtMost: number, atLeast: number }),
    socialWorkLicencesAtLeast: number,
    socialWorkDegreesAtLeast: number,
    collegeFrom: Type.Enum([...EDUCATION]),
  }),
  followUp: section({
    handoverItems: names([...HANDOVER_ITEMS]),
    handoverDays: section({ party: days, residents: days }),
    reportBy: date,
    acceptanceBy: date,
  }),
  /**
   * How long steps usually take that wait for others, in days, by step: an inspection, a joint review, an approval.
   * No rule; the day by which a step should begin is counted back with these and with what the rules demand.
   */
  usualDays: Type.Record(Type.String({ pattern: '^[a-z][a-z0-9.-]*$' }), days),
  notices,
  violations,
  reminders,
  /** 保存期限: how long facts about persons are kept once a renewal is concluded. */
  privacy: section({ retainMonthsAfterConclusion: Type.Integer({ minimum: 1, maximum: 600 }) }),
  /** Titles of the documents of the steps, by document id. */
  documents: Type.Record(Type.String({ pattern: '^[a-z][a-z0-9-]*$' }), text),
});

export type Plan = Static<typeof planSchema>;
export type Threshold = Static<typeof threshold>;
export type Surplus = Static<typeof surplus>;
export type Range = Static<typeof range>;

const validator = Compile(planSchema);

/** Reads a plan file's content. Throws {@link InvalidFacts} whose problems name the path, e.g. `party.meetingQuorum.den`. */
export function parsePlan(content: unknown): Plan {
  if (!validator.Check(content)) throw new InvalidFacts(problemsOf(validator.Errors(content)));
  const contradictions = contradictionsIn(content);
  if (contradictions.length > 0) throw new InvalidFacts(contradictions);
  return content;
}
