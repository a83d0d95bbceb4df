import { not } from 'xstate';
import type { Role } from '../plan/words.ts';
import { type StepMeta, to, vocabulary } from '../vocabulary.ts';

const SECRETARY: readonly Role[] = ['community-secretary'];
const TOWN: readonly Role[] = ['town-party-committee'];

const step = (
  zh: string,
  en: string,
  clause: string,
  actors: readonly Role[],
  documents: readonly string[],
): StepMeta => ({ title: { zh, en }, clause, actors, due: { stage: 'party-organization' }, documents });

const record = 'record' as const;

/** 两推一选, the two recommendations: by members and residents, by the town (四(二)1(1)-(3)). */
const recommendations = vocabulary.createStateConfig({
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

/** From the preliminary candidates to the last preparation of the meeting (四(二)1(4)-(7)①). */
const candidates = vocabulary.createStateConfig({
  states: {
    'preliminary-candidates': {
      meta: step('确定候选人预备人选', 'Determine the preliminary candidates', '四(二)1(4)', SECRETARY, [
        'candidate-register',
      ]),
      on: {
        'party.preliminary-candidates-determined': to(
          'publicity',
          'candidates.party-preliminary',
          'candidates.qualification',
          'step.known-persons',
        ),
      },
    },
    publicity: {
      initial: 'to-post',
      states: {
        'to-post': {
          meta: step('张贴预备人选公示', 'Post the preliminary candidates', '四(二)1(4)', SECRETARY, [
            'preliminary-candidates-notice',
          ]),
          on: { 'party.publicity-posted': to('posted', 'step.everything-done') },
        },
        posted: {
          tags: ['statutory'],
          meta: {
            ...step('公示候选人预备人选', 'Preliminary candidates on display', '四(二)1(4)', SECRETARY, [
              'publicity-report',
            ]),
            due: { rule: 'party-publicity-ends', stage: 'party-organization' },
          },
          on: {
            'party.objection-received': { actions: record },
            'party.objection-rejected': { guard: 'step.one-of', actions: record },
            'party.objection-upheld': to('#running.party-organization.preliminary-candidates', 'step.one-of'),
            'party.publicity-completed': to('passed', 'party.publicity', 'step.nothing-open'),
          },
        },
        passed: { type: 'final' },
      },
      onDone: 'request',
    },
    request: {
      meta: step('向镇党委请示', 'Request the approval of the candidates', '四(二)1(5)', SECRETARY, [
        'candidates-request',
      ]),
      on: { 'party.approval-requested': { target: 'county-approval', actions: record } },
    },
    'county-approval': {
      meta: step(
        '旗委组织部审议、旗委常委会同意书记候选人',
        'The county approves the secretary candidate',
        '四(二)1(5)',
        ['county-organization-department'],
        ['county-approval'],
      ),
      on: {
        'party.secretary-candidate-approved-by-county': { target: 'town-reply', actions: record },
        'party.candidates-returned': { target: 'preliminary-candidates', actions: record },
      },
    },
    'town-reply': {
      meta: step('镇党委批复候选人', 'The town approves the candidates', '四(二)1(5)', TOWN, [
        'candidates-reply',
      ]),
      on: {
        'party.candidates-approved': to('discipline-commitments', 'party.secretary-approval'),
        'party.candidates-returned': { target: 'preliminary-candidates', actions: record },
      },
    },
    'discipline-commitments': {
      meta: step('签订并公示换届纪律承诺书', 'Sign the discipline commitments', '四(二)1(6)', TOWN, [
        'discipline-commitment',
      ]),
      on: { 'party.discipline-commitments-signed': to('meeting-preparation', 'step.everything-done') },
    },
    'meeting-preparation': {
      meta: step('做好选举大会准备', 'Prepare the election meeting', '四(二)1(7)①', SECRETARY, [
        'candidacy-commitment',
        'integrity-commitment',
        'resignation-commitment',
        'meeting-script',
        'election-method',
        'ballots',
      ]),
      on: {
        'party.meeting-prepared': to(
          'election-meeting',
          'party.meeting-materials',
          'party.commitments',
          'candidates.surname-order',
          'step.places-filled',
        ),
      },
    },
  },
});

/** 一选, the one election, its count, and what follows it (四(二)1(7)②-(9)). */
const election = vocabulary.createStateConfig({
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

/** 社区党组织换届 (四(二)1). */
export const partyOrganization = vocabulary.createStateConfig({
  initial: 'recommendation-meeting',
  states: { ...recommendations.states, ...candidates.states, ...election.states },
  onDone: 'residents-committee',
});
