import { addDays } from '../../../machines/calendar.ts';
import { row } from './table.ts';

const at = (step: string) => `residents-committee.${step}`;
const tied = 'a tie is run off';
const deputies = 'two deputies have the same votes and there is no director';

/** What follows the counts, 四(二)2(4)④, 三(四), 三(五). */
export const residentsResultTable = [
  row('四(二)2(4)④', 'announced, sealed and filed', 'residents.result-announced', { to: at('certificates') }),
  row('四(二)2(4)④', 'the caller did not sign', 'residents.result-announced', {
    change: ({ signedBy }) => ({ signedBy: signedBy.filter((one) => one !== 'caller') }),
    fails: ['residents.result-record'],
  }),
  row('四(二)2(4)④', 'two deputies could act as head', 'residents.result-announced', {
    in: deputies,
    before: 'residents.acting-head-decided',
    fails: ['residents.acting-head', 'step.places-filled'],
  }),
  row('四(二)2(4)④', 'it is decided which of them does', 'residents.acting-head-decided', {
    in: deputies,
    to: at('result'),
  }),
  row('四(二)2(4)④', 'a member is not one of them', 'residents.acting-head-decided', {
    in: deputies,
    change: (_, { context }) => ({ person: context.residents.elected.at(-1)?.id }),
    fails: ['step.one-of'],
  }),
  row('四(二)2(4)④', 'nothing to decide where there is a director', 'residents.acting-head-decided', {
    before: 'residents.result-announced',
    fails: ['step.one-of', 'step.rule-failed'],
  }),
  row('三(一)', 'a write-in is elected: the town looks first', 'residents.election-meeting-held', {
    in: 'a write-in is elected',
    to: at('write-in-review'),
  }),
  row('三(一)', 'nothing against the write-in', 'residents.write-ins-reviewed', {
    in: 'a write-in is elected',
    to: at('result'),
  }),
  row('三(一)', 'the write-in was not looked at', 'residents.write-ins-reviewed', {
    in: 'a write-in is elected',
    change: () => ({ persons: [] }),
    fails: ['step.places-filled'],
  }),
  row('三(一)', 'a finding in force about the write-in', 'residents.write-ins-reviewed', {
    in: 'a write-in is elected',
    change: ({ persons }) => ({
      findings: persons.map((person) => ({
        person,
        code: 1,
        authority: '某机关',
        documentNumber: '演练80号',
      })),
    }),
    fails: ['candidates.qualification'],
  }),
  row('三(一)', 'annulled, and four are left', 'residents.write-in-annulled', {
    in: 'a write-in could not have stood',
    to: at('supplementary-election'),
  }),
  row('三(一)', 'annulled about somebody who stood', 'residents.write-in-annulled', {
    in: 'a write-in could not have stood',
    change: ({ findings }, { context }) => ({
      findings: findings.map((one) => ({ ...one, person: context.residents.elected[0]?.id })),
    }),
    fails: ['step.one-of'],
  }),
  row('三(一)', 'annulled for a finding that lapsed', 'residents.write-in-annulled', {
    in: 'a write-in could not have stood',
    change: ({ findings }) => ({ findings: findings.map((one) => ({ ...one, code: 4, on: '2017-05-01' })) }),
    fails: ['step.rule-failed'],
  }),
  row('三(四)', 'no one carries both offices, and nobody excused it', 'residents.result-announced', {
    in: 'the director is vacant',
    before: 'renewal.rule-waived',
    change: ({ on }) => ({ filedWithLeadingGroupOn: on }),
    fails: ['team.one-shoulder', 'step.places-filled'],
  }),
  row('三(四)', 'the town excused it', 'residents.result-announced', {
    in: 'the director is vacant',
    to: at('certificates'),
  }),
  row('三(五)', 'no woman', 'residents.result-announced', {
    change: ({ team }) => ({ team: team.map((one) => ({ ...one, gender: 'male' })) }),
    fails: ['team.composition'],
  }),
  row('三(五)', 'one member is missing from the list', 'residents.result-announced', {
    change: ({ team }) => ({ team: team.slice(0, -1) }),
    fails: ['step.places-filled'],
  }),
  row('四(二)2(4)④', 'certificates for all', 'residents.certificates-issued', {
    to: 'supervision-committee.recommendation',
  }),
  row('四(二)2(4)④', 'one for somebody who was not elected', 'residents.certificates-issued', {
    change: ({ certificates }) => ({ certificates: [...certificates.slice(1), 'person-40'] }),
    fails: ['step.places-filled'],
  }),
  row('四(三)1', 'nothing is handed over before the count stands', 'follow-up.handover-completed', {
    in: tied,
    before: 'residents.run-off-held',
    change: () => ({ body: 'residents' }),
    fails: ['step.handover-open'],
  }),
  row('四(三)1', 'the residents hand over in time', 'follow-up.handover-completed', {
    nth: 1,
    to: 'supervision-committee.recommendation',
  }),
  row('四(三)1', 'on the eleventh day', 'follow-up.handover-completed', {
    nth: 1,
    change: (_, { context }) => ({ on: addDays(context.residents.electionOn ?? '', 11) }),
    today: (on) => addDays(on, 11),
    fails: ['follow-up.handover'],
  }),
];
