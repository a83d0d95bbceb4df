import { to, vocabulary } from '../../vocabulary.ts';
import { SECRETARY, stepsOf, TOWN } from '../step-meta.ts';

const step = stepsOf('party-organization');
const record = 'record' as const;

/** From the preliminary candidates to the last preparation of the meeting (四(二)1(4)-(7)①). */
export const candidates = vocabulary.createStateConfig({
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
          'candidates.relatives',
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
            ...step(
              '公示候选人预备人选',
              'Preliminary candidates on display',
              '四(二)1(4)',
              SECRETARY,
              ['publicity-report'],
              'party-publicity-ends',
            ),
            lasts: 'party-publicity',
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
