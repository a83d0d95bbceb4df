import { Type } from 'typebox';
import { AUDIT_AREAS, PLAN_SECTIONS } from '../plan/words.ts';
import { count, facts, organizationForm, seatsToFill } from '../rules/schema.ts';
import { defineEvent } from './define.ts';
import { act, documentNumber, reason } from './facts.ts';

const filing = act({ documentNumber });

/** Events of the preparation, 四(一). */
export const preparationEvents = {
  'preparation.survey-recorded': defineEvent({
    title: { zh: '调研摸底情况登记', en: 'Survey recorded' },
    clause: '四(一)1',
    facts: act({
      teamMembers: count,
      teamMembersInLedger: count,
      reserveCandidates: count,
      riskList: Type.Boolean(),
    }),
    checks: {
      'step.everything-done': ({
        facts: { teamMembers, teamMembersInLedger, reserveCandidates, riskList },
      }) => ({
        parts: [
          { zh: '班子成员台账', en: 'team ledger', required: teamMembers, done: teamMembersInLedger },
          { zh: '后备人选台账', en: 'reserve candidates', required: 1, done: Math.min(1, reserveCandidates) },
          { zh: '风险清单', en: 'list of risks', required: 1, done: riskList ? 1 : 0 },
        ],
      }),
    },
  }),
  'preparation.rectification-recorded': defineEvent({
    title: { zh: '集中整顿情况登记', en: 'Rectification recorded' },
    clause: '四(一)2',
    facts: act({ form: organizationForm, partyMembers: count }),
    checks: {
      'preparation.organization-form': ({ facts: { form, partyMembers } }) => ({ form, partyMembers }),
    },
    record: ({ facts: { form, partyMembers } }) => ({ organization: { form, partyMembers } }),
  }),
  'preparation.audit-recorded': defineEvent({
    title: { zh: '任期审计结果登记', en: 'Term audit recorded' },
    clause: '四(一)3',
    facts: act({ areas: Type.Array(Type.Enum([...AUDIT_AREAS])), openFindings: count, documentNumber }),
    checks: {
      'preparation.audit-complete': ({ facts: { areas, openFindings } }) => ({ areas, openFindings }),
    },
  }),
  'preparation.plan-drafted': defineEvent({
    title: { zh: '社区换届选举方案报审', en: 'Community plan submitted' },
    clause: '四(一)4',
    facts: act({
      sections: Type.Array(Type.Enum([...PLAN_SECTIONS])),
      form: organizationForm,
      partySeats: count,
      residentsSeats: facts({ director: seatsToFill, deputy: count, member: count }),
      supervisionSeats: count,
    }),
    checks: {
      'preparation.plan-complete': ({ facts: { sections } }) => ({ sections }),
      'seats.party': ({ facts: { form, partySeats } }) => ({ form, seats: partySeats }),
      'seats.residents': ({ facts: { residentsSeats } }) => ({
        seats: residentsSeats.director + residentsSeats.deputy + residentsSeats.member,
      }),
      'seats.supervision': ({ facts: { supervisionSeats } }) => ({ seats: supervisionSeats }),
    },
    record: ({ facts: { partySeats, residentsSeats, supervisionSeats } }) => ({
      seats: { party: partySeats, residents: residentsSeats, supervision: supervisionSeats },
    }),
    submits: 'community-plan',
  }),
  'preparation.plan-approved': defineEvent({
    title: { zh: '工作组审定方案', en: 'Community plan approved by the work group' },
    clause: '四(一)4',
    facts: act({}),
    // A plan that is approved anew is filed anew: earlier filings were of another plan.
    record: ({ facts: { on } }) => ({
      communityPlan: { approvedOn: on, filedWithPartyOfficeOn: null, filedWithCivilAffairsOn: null },
    }),
    approves: 'community-plan',
  }),
  'preparation.plan-returned': defineEvent({
    title: { zh: '方案退回修改', en: 'Community plan returned' },
    clause: '四(一)4',
    facts: act({ reason }),
    approves: 'community-plan',
  }),
  'preparation.plan-filed-with-party-office': defineEvent({
    title: { zh: '党建办备案', en: 'Plan filed with the party-building office' },
    clause: '四(一)4',
    facts: filing,
    checks: {
      'preparation.plan-filed': ({ facts: { on }, context: { communityPlan } }) => ({
        approvedByWorkGroupOn: communityPlan.approvedOn,
        filedWithPartyOfficeOn: on,
        filedWithCivilAffairsOn: communityPlan.filedWithCivilAffairsOn,
      }),
    },
    record: ({ facts: { on }, context }) => ({
      communityPlan: { ...context.communityPlan, filedWithPartyOfficeOn: on },
    }),
    approves: 'community-plan',
  }),
  'preparation.plan-filed-with-civil-affairs': defineEvent({
    title: { zh: '民政办备案', en: 'Plan filed with the civil-affairs office' },
    clause: '四(一)4',
    facts: filing,
    checks: {
      'preparation.plan-filed': ({ facts: { on }, context: { communityPlan } }) => ({
        approvedByWorkGroupOn: communityPlan.approvedOn,
        filedWithPartyOfficeOn: communityPlan.filedWithPartyOfficeOn,
        filedWithCivilAffairsOn: on,
      }),
    },
    record: ({ facts: { on }, context }) => ({
      communityPlan: { ...context.communityPlan, filedWithCivilAffairsOn: on },
    }),
    approves: 'community-plan',
  }),
  'preparation.talks-recorded': defineEvent({
    title: { zh: '选前谈话情况登记', en: 'Talks recorded' },
    clause: '四(一)5',
    facts: act({ members: count, talkedTo: count, leadersTalkedToByTownSecretary: Type.Boolean() }),
    checks: {
      'preparation.talks-complete': ({ facts: { members, talkedTo, leadersTalkedToByTownSecretary } }) => ({
        members,
        talkedTo,
        leadersTalkedToByTownSecretary,
      }),
    },
  }),
  'preparation.training-recorded': defineEvent({
    title: { zh: '业务培训情况登记', en: 'Training recorded' },
    clause: '四(一)6',
    facts: act({ staff: count, trained: count, passed: count }),
    checks: {
      'preparation.training-complete': ({ facts: { staff, trained, passed } }) => ({
        staff,
        trained,
        passed,
      }),
    },
  }),
  'preparation.publicity-recorded': defineEvent({
    title: { zh: '宣传动员情况登记', en: 'Publicity and mobilization recorded' },
    clause: '四(一)7',
    facts: act({
      channels: Type.Array(Type.Enum(['slogans', 'banners', 'notices', 'chat-groups', 'letters'])),
    }),
    checks: {
      'step.everything-done': ({ facts: { channels } }) => ({
        parts: [{ zh: '宣传方式', en: 'ways of publicity', required: 1, done: Math.min(1, channels.length) }],
      }),
    },
  }),
};
