import {
  departmentLabels,
  exclusionLabels,
  meetingMaterialLabels,
  named,
  partyAgendaLabels,
} from '../../../../machines/rules/labels.ts';
import { days, type FiguresOf, figure, share } from './figure.ts';

export const partyFigures = {
  'party.recommendation-quorum': ({ party: { recommendation: of } }) => [
    figure('到会党员占应到', 'members of those expected', share(of.partyMembers)),
    figure('联合单位代表占单位数', 'representatives of the joint units', share(of.jointUnits)),
  ],
  'party.recommendation-result': ({ party: { recommendation: of } }) => [
    figure('得票占推荐票', 'votes of the ballots', share(of.votes)),
  ],
  'party.publicity': ({ party }) => [figure('公示不少于', 'hangs for', days(party.publicityDays))],
  'party.inspection-opinions': ({ party }) => [
    figure('征求意见部门', 'departments', named(party.inspectionDepartments, departmentLabels)),
  ],
  'party.meeting-materials': ({ party }) => [
    figure('须备齐', 'what is ready', named(party.meetingMaterials, meetingMaterialLabels)),
  ],
  'party.expected-attendance': ({ party }) => [
    figure('可不计入应到', 'may be left out', named(party.attendanceExclusions, exclusionLabels)),
  ],
  'party.meeting-quorum': ({ party }) => [
    figure('到会占应到', 'present of those expected', share(party.meetingQuorum)),
  ],
  'party.meeting-agenda': ({ party }) => [
    figure('依次', 'in this order', named(party.meetingAgenda, partyAgendaLabels)),
  ],
  'party.election-result': ({ party }) => [
    figure('赞成票占实到', 'approvals of those present', share(party.electionMajority)),
  ],
} satisfies Readonly<Record<string, FiguresOf>>;
