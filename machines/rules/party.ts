import { commitmentsRule } from './party/commitments.ts';
import { electionResultRule } from './party/election-result.ts';
import { expectedAttendanceRule } from './party/expected-attendance.ts';
import { inspectionOpinionsRule } from './party/inspection.ts';
import { leadersRule } from './party/leaders.ts';
import { meetingAgendaRule } from './party/meeting-agenda.ts';
import { meetingMaterialsRule } from './party/meeting-materials.ts';
import { meetingQuorumRule } from './party/meeting-quorum.ts';
import { publicityRule } from './party/publicity.ts';
import { recommendationQuorumRule } from './party/recommendation-quorum.ts';
import { recommendationResultRule } from './party/recommendation-result.ts';
import { reportCompleteRule } from './party/report-complete.ts';
import { secretaryApprovalRule } from './party/secretary-approval.ts';

/** Party organization, 四(二)1, in the order of the rulebook. */
export const partyRules = [
  recommendationQuorumRule,
  recommendationResultRule,
  publicityRule,
  inspectionOpinionsRule,
  secretaryApprovalRule,
  commitmentsRule,
  meetingMaterialsRule,
  expectedAttendanceRule,
  meetingQuorumRule,
  meetingAgendaRule,
  electionResultRule,
  leadersRule,
  reportCompleteRule,
] as const;
