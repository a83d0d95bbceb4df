import { addDays } from '../../../machines/calendar.ts';
import { row } from './table.ts';

const at = (step: string) => `follow-up.${step}`;

/** 后续阶段, 四(三). */
export const followUpTable = [
  row('四(三)1', 'goals and plan', 'follow-up.term-plans-adopted', { to: at('tasks.term-plans.done') }),
  row('四(三)1', 'no plan of five years', 'follow-up.term-plans-adopted', {
    change: () => ({ fiveYearPlan: false }),
    fails: ['follow-up.term-plans'],
  }),
  row('四(三)1', 'all trained', 'follow-up.members-trained', { to: at('tasks.training.done') }),
  row('四(三)1', 'one was not', 'follow-up.members-trained', {
    change: ({ members }) => ({ trained: members - 1 }),
    fails: ['step.everything-done'],
  }),
  row('四(三)2', 'all settled', 'follow-up.leavers-settled', { to: at('tasks.settling.done') }),
  row('四(三)2', 'one is not', 'follow-up.leavers-settled', {
    change: ({ leaving }) => ({ settled: leaving - 1 }),
    fails: ['step.everything-done'],
  }),
  row('四(三)2', 'nobody leaves', 'follow-up.leavers-settled', {
    change: () => ({ leaving: 0, talkedTo: 0, settled: 0 }),
    to: at('tasks.settling.done'),
  }),
  row('四(三)3', 'both renewed', 'follow-up.organizations-renewed', { to: at('tasks.organizations.done') }),
  row('四(三)3', 'only the youth league', 'follow-up.organizations-renewed', {
    change: () => ({ womensFederation: false }),
    fails: ['step.everything-done'],
  }),
  row('四(三)4', 'the report is the last of the tasks', 'follow-up.report-submitted', {
    to: at('acceptance'),
  }),
  row('四(三)4', 'on the last day', 'follow-up.report-submitted', {
    change: () => ({ on: '2021-04-10' }),
    today: () => '2021-04-10',
    to: at('acceptance'),
  }),
  row('四(三)4', 'a day late', 'follow-up.report-submitted', {
    change: () => ({ on: '2021-04-11' }),
    today: () => '2021-04-11',
    fails: ['follow-up.report'],
  }),
  row('四(三)4', 'accepted: concluded', 'follow-up.accepted', { to: 'concluded' }),
  row('四(三)4', 'the archive is not complete', 'follow-up.accepted', {
    change: () => ({ archiveComplete: false }),
    fails: ['follow-up.acceptance'],
  }),
  row('四(三)4', 'a day after the last one', 'follow-up.accepted', {
    change: () => ({ on: '2021-04-21' }),
    today: () => '2021-04-21',
    fails: ['follow-up.acceptance'],
  }),
  row('四(三)4', 'before the report it accepts', 'follow-up.accepted', {
    change: ({ on }) => ({ on: addDays(on, -2) }),
    invalid: ['on'],
  }),
  row('四(三)4', 'before the tasks are done', 'follow-up.accepted', {
    before: 'follow-up.report-submitted',
    fails: ['step.in-order'],
  }),
  row('五(三)', 'a report of a violation is still open', 'follow-up.accepted', {
    in: 'a violation is reported before the acceptance',
    fails: ['step.nothing-open'],
  }),
  row('四(三)4', 'refused, to be put right', 'follow-up.acceptance-refused', {
    in: 'the acceptance is refused once',
    to: at('acceptance'),
  }),
];

/** What may happen at any step: section 3, and section 5 of the rulebook. */
export const throughoutTable = [
  row('五(二)', 'suspended', 'renewal.suspended', { in: 'suspended and resumed', to: 'suspended' }),
  row('五(二)', 'resumed where it stood', 'renewal.resumed', {
    in: 'suspended and resumed',
    to: 'party-organization.publicity.posted',
  }),
  row('五(二)', 'resumed without having been suspended', 'renewal.resumed', {
    before: 'party.publicity-completed',
    fails: ['step.in-order'],
  }),
  row('五(二)', 'suspended twice', 'renewal.suspended', {
    in: 'suspended and resumed',
    before: 'renewal.resumed',
    fails: ['step.in-order'],
  }),
  row('五(二)', 'nothing goes on while suspended', 'party.publicity-completed', {
    in: 'suspended and resumed',
    before: 'renewal.resumed',
    fails: ['step.in-order'],
  }),
  row('三(五)', 'an advisory rule is waived', 'renewal.rule-waived', {
    in: 'the director is vacant',
    to: 'residents-committee.result',
  }),
  row('三(五)', 'a mandatory one is not', 'renewal.rule-waived', {
    in: 'the director is vacant',
    change: () => ({ rule: 'residents.turnout' }),
    fails: ['step.waivable'],
  }),
  row('三(五)', 'one that does not exist is not', 'renewal.rule-waived', {
    in: 'the director is vacant',
    change: () => ({ rule: 'residents.weather' }),
    fails: ['step.waivable'],
  }),
  row('三(五)', 'nothing is waived without a reason', 'renewal.rule-waived', {
    in: 'the director is vacant',
    change: () => ({ reason: '' }),
    invalid: ['reason'],
  }),
  row('五(三)', 'a violation is reported', 'renewal.violation-reported', {
    in: 'a violation is reported and closed',
    to: 'residents-committee.voter-list-objections',
  }),
  row('五(三)', 'and closed', 'renewal.violation-closed', {
    in: 'a violation is reported and closed',
    to: 'residents-committee.voter-list-objections',
  }),
  row('五(三)', 'one that nobody reported', 'renewal.violation-closed', {
    in: 'a violation is reported and closed',
    change: () => ({ number: '举报-9' }),
    fails: ['step.one-of'],
  }),
  row('五(三)', 'reported while suspended', 'renewal.violation-reported', {
    in: 'suspended over a report',
    to: 'suspended',
  }),
  row('五(三)', 'closed while suspended', 'renewal.violation-closed', {
    in: 'suspended over a report',
    to: 'suspended',
  }),
  row('五(三)', 'another one closed while suspended', 'renewal.violation-closed', {
    in: 'suspended over a report',
    change: () => ({ number: '举报-9' }),
    fails: ['step.one-of'],
  }),
  row('五(二)', 'sent back to the meeting', 'renewal.sent-back', {
    in: 'sent back to the members meeting',
    to: 'party-organization.election-meeting',
  }),
  row('五(二)', 'sent back to where it stands', 'renewal.sent-back', {
    in: 'sent back to the members meeting',
    change: () => ({ to: 'party-organization.result-report' }),
    fails: ['step.earlier-step'],
  }),
  row('五(二)', 'sent on to a later step', 'renewal.sent-back', {
    in: 'sent back to the members meeting',
    change: () => ({ to: 'residents-committee.result' }),
    fails: ['step.earlier-step'],
  }),
  row('五(二)', 'sent to where nothing is', 'renewal.sent-back', {
    in: 'sent back to the members meeting',
    change: () => ({ to: 'nowhere' }),
    fails: ['step.earlier-step'],
  }),
];
