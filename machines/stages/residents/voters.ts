import { to, vocabulary } from '../../vocabulary.ts';
import { SECRETARY, stepsOf } from '../step-meta.ts';

const step = stepsOf('residents-committee');
const record = 'record' as const;

/** Who votes: the election committee, the plan, the voters, the representatives (四(二)2(1)-(3)). */
export const voters = vocabulary.createStateConfig({
  states: {
    'election-committee': {
      meta: step('推选产生居民选举委员会', 'Form the election committee', '四(二)2(1)', SECRETARY, [
        'election-committee-notice',
      ]),
      on: {
        'residents.election-committee-formed': to(
          'election-plan',
          'seats.election-committee',
          'candidates.relatives',
        ),
      },
    },
    'election-plan': {
      meta: step('公布居民委员会选举方案', 'Publish the election plan', '四(二)2(2)', SECRETARY, [
        'election-day-notice',
      ]),
      on: { 'residents.election-plan-published': to('absence-notice', 'step.election-day-reachable') },
    },
    'absence-notice': {
      meta: step(
        '公示不登记人员',
        'Post the notice of absent persons',
        '四(二)2(2)',
        SECRETARY,
        ['absence-notice'],
        'absence-notice-latest',
      ),
      on: {
        'residents.absence-notice-posted': { target: 'voter-registration', actions: record },
        'residents.special-voter-registered': { guard: 'residents.voter-eligibility', actions: record },
      },
    },
    'voter-registration': {
      tags: ['statutory'],
      meta: {
        ...step(
          '完成选民登记',
          'Complete the voter registration',
          '四(二)2(2)',
          SECRETARY,
          ['voter-register'],
          'voter-list-latest',
        ),
        lasts: 'absence-notice',
      },
      on: {
        'residents.special-voter-registered': { guard: 'residents.voter-eligibility', actions: record },
        'residents.absence-notice-posted': { actions: record },
        'residents.voters-registered': to(
          'voter-list',
          'residents.registration-rate',
          'residents.absence-notice',
        ),
        'residents.election-day-moved': { guard: 'step.later-election-day', actions: record },
      },
    },
    'voter-list': {
      tags: ['statutory'],
      meta: {
        ...step(
          '张榜公布选民名单',
          'Publish the voter list',
          '四(二)2(2)',
          SECRETARY,
          ['voter-list'],
          'voter-list-latest',
        ),
        ahead: { of: 'residents-committee.election-meeting', period: 'voter-list' },
      },
      on: {
        'residents.voter-list-published': to(
          'voter-list-objections',
          'residents.voter-list-publication',
          'step.everything-done',
        ),
        'residents.election-day-moved': { guard: 'step.later-election-day', actions: record },
      },
    },
    'voter-list-objections': {
      tags: ['statutory'],
      meta: {
        ...step(
          '受理选民名单申诉、发放选民证',
          'Decide objections, hand out voter cards',
          '四(二)2(2)',
          SECRETARY,
          ['objection-decisions', 'voter-cards'],
          'objections-end',
        ),
        lasts: 'objections',
      },
      on: {
        'residents.voter-list-objection-filed': {
          guard: 'residents.voter-list-objection',
          actions: record,
        },
        'residents.voter-list-objection-decided': to(
          'voter-list-objections',
          'step.one-of',
          'residents.voter-list-objection',
        ),
        'residents.voter-list-objection-decided-late': to(
          'voter-list-objections',
          'step.one-of',
          'step.really-late',
        ),
        'residents.voter-list-settled': to(
          'representatives',
          'step.nothing-open',
          'step.period-passed',
          'step.everything-done',
        ),
      },
    },
    representatives: {
      meta: step(
        '推选居民代表和居民小组长',
        'Elect representatives and group heads',
        '四(二)2(3)',
        SECRETARY,
        ['representatives-filing'],
        'candidates-latest',
      ),
      on: { 'residents.representatives-elected': to('self-nomination', 'residents.representatives') },
    },
  },
});
