import { not } from 'xstate';
import type { DueRule } from '../due.ts';
import type { Role } from '../plan/words.ts';
import { type StepMeta, to, vocabulary } from '../vocabulary.ts';

const SECRETARY: readonly Role[] = ['community-secretary'];
const TOWN: readonly Role[] = ['town-party-committee'];
const stage = 'residents-committee';

const step = (
  zh: string,
  en: string,
  clause: string,
  actors: readonly Role[],
  documents: readonly string[],
  rule?: Extract<DueRule, { rule: string }>['rule'],
): StepMeta => ({
  title: { zh, en },
  clause,
  actors,
  due: rule === undefined ? { stage } : { rule, stage },
  documents,
});

const record = 'record' as const;

/** Who votes: the election committee, the plan, the voters, the representatives (四(二)2(1)-(3)). */
const voters = vocabulary.createStateConfig({
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
      meta: step('公示不登记人员', 'Post the notice of absent persons', '四(二)2(2)', SECRETARY, [
        'absence-notice',
      ]),
      on: {
        'residents.absence-notice-posted': { target: 'voter-registration', actions: record },
        'residents.special-voter-registered': { guard: 'residents.voter-eligibility', actions: record },
      },
    },
    'voter-registration': {
      tags: ['statutory'],
      meta: step('完成选民登记', 'Complete the voter registration', '四(二)2(2)', SECRETARY, [
        'voter-register',
      ]),
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
      meta: step(
        '张榜公布选民名单',
        'Publish the voter list',
        '四(二)2(2)',
        SECRETARY,
        ['voter-list'],
        'voter-list-latest',
      ),
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
      meta: step(
        '受理选民名单申诉、发放选民证',
        'Decide objections, hand out voter cards',
        '四(二)2(2)',
        SECRETARY,
        ['objection-decisions', 'voter-cards'],
        'objections-end',
      ),
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
          'step.really-late',
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
      ),
      on: { 'residents.representatives-elected': to('self-nomination', 'residents.representatives') },
    },
  },
});

/** Who stands: from self-nomination to the introduction of the candidates (四(二)2(4)①②). */
const candidates = vocabulary.createStateConfig({
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
        'residents.town-inspection-passed': to('joint-review', 'candidates.qualification'),
        'residents.town-inspection-failed': to('nomination-vote', 'step.one-of'),
      },
    },
    'joint-review': {
      meta: step(
        '有关部门资格联审',
        'Joint review by the departments',
        '四(二)2(4)①',
        ['reviewing-department', 'county-civil-affairs-bureau'],
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
      meta: step(
        '公布正式候选人名单',
        'Publish the candidates',
        '四(二)2(4)①',
        SECRETARY,
        ['candidates-notice'],
        'candidates-latest',
      ),
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
      },
    },
    commitments: {
      meta: step('签订并公示各项承诺', 'Sign and publicize the commitments', '四(二)2(4)①', SECRETARY, [
        'candidacy-commitment',
        'integrity-commitment',
        'resignation-commitment',
      ]),
      on: { 'residents.commitments-signed': to('introduction', 'residents.commitments') },
    },
    introduction: {
      meta: step('介绍候选人', 'Introduce the candidates', '四(二)2(4)②', SECRETARY, ['candidates-notice']),
      on: { 'residents.candidates-introduced': { target: 'election-meeting', actions: record } },
    },
  },
});

/** The vote, its count per post, and what follows it (四(二)2(4)③④). */
const election = vocabulary.createStateConfig({
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
        'residents.election-meeting-failed': { guard: not('residents.turnout'), actions: record },
        'residents.election-day-moved': { guard: 'step.later-election-day', actions: record },
      },
    },
    'election-counted': {
      always: [
        { guard: 'outcome.residents-election-void', target: 'election-meeting' },
        { guard: 'outcome.residents-election-tied', target: 'run-off' },
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
          guard: not('residents.runoff'),
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

/** 居民委员会换届 (四(二)2). */
export const residentsCommittee = vocabulary.createStateConfig({
  initial: 'election-committee',
  states: { ...voters.states, ...candidates.states, ...election.states },
  onDone: 'supervision-committee',
});
