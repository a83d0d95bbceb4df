import { and, not } from 'xstate';
import { to, vocabulary } from '../../vocabulary.ts';
import { SECRETARY, stepsOf, TOWN } from '../step-meta.ts';

const step = stepsOf('residents-committee');
const record = 'record' as const;

/** The vote, its count per post, and what follows it (四(二)2(4)③④). */
export const election = vocabulary.createStateConfig({
  states: {
    'election-meeting': {
      tags: ['statutory'],
      meta: step(
        '召开选举大会',
        'Hold the election meeting',
        '四(二)2(4)③',
        SECRETARY,
        ['polling-arrangement', 'ballots', 'count-report'],
        'election-day',
      ),
      on: {
        'residents.election-meeting-held': to(
          'election-counted',
          'step.election-day-kept',
          'residents.turnout',
          'residents.meeting-agenda',
          'residents.tellers',
          'residents.polling-conduct',
          'step.places-filled',
          'step.known-persons',
        ),
        'residents.election-meeting-failed': {
          guard: and([not('residents.turnout'), 'step.later-election-day']),
          actions: record,
        },
        'residents.election-day-moved': { guard: 'step.later-election-day', actions: record },
      },
    },
    'election-counted': {
      always: [
        { guard: 'outcome.residents-election-void', target: 'election-meeting' },
        { guard: 'outcome.residents-election-tied', target: 'run-off' },
        { guard: 'outcome.write-in-elected', target: 'write-in-review' },
        { guard: not('residents.completeness'), target: 'supplementary-election' },
        { target: 'result' },
      ],
    },
    'run-off': {
      tags: ['statutory'],
      meta: step(
        '得票相等再次投票',
        'Hold the run-off',
        '四(二)2(4)④',
        SECRETARY,
        ['run-off-notice', 'count-report'],
        'run-off-latest',
      ),
      on: {
        'residents.run-off-held': to('election-counted', 'step.one-of', 'residents.runoff'),
        'residents.run-off-undecided': {
          target: 'election-counted',
          guard: and(['step.one-of', not('residents.runoff')]),
          actions: record,
        },
      },
    },
    'write-in-review': {
      meta: step('审查另选他人当选人员资格', 'Review the elected write-ins', '三(一)', TOWN, [
        'inspection-record',
      ]),
      on: {
        'residents.write-ins-reviewed': to(
          'election-counted',
          'step.places-filled',
          'candidates.qualification',
        ),
        'residents.write-in-annulled': {
          target: 'election-counted',
          guard: and(['step.one-of', not('candidates.qualification')]),
          actions: record,
        },
      },
    },
    'supplementary-election': {
      meta: step('另行选举', 'Hold the supplementary election', '四(二)2(4)④', SECRETARY, [
        'supplementary-election-notice',
        'count-report',
      ]),
      on: {
        'residents.supplementary-election-held': to(
          'election-counted',
          'residents.turnout',
          'residents.tellers',
          'residents.polling-conduct',
          'candidates.residents',
          'step.known-persons',
        ),
      },
    },
    result: {
      meta: step('公布、封存并备案选举结果', 'Announce, seal and file the result', '四(二)2(4)④', SECRETARY, [
        'result-notice',
        'sealing-record',
      ]),
      on: {
        'residents.result-announced': to(
          'certificates',
          'residents.completeness',
          'residents.result-record',
          'residents.acting-head',
          'team.one-shoulder',
          'team.composition',
          'step.places-filled',
        ),
        'residents.acting-head-decided': {
          guard: and(['step.one-of', not('residents.acting-head')]),
          actions: record,
        },
      },
    },
    certificates: {
      meta: step(
        '颁发当选证书、选举委员会职责终止',
        'Issue the certificates, dissolve the election committee',
        '四(二)2(4)④',
        ['leading-group'],
        ['certificates'],
      ),
      on: { 'residents.certificates-issued': to('done', 'step.places-filled') },
    },
    done: { type: 'final' },
  },
});
