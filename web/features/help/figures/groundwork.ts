import {
  auditAreaLabels,
  formLabels,
  named,
  planSectionLabels,
  postLabels,
  relationLabels,
} from '../../../../machines/rules/labels.ts';
import { atLeast, atMost, between, type FiguresOf, figure, more, plain } from './figure.ts';

const FORMS = ['branch', 'general-branch', 'committee'] as const;
const POSTS = ['director', 'deputy', 'member'] as const;

/** Preparation, seats, candidates. */
export const groundworkFigures = {
  'preparation.organization-form': ({ preparation: { organizationForm: of } }) => [
    figure('党支部党员', 'members of a branch', atMost(of.branchAtMost)),
    figure('党总支党员', 'members of a general branch', atMost(of.generalBranchAtMost)),
  ],
  'preparation.plan-complete': ({ preparation: { planSections } }) => [
    figure('须写明', 'what it has', named(planSections, planSectionLabels)),
  ],
  'preparation.plan-filed': ({ stages }) => [
    figure('备案不晚于', 'filed by', plain(stages.preparation.deadline)),
  ],
  'preparation.audit-complete': ({ preparation: { auditAreas } }) => [
    figure('审计范围', 'areas', named(auditAreas, auditAreaLabels)),
  ],
  'seats.party': ({ seats }) => [
    ...FORMS.map((form) => ({ of: formLabels[form], is: between(seats.party[form]) })),
    figure('任何情况下', 'in any case', atMost(seats.atMost)),
  ],
  'seats.residents': ({ seats }) => [
    figure('职数', 'seats', between(seats.residents)),
    figure('任何情况下', 'in any case', atMost(seats.atMost)),
  ],
  'seats.supervision': ({ seats }) => [figure('人数', 'seats', between(seats.supervision))],
  'seats.election-committee': ({ seats: { electionCommittee: of } }) => [
    figure('成员', 'members', between(of.members)),
    figure('主任', 'chairs', plain(of.chairs)),
    figure('副主任', 'vice chairs', plain(of.viceChairs)),
  ],
  'candidates.party-recommended': ({ candidates: of }) => [
    figure('初步人选', 'recommended', more(of.partyRecommended)),
  ],
  'candidates.party-preliminary': ({ candidates: of }) => [
    figure('预备人选', 'preliminary candidates', more(of.partyPreliminary)),
  ],
  'candidates.residents': ({ candidates: { residents } }) =>
    POSTS.map((post) => ({ of: postLabels[post], is: more(residents[post]) })),
  'candidates.supervision': ({ candidates: of }) => [figure('候选人', 'candidates', more(of.supervision))],
  'candidates.qualification': ({ candidates: { findings } }) =>
    Object.entries(findings.lapseYears).map(([code, years]) =>
      figure(`第${code}项影响期`, `code ${code} lapses after`, {
        zh: `${years}年`,
        en: years === 1 ? '1 year' : `${years} years`,
      }),
    ),
  'candidates.relatives': ({ candidates: { nearRelatives } }) => [
    figure('近亲属', 'near relatives', named(nearRelatives, relationLabels)),
  ],
  'step.seats-cut': ({ seats }) => [figure('党组织职数', 'party seats', atLeast(seats.partyAtLeast))],
} satisfies Readonly<Record<string, FiguresOf>>;
