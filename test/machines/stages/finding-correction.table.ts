import { row } from './table.ts';

const CORRECTED = 'a finding is corrected';
const SUSPENDED = 'a finding is corrected while suspended';
const standing = 'party-organization.preliminary-candidates';

/** 三(一), rulebook section 5: whoever a finding is about can have it corrected, wherever the renewal stands. */
export const findingCorrectionTable = [
  row('三(一)', 'nothing is left of it', 'renewal.finding-corrected', { in: CORRECTED, to: standing }),
  row('三(一)', 'it has another code and another date', 'renewal.finding-corrected', {
    in: CORRECTED,
    change: ({ correction }) => ({ correction: { ...correction, to: { code: 4, on: '2017-05-01' } } }),
    to: standing,
  }),
  row('三(一)', 'while suspended', 'renewal.finding-corrected', { in: SUSPENDED, to: 'suspended' }),
  row('三(一)', 'another code than was recorded', 'renewal.finding-corrected', {
    in: CORRECTED,
    change: ({ finding }) => ({ finding: { ...finding, code: 12 } }),
    fails: ['step.finding-on-record'],
  }),
  row('三(一)', 'another document, while suspended', 'renewal.finding-corrected', {
    in: SUSPENDED,
    change: ({ finding }) => ({ finding: { ...finding, documentNumber: '演练99号' } }),
    fails: ['step.finding-on-record'],
  }),
  row('三(一)', 'about somebody else', 'renewal.finding-corrected', {
    in: CORRECTED,
    change: ({ finding }) => ({ finding: { ...finding, person: 'person-01' } }),
    fails: ['step.finding-on-record'],
  }),
  row('三(一)', 'where nothing was found', 'renewal.finding-corrected', {
    before: 'party.preliminary-candidates-determined',
    fails: ['step.finding-on-record'],
  }),
  row('三(一)', 'to a day that has not come', 'renewal.finding-corrected', {
    in: CORRECTED,
    change: ({ correction }) => ({ correction: { ...correction, to: { code: 13, on: '2031-01-01' } } }),
    invalid: ['findings[0].on'],
  }),
  row('三(一)', 'with a text about the person', 'renewal.finding-corrected', {
    in: CORRECTED,
    change: ({ correction }) => ({ correction: { ...correction, reason: '本人申诉属实' } }),
    invalid: ['correction.reason'],
  }),
  row('三(一)', 'the person stands once it is corrected', 'party.preliminary-candidates-determined', {
    in: CORRECTED,
    to: 'party-organization.publicity.to-post',
  }),
  row('三(一)', 'and not before', 'party.preliminary-candidates-determined', {
    in: CORRECTED,
    before: 'renewal.finding-corrected',
    fails: ['candidates.qualification'],
  }),
];
