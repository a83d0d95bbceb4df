import { to, vocabulary } from '../../vocabulary.ts';
import { SECRETARY, stepsOf, TOWN } from '../step-meta.ts';

const step = stepsOf('residents-committee', 'candidates-latest');
const record = 'record' as const;

/** Who stands: from self-nomination to the introduction of the candidates (四(二)2(4)①②). */
export const candidates = vocabulary.createStateConfig({
  states: {
    'self-nomination': {
      meta: step('接受居民报名参选', 'Take self-nominations', '四(二)2(4)①', SECRETARY, [
        'self-nomination-forms',
      ]),
      on: { 'residents.self-nominations-closed': to('preliminary-candidates', 'step.everything-done') },
    },
    'preliminary-candidates': {
      meta: step(
        '审查协商形成初步候选人名单',
        'Determine the preliminary candidates',
        '四(二)2(4)①',
        ['leading-group'],
        ['preliminary-list'],
      ),
      on: {
        'residents.preliminary-candidates-determined': to('nomination-vote', 'step.known-persons'),
      },
    },
    'nomination-vote': {
      meta: step('居民代表会议提名', "Hold the representatives' nomination vote", '四(二)2(4)①', SECRETARY, [
        'nomination-count',
      ]),
      on: {
        'residents.nomination-vote-held': to(
          'first-review',
          'candidates.residents',
          'step.known-persons',
          'step.votes-decide',
        ),
        // Too few applicants are left to nominate from: registration opens again.
        'residents.self-nominations-closed': to('preliminary-candidates', 'step.everything-done'),
      },
    },
    'first-review': {
      meta: step('社区初审', 'First review by the community', '四(二)2(4)①', SECRETARY, [
        'first-review-report',
      ]),
      on: {
        'residents.first-review-passed': { target: 'town-inspection', actions: record },
        'residents.first-review-failed': to('nomination-vote', 'step.one-of'),
      },
    },
    'town-inspection': {
      meta: step('镇党委组织考察', 'The town inspects the candidates', '四(二)2(4)①', TOWN, [
        'inspection-record',
      ]),
      on: {
        'residents.town-inspection-passed': to(
          'joint-review',
          'step.known-persons',
          'candidates.qualification',
        ),
        'residents.town-inspection-failed': to('nomination-vote', 'step.one-of'),
      },
    },
    'joint-review': {
      meta: step(
        '有关部门资格联审',
        'Joint review by the departments',
        '四(二)2(4)①',
        ['reviewing-department', 'county-civil-affairs-bureau', 'county-organization-department'],
        ['joint-review-form'],
      ),
      on: {
        'residents.joint-review-opinion-received': { guard: 'step.known-persons', actions: record },
        'residents.joint-review-closed': to('candidates-publication', 'residents.joint-review'),
        'residents.joint-review-failed': to('nomination-vote', 'step.one-of'),
      },
    },
    'candidates-publication': {
      tags: ['statutory'],
      meta: {
        ...step(
          '公布正式候选人名单',
          'Publish the candidates',
          '四(二)2(4)①',
          SECRETARY,
          ['candidates-notice'],
          'candidates-latest',
        ),
        ahead: { of: 'residents-committee.election-meeting', period: 'candidates' },
      },
      on: {
        'residents.candidates-published': to(
          'commitments',
          'candidates.residents',
          'residents.candidates-publication',
          'candidates.surname-order',
          'step.places-filled',
          'residents.election-committee-withdrawal',
          'candidates.relatives',
        ),
        'residents.election-day-moved': { guard: 'step.later-election-day', actions: record },
        // Ways out of what the last look before the publication may find.
        'residents.candidate-withdrawn': to('nomination-vote', 'step.one-of'),
        'residents.election-committee-supplemented': to(
          'candidates-publication',
          'step.known-persons',
          'seats.election-committee',
        ),
      },
    },
    commitments: {
      meta: step(
        '签订并公示各项承诺',
        'Sign and publicize the commitments',
        '四(二)2(4)①',
        SECRETARY,
        ['candidacy-commitment', 'integrity-commitment', 'resignation-commitment'],
        'election-day',
      ),
      on: { 'residents.commitments-signed': to('introduction', 'residents.commitments') },
    },
    introduction: {
      meta: step(
        '介绍候选人',
        'Introduce the candidates',
        '四(二)2(4)②',
        SECRETARY,
        ['candidates-notice'],
        'election-day',
      ),
      on: { 'residents.candidates-introduced': { target: 'election-meeting', actions: record } },
    },
  },
});
