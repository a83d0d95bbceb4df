import { expect, test } from 'vitest';
import { residentsRules } from '../../../../machines/rules/residents.ts';

test('四(二)2: the rules stand in the order of the rulebook', () => {
  expect(residentsRules.map(({ id }) => id)).toEqual([
    'residents.election-committee-withdrawal',
    'residents.voter-eligibility',
    'residents.absence-notice',
    'residents.registration-rate',
    'residents.voter-list-publication',
    'residents.voter-list-objection',
    'residents.representatives',
    'residents.joint-review',
    'residents.candidates-publication',
    'residents.tellers',
    'residents.commitments',
    'residents.meeting-agenda',
    'residents.polling-conduct',
    'residents.turnout',
    'residents.election-result',
    'residents.runoff',
    'residents.result-record',
    'residents.completeness',
    'residents.acting-head',
  ]);
});
