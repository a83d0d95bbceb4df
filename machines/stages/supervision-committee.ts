import { and, not } from 'xstate';
import { to, vocabulary } from '../vocabulary.ts';
import { SECRETARY, stepsOf, TOWN } from './step-meta.ts';

const step = stepsOf('supervision-committee');
const record = 'record' as const;

/** 居务监督委员会推选 (四(二)3). */
export const supervisionCommittee = vocabulary.createStateConfig({
  initial: 'recommendation',
  states: {
    recommendation: {
      meta: step('召开党员和居民代表会议推荐候选人', 'Recommend the candidates', '四(二)3(1)', SECRETARY, [
        'supervision-recommendation',
      ]),
      on: {
        'supervision.recommendation-meeting-held': to(
          'first-review',
          'supervision.recommendation-quorum',
          'candidates.supervision',
        ),
        'supervision.recommendation-meeting-failed': {
          guard: not('supervision.recommendation-quorum'),
          actions: record,
        },
      },
    },
    'first-review': {
      meta: step('社区党组织初审并上报', 'First review by the party organization', '四(二)3(1)', SECRETARY, [
        'first-review-report',
      ]),
      on: {
        'supervision.first-review-passed': { target: 'town-review', actions: record },
        'supervision.first-review-failed': { target: 'recommendation', actions: record },
      },
    },
    'town-review': {
      meta: step('镇党委资格审查并批复', 'The town reviews and approves', '四(二)3(2)', TOWN, [
        'supervision-reply',
      ]),
      on: {
        'supervision.candidates-approved': to(
          'selection-meeting',
          'candidates.qualification',
          'supervision.avoidance',
          'candidates.relatives',
        ),
        'supervision.candidates-returned': { target: 'recommendation', actions: record },
      },
    },
    'selection-meeting': {
      meta: step('召开会议推选', 'Hold the selection meeting', '四(二)3(3)', SECRETARY, ['count-report']),
      on: {
        'supervision.selection-meeting-held': to(
          'selection-counted',
          'supervision.selection-quorum',
          'step.known-persons',
        ),
        'supervision.selection-meeting-failed': {
          guard: not('supervision.selection-quorum'),
          actions: record,
        },
      },
    },
    'selection-counted': {
      always: [
        { guard: 'outcome.selection-tied', target: 'tie-vote' },
        { guard: 'outcome.selection-void', target: 'selection-meeting' },
        { guard: 'outcome.selection-short', target: 'selection-meeting' },
        { target: 'chair' },
      ],
    },
    'tie-vote': {
      meta: step('得票相等人员再次投票', 'Vote again among the tied', '四(二)3(3)', SECRETARY, [
        'count-report',
      ]),
      on: {
        'supervision.tie-vote-held': to(
          'selection-counted',
          'supervision.selection-quorum',
          'step.known-persons',
        ),
      },
    },
    chair: {
      meta: step('产生主任', 'Choose the chair', '四(二)3(1)', SECRETARY, ['supervision-result']),
      on: {
        'supervision.chair-chosen': to(
          'filing',
          'supervision.composition',
          'step.places-filled',
          'step.one-of',
        ),
        // Nobody with knowledge of finance was selected: the rule cannot be met from here.
        'supervision.selection-repeated': {
          target: 'recommendation',
          guard: and([not('supervision.composition'), 'step.places-filled']),
          actions: record,
        },
      },
    },
    filing: {
      meta: step('推选结果批复备案', 'Approve and file the result', '四(二)3(3)', TOWN, [
        'supervision-result',
      ]),
      on: { 'supervision.result-filed': { target: 'done', actions: record } },
    },
    done: { type: 'final' },
  },
  onDone: 'follow-up',
});
