import { not } from 'xstate';
import { to, vocabulary } from '../../vocabulary.ts';
import { SECRETARY, stepsOf, TOWN } from '../step-meta.ts';

const step = stepsOf('party-organization');
const record = 'record' as const;

/** 一选, the one election, its count, and what follows it (四(二)1(7)②-(9)). */
export const election = vocabulary.createStateConfig({
  states: {
    'election-meeting': {
      meta: step('召开党员大会选举', "Hold the members' election meeting", '四(二)1(7)②', SECRETARY, [
        'attendance-report',
        'count-report',
      ]),
      on: {
        'party.election-meeting-held': to(
          'election-counted',
          'party.expected-attendance',
          'party.meeting-quorum',
          'party.meeting-agenda',
          'step.known-persons',
        ),
        'party.election-meeting-failed': { guard: not('party.meeting-quorum'), actions: record },
      },
    },
    'election-counted': {
      always: [
        { guard: 'outcome.party-election-void', target: 'election-meeting' },
        { guard: 'outcome.party-election-tied', target: 'tie-vote' },
        { guard: 'outcome.party-seats-vacant', target: 'shortage' },
        { target: 'plenary' },
      ],
    },
    'tie-vote': {
      meta: step('得票相等人员再次投票', 'Vote again among the tied', '四(二)1(7)②', SECRETARY, [
        'count-report',
      ]),
      on: {
        'party.tie-vote-held': to('by-election-counted', 'party.meeting-quorum', 'step.known-persons'),
      },
    },
    shortage: {
      meta: step(
        '补足缺额：另行选举或核减职数',
        'Elect for the shortage, or cut the seats',
        '四(二)1(7)②',
        ['community-secretary', 'town-party-committee'],
        ['count-report'],
      ),
      on: {
        'party.supplementary-election-held': to(
          'by-election-counted',
          'party.meeting-quorum',
          'step.known-persons',
        ),
        'party.seats-cut': to('plenary', 'step.seats-cut'),
      },
    },
    'by-election-counted': {
      always: [
        { guard: 'outcome.party-election-tied', target: 'tie-vote' },
        { guard: 'outcome.party-seats-vacant', target: 'shortage' },
        { target: 'plenary' },
      ],
    },
    plenary: {
      meta: step('全体委员会议选举书记、副书记', 'Elect secretary and deputies', '四(二)1(7)②', SECRETARY, [
        'count-report',
      ]),
      on: { 'party.leaders-elected': to('result-report', 'party.leaders', 'team.secretary') },
    },
    'result-report': {
      meta: step('向镇党委报告选举结果', 'Report the result to the town', '四(二)1(8)', SECRETARY, [
        'election-result-report',
      ]),
      on: { 'party.result-reported': to('result-approval', 'party.report-complete') },
    },
    'result-approval': {
      meta: step('镇党委批复选举结果', 'The town approves the result', '四(二)1(8)', TOWN, [
        'election-result-reply',
      ]),
      on: {
        'party.result-approved': { target: 'division-of-work', actions: record },
        'party.result-returned': { target: 'result-report', actions: record },
      },
    },
    'division-of-work': {
      meta: step(
        '公开选举结果和委员分工',
        'Publish the result and the division of work',
        '四(二)1(9)',
        SECRETARY,
        ['division-of-work-notice'],
      ),
      on: { 'party.division-of-work-published': to('done', 'step.places-filled') },
    },
    done: { type: 'final' },
  },
});
