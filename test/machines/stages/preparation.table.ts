import { addDays } from '../../../machines/calendar.ts';
import { row } from './table.ts';

const stage = 'preparation';

/** The seven lanes, 四(一). */
export const preparationTable = [
  row('四(一)1', 'a member of the team is in no ledger', 'preparation.survey-recorded', {
    change: () => ({ teamMembersInLedger: 8 }),
    fails: ['step.everything-done'],
  }),
  row('四(一)1', 'no list of risks', 'preparation.survey-recorded', {
    change: () => ({ riskList: false }),
    fails: ['step.everything-done'],
  }),
  row('四(一)1', 'more in the ledger than there are', 'preparation.survey-recorded', {
    change: () => ({ teamMembersInLedger: 10 }),
    invalid: ['team ledger'],
  }),
  row('四(一)1', 'all are in the ledger', 'preparation.survey-recorded', { to: `${stage}.survey.done` }),
  row('四(一)1', 'nothing can be recorded of tomorrow', 'preparation.survey-recorded', {
    today: (on) => addDays(on, -1),
    invalid: ['on'],
  }),
  row('四(一)1', 'nothing happens before the renewal begins', 'preparation.survey-recorded', {
    change: ({ on }) => ({ on: addDays(on, -1) }),
    invalid: ['on'],
  }),
  row('四(一)2', 'a branch of sixty', 'preparation.rectification-recorded', {
    change: () => ({ form: 'branch' }),
    fails: ['preparation.organization-form'],
  }),
  row('四(一)2', 'a general branch of sixty', 'preparation.rectification-recorded', {
    to: `${stage}.rectification.done`,
  }),
  row('四(一)3', 'one area was not audited', 'preparation.audit-recorded', {
    change: ({ areas }) => ({ areas: areas.slice(1) }),
    fails: ['preparation.audit-complete'],
  }),
  row('四(一)3', 'a finding is still open', 'preparation.audit-recorded', {
    change: () => ({ openFindings: 1 }),
    fails: ['preparation.audit-complete'],
  }),
  row('四(一)3', 'all areas, nothing open', 'preparation.audit-recorded', { to: `${stage}.audit.done` }),
  row('四(一)5', 'one was not talked to', 'preparation.talks-recorded', {
    change: ({ members }) => ({ talkedTo: members - 1 }),
    fails: ['preparation.talks-complete'],
  }),
  row('四(一)5', 'all were', 'preparation.talks-recorded', { to: `${stage}.talks.done` }),
  row('四(一)6', 'one failed: no training, no election', 'preparation.training-recorded', {
    change: ({ staff }) => ({ passed: staff - 1 }),
    fails: ['preparation.training-complete'],
  }),
  row('四(一)6', 'all passed', 'preparation.training-recorded', { to: `${stage}.training.done` }),
  row('四(一)7', 'no channel at all', 'preparation.publicity-recorded', {
    change: () => ({ channels: [] }),
    fails: ['step.everything-done'],
  }),
  row('四(一)7', 'two channels', 'preparation.publicity-recorded', { to: `${stage}.publicity.done` }),
  row('四(一)7', 'a channel nobody knows', 'preparation.publicity-recorded', {
    change: () => ({ channels: ['telegraph'] }),
    invalid: ['channels[0]'],
  }),
];

/** The community plan, 四(一)4. */
export const communityPlanTable = [
  row('四(一)4', 'a section is missing', 'preparation.plan-drafted', {
    change: ({ sections }) => ({ sections: sections.slice(1) }),
    fails: ['preparation.plan-complete'],
  }),
  row('三(三)', 'every number of seats is unusual: each rule says so', 'preparation.plan-drafted', {
    change: () => ({
      partySeats: 9,
      residentsSeats: { director: 1, deputy: 1, member: 9 },
      supervisionSeats: 7,
    }),
    fails: ['seats.party', 'seats.residents', 'seats.supervision'],
  }),
  row('三(三)', 'twelve seats', 'preparation.plan-drafted', {
    change: () => ({ residentsSeats: { director: 1, deputy: 1, member: 10 } }),
    fails: ['seats.residents'],
  }),
  row('四(一)4', 'complete', 'preparation.plan-drafted', { to: `${stage}.community-plan.review` }),
  row('四(一)4', 'approved by the work group', 'preparation.plan-approved', {
    to: `${stage}.community-plan.filing`,
  }),
  row('四(一)4', 'approved before it is drafted', 'preparation.plan-approved', {
    before: 'preparation.plan-drafted',
    fails: ['step.in-order'],
  }),
  row('四(一)4', 'returned', 'preparation.plan-returned', {
    before: 'preparation.plan-approved',
    to: `${stage}.community-plan.drafting`,
  }),
  row('四(一)4', 'filed with the first office', 'preparation.plan-filed-with-party-office', {
    to: `${stage}.community-plan.filing`,
  }),
  row('四(一)4', 'the other office may be the first', 'preparation.plan-filed-with-civil-affairs', {
    before: 'preparation.plan-filed-with-party-office',
    to: `${stage}.community-plan.filing`,
  }),
  row(
    '四(一)4',
    'a second filing with the same office changes nothing',
    'preparation.plan-filed-with-party-office',
    {
      before: 'preparation.plan-filed-with-civil-affairs',
      to: `${stage}.community-plan.filing`,
    },
  ),
  row(
    '四(一)4',
    'filed with both, the last lane: the party organization is next',
    'preparation.plan-filed-with-civil-affairs',
    {
      to: 'party-organization.recommendation-meeting',
    },
  ),
  row('四(一)4', 'two days late', 'preparation.plan-filed-with-civil-affairs', {
    in: 'the plan is filed late and excused',
    before: 'renewal.rule-waived',
    change: ({ on }) => ({ on: addDays(on, 4) }),
    today: (on) => addDays(on, 4),
    fails: ['preparation.plan-filed'],
  }),
  row('四(一)4', 'the other office is a day late', 'preparation.plan-filed-with-party-office', {
    in: 'the party office files last and late',
    fails: ['preparation.plan-filed'],
  }),
  row('四(一)4', 'the other office is the last one, in time', 'preparation.plan-filed-with-party-office', {
    in: 'the party office files last and late',
    change: () => ({ on: '2020-12-20' }),
    to: 'party-organization.recommendation-meeting',
  }),
  row('四(一)4', 'two days late, and excused', 'preparation.plan-filed-with-civil-affairs', {
    in: 'the plan is filed late and excused',
    to: 'party-organization.recommendation-meeting',
  }),
];
