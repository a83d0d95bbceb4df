import { not } from 'xstate';
import { to, vocabulary } from '../../vocabulary.ts';
import { SECRETARY, stepsOf, TOWN } from '../step-meta.ts';

const step = stepsOf('party-organization');
const record = 'record' as const;

/** 两推一选, the two recommendations: by members and residents, by the town (四(二)1(1)-(3)). */
export const recommendations = vocabulary.createStateConfig({
  states: {
    'recommendation-meeting': {
      meta: step('召开推荐会议，民主测评并推荐', 'Hold the recommendation meeting', '四(二)1(1)', SECRETARY, [
        'democratic-evaluation',
        'recommendation-count',
      ]),
      on: {
        'party.recommendation-meeting-held': to('recommendation-counted', 'party.recommendation-quorum'),
        'party.recommendation-meeting-failed': {
          guard: not('party.recommendation-quorum'),
          actions: record,
        },
      },
    },
    'recommendation-counted': {
      always: [
        { guard: 'outcome.recommendation-tied', target: 'recommendation-tie' },
        { guard: 'outcome.recommendation-short', target: 'recommendation-supplement' },
        { target: 'recommendation-report' },
      ],
    },
    'recommendation-tie': {
      meta: step(
        '社区党组织委员会议确定得票相同人选',
        'Decide the tie of the recommendation',
        '四(二)1(1)',
        SECRETARY,
        ['recommendation-count'],
      ),
      on: { 'party.recommendation-tie-decided': to('recommendation-report', 'step.places-filled') },
    },
    'recommendation-supplement': {
      meta: step('缺额人选另行推荐', 'Fill the shortage of the recommendation', '四(二)1(1)', SECRETARY, [
        'recommendation-count',
      ]),
      on: {
        'party.recommendation-supplemented': to('recommendation-report', 'step.places-filled'),
        'party.recommendation-repeated': { target: 'recommendation-meeting', actions: record },
      },
    },
    'recommendation-report': {
      meta: step('向镇党委报告推荐结果', 'Report the recommendation to the town', '四(二)1(1)', SECRETARY, [
        'recommendation-report',
      ]),
      on: {
        'party.recommendation-reported': to(
          'town-review',
          'candidates.party-recommended',
          'step.known-persons',
        ),
      },
    },
    'town-review': {
      meta: step('镇党委审核推荐人选', 'The town reviews the recommended persons', '四(二)1(1)', TOWN, [
        'recommendation-report',
      ]),
      on: {
        'party.recommendation-accepted': { target: 'town-recommendation', actions: record },
        'party.recommended-person-struck': to('replacement', 'step.one-of'),
      },
    },
    replacement: {
      meta: step(
        '根据推荐结果补足缺额人选',
        'Replace the struck person from the results',
        '四(二)1(1)',
        SECRETARY,
        ['recommendation-report'],
      ),
      on: {
        'party.recommended-person-replaced': to('town-review', 'step.one-of'),
        'party.recommendation-repeated': { target: 'recommendation-meeting', actions: record },
      },
    },
    'town-recommendation': {
      meta: step('镇党委推荐初步人选', 'The town recommends', '四(二)1(2)', TOWN, ['town-recommendation']),
      on: { 'party.town-recommended': to('inspection-list', 'candidates.party-recommended') },
    },
    'inspection-list': {
      meta: step('研究确定考察名单', 'Submit the inspection list', '四(二)1(3)', SECRETARY, [
        'inspection-list',
      ]),
      on: {
        'party.inspection-list-submitted': to(
          'inspection',
          'candidates.party-recommended',
          'step.known-persons',
          'step.one-of',
          'team.secretary',
        ),
      },
    },
    inspection: {
      meta: step('镇党委考察', 'The town inspects the persons', '四(二)1(3)', TOWN, [
        'department-opinions',
        'inspection-record',
      ]),
      on: {
        'party.inspection-recorded': to(
          'preliminary-candidates',
          'party.inspection-opinions',
          'step.known-persons',
        ),
      },
    },
  },
});
