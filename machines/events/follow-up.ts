import { Type } from 'typebox';
import { addDays, laterOf } from '../calendar.ts';
import type { RenewalContext } from '../context.ts';
import { electedOn } from '../handover.ts';
import { HANDOVER_ITEMS } from '../plan/words.ts';
import { count, facts } from '../rules/schema.ts';
import { defineEvent } from './define.ts';
import { act, documentNumber, reason } from './facts.ts';

type Body = 'party' | 'residents';

const handover = act({
  body: Type.Enum(['party', 'residents']),
  items: Type.Array(Type.Enum([...HANDOVER_ITEMS])),
});

const handoverOpen = ({
  facts: { body },
  context,
  step,
}: {
  facts: { body: Body };
  context: RenewalContext;
  step: string;
}) => ({
  electedOn: electedOn(context, body, step),
  handedOverOn: context.handedOverOn[body],
});

const handoverFacts = (
  body: Body,
  on: string,
  items: (typeof HANDOVER_ITEMS)[number][],
  context: RenewalContext,
  step: string,
) => ({
  body,
  from: electedOn(context, body, step) ?? on,
  completedOn: on,
  items,
});

/** Once it is one of the tasks of the follow-up, the acceptance comes after it. */
const handedOver = ({
  facts: { body, on },
  context,
  step,
}: {
  facts: { body: Body; on: string };
  context: RenewalContext;
  step: string;
}) => ({
  handedOverOn: { ...context.handedOverOn, [body]: on },
  ...(step === 'follow-up' && { latestOn: laterOf(context.latestOn, on) }),
});

/** The follow-up, 四(三). A handover is due days after its own election and may be recorded from then on. */
export const followUpEvents = {
  'follow-up.handover-completed': defineEvent({
    title: { zh: '新老班子工作交接', en: 'Handover completed' },
    clause: '四(三)1',
    facts: handover,
    checks: {
      'step.handover-open': handoverOpen,
      'follow-up.handover': ({ facts: { body, on, items }, context, step }) =>
        handoverFacts(body, on, items, context, step),
    },
    record: handedOver,
    anyDate: true,
  }),
  'follow-up.late-handover-recorded': defineEvent({
    title: { zh: '逾期交接登记', en: 'Late handover recorded as a breach' },
    clause: '四(三)1、五(二)',
    facts: facts({ ...handover.properties, documentNumber, reason }),
    checks: {
      'step.handover-open': handoverOpen,
      'step.everything-done': ({ facts: { items }, plan }) => ({
        parts: [
          {
            zh: '移交事项',
            en: 'items handed over',
            required: plan.followUp.handoverItems.length,
            done: plan.followUp.handoverItems.filter((one) => items.includes(one)).length,
          },
        ],
      }),
      'step.really-late': ({ facts: { body, on }, context, plan, step }) => ({
        dueOn: addDays(electedOn(context, body, step) ?? on, plan.followUp.handoverDays[body]),
        doneOn: on,
      }),
    },
    record: handedOver,
    anyDate: true,
  }),
  'follow-up.term-plans-adopted': defineEvent({
    title: { zh: '制定任期目标和五年规划', en: 'Term goals and five-year plan adopted' },
    clause: '四(三)1',
    facts: act({ termGoals: Type.Boolean(), annualGoals: Type.Boolean(), fiveYearPlan: Type.Boolean() }),
    checks: {
      'follow-up.term-plans': ({ facts: { termGoals, annualGoals, fiveYearPlan } }) => ({
        termGoals,
        annualGoals,
        fiveYearPlan,
      }),
    },
    sideBySide: true,
  }),
  'follow-up.members-trained': defineEvent({
    title: { zh: '新一届成员集中培训', en: 'New members trained' },
    clause: '四(三)1',
    facts: act({ members: count, trained: count }),
    checks: {
      'step.everything-done': ({ facts: { members, trained } }) => ({
        parts: [{ zh: '培训新任成员', en: 'members trained', required: members, done: trained }],
      }),
    },
    sideBySide: true,
  }),
  'follow-up.leavers-settled': defineEvent({
    title: { zh: '妥善安置落选和离任人员', en: 'Leaving members settled' },
    clause: '四(三)2',
    facts: act({ leaving: count, talkedTo: count, settled: count }),
    checks: {
      'step.everything-done': ({ facts: { leaving, talkedTo, settled } }) => ({
        parts:
          leaving === 0
            ? [{ zh: '无离任人员', en: 'nobody leaves', required: 1, done: 1 }]
            : [
                { zh: '谈心', en: 'talks', required: leaving, done: talkedTo },
                { zh: '安置', en: 'settled', required: leaving, done: settled },
              ],
      }),
    },
    sideBySide: true,
  }),
  'follow-up.organizations-renewed': defineEvent({
    title: { zh: '其他组织配套建设', en: 'Other organizations renewed' },
    clause: '四(三)3',
    facts: act({ youthLeague: Type.Boolean(), womensFederation: Type.Boolean() }),
    checks: {
      'step.everything-done': ({ facts: { youthLeague, womensFederation } }) => ({
        parts: [
          { zh: '共青团', en: 'youth league', required: 1, done: youthLeague ? 1 : 0 },
          { zh: '妇联', en: "women's federation", required: 1, done: womensFederation ? 1 : 0 },
        ],
      }),
    },
    sideBySide: true,
  }),
  'follow-up.report-submitted': defineEvent({
    title: { zh: '报送总结报告', en: 'Summary report submitted' },
    clause: '四(三)4',
    facts: act({ documentNumber }),
    checks: { 'follow-up.report': ({ facts: { on } }) => ({ submittedOn: on }) },
    submits: 'summary-report',
    sideBySide: true,
  }),
  'follow-up.accepted': defineEvent({
    title: { zh: '检查验收', en: 'Accepted' },
    clause: '四(三)4、五(三)',
    facts: act({ archiveComplete: Type.Boolean(), registerComplete: Type.Boolean(), documentNumber }),
    checks: {
      'follow-up.acceptance': ({ facts: { on, archiveComplete, registerComplete } }) => ({
        acceptedOn: on,
        archiveComplete,
        registerComplete,
      }),
      'step.nothing-open': ({ context }) => ({ open: [...context.openViolations] }),
    },
    quotes: { 'step.nothing-open': 'report' },
    approves: 'summary-report',
  }),
  'follow-up.acceptance-refused': defineEvent({
    title: { zh: '验收不合格，限期整改', en: 'Acceptance refused' },
    clause: '四(三)4',
    facts: act({ reason, documentNumber }),
    approves: 'summary-report',
  }),
};
