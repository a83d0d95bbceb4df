import { and } from 'xstate';
import { to, vocabulary } from '../vocabulary.ts';
import { lane } from './lane.ts';

const due = { stage: 'preparation' } as const;

const communityPlan = vocabulary.createStateConfig({
  initial: 'drafting',
  states: {
    drafting: {
      meta: {
        title: { zh: '制定社区换届选举方案', en: 'Draft the community plan' },
        clause: '四(一)4',
        actors: ['community-secretary'],
        due,
        documents: ['community-plan', 'community-plan-request'],
      },
      on: {
        'preparation.plan-drafted': to(
          'review',
          'preparation.plan-complete',
          'seats.party',
          'seats.residents',
          'seats.supervision',
        ),
      },
    },
    review: {
      meta: {
        title: { zh: '工作组审定方案', en: 'Work group reviews the plan' },
        clause: '四(一)4',
        actors: ['work-group'],
        due,
        documents: ['community-plan'],
      },
      on: {
        'preparation.plan-approved': { target: 'filing', actions: 'record' },
        'preparation.plan-returned': { target: 'drafting', actions: 'record' },
      },
    },
    filing: {
      meta: {
        title: { zh: '党建办、民政办分别备案', en: 'File the plan with both offices' },
        clause: '四(一)4',
        actors: ['party-building-office', 'civil-affairs-office'],
        due,
        documents: ['community-plan'],
      },
      on: {
        // The rule is about both filings, so it is judged on the second one.
        'preparation.plan-filed-with-party-office': [
          {
            target: 'filed',
            guard: and(['outcome.both-offices-filed', 'preparation.plan-filed']),
            actions: 'record',
          },
          { guard: 'outcome.one-office-filed', actions: 'record' },
        ],
        'preparation.plan-filed-with-civil-affairs': [
          {
            target: 'filed',
            guard: and(['outcome.both-offices-filed', 'preparation.plan-filed']),
            actions: 'record',
          },
          { guard: 'outcome.one-office-filed', actions: 'record' },
        ],
      },
    },
    filed: { type: 'final' },
  },
});

/** 准备阶段: seven tasks side by side, all of which must finish (四(一)). */
export const preparation = vocabulary.createStateConfig({
  type: 'parallel',
  states: {
    survey: lane(
      'preparation.survey-recorded',
      {
        title: { zh: '调研摸底', en: 'Survey' },
        clause: '四(一)1',
        actors: ['community-secretary'],
        due,
        documents: ['team-ledger'],
      },
      'step.everything-done',
    ),
    rectification: lane(
      'preparation.rectification-recorded',
      {
        title: { zh: '集中整顿', en: 'Rectification' },
        clause: '四(一)2',
        actors: ['community-secretary'],
        due,
        documents: ['rectification-ledger'],
      },
      'preparation.organization-form',
    ),
    audit: lane(
      'preparation.audit-recorded',
      {
        title: { zh: '任期审计', en: 'Term audit' },
        clause: '四(一)3',
        actors: ['town-party-committee'],
        due,
        documents: ['audit-report'],
      },
      'preparation.audit-complete',
    ),
    'community-plan': communityPlan,
    talks: lane(
      'preparation.talks-recorded',
      {
        title: { zh: '选前谈话', en: 'Talks before the election' },
        clause: '四(一)5',
        actors: ['town-party-committee'],
        due,
        documents: ['talk-records'],
      },
      'preparation.talks-complete',
    ),
    training: lane(
      'preparation.training-recorded',
      {
        title: { zh: '业务培训', en: 'Training' },
        clause: '四(一)6',
        actors: ['leading-group'],
        due,
        documents: ['training-register'],
      },
      'preparation.training-complete',
    ),
    publicity: lane(
      'preparation.publicity-recorded',
      {
        title: { zh: '宣传动员', en: 'Publicity and mobilization' },
        clause: '四(一)7',
        actors: ['community-secretary'],
        due,
        documents: ['publicity-ledger'],
      },
      'step.everything-done',
    ),
  },
  onDone: 'party-organization',
});
