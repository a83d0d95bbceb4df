import { Type } from 'typebox';
import { laterOf } from '../calendar.ts';
import { personal } from '../personal/mark.ts';
import { dateAfter, isPlanDate, planDate } from '../plan/dates.ts';
import { DEADLINES } from '../plan/words.ts';
import { ruleOf } from '../rules/catalog.ts';
import { date, id } from '../rules/schema.ts';
import { earlierThan, isStep } from '../steps.ts';
import { defineEvent } from './define.ts';
import { act, documentNumber, reason } from './facts.ts';
import { undone } from './undone.ts';

/** Of a report of a violation: there are few numbers and few who look into one, so whoever tried them all would find it. */
const ofReport = { number: personal('report', id) };

/** What may happen at any step: violations, suspension, waivers, extensions (rulebook sections 1, 3 and 5). */
export const throughoutEvents = {
  'renewal.suspended': defineEvent({
    title: { zh: '督查组暂停换届', en: 'Suspended by the inspection team' },
    clause: '五(二)、五(三)',
    facts: act({ reason, documentNumber }),
    record: ({ step }) => ({ suspendedAt: step }),
    anyDate: true,
  }),
  'renewal.resumed': defineEvent({
    title: { zh: '督查组恢复换届', en: 'Resumed by the inspection team' },
    clause: '五(二)、五(三)',
    facts: act({ reason, documentNumber }),
    record: () => ({ suspendedAt: null }),
    anyDate: true,
  }),
  'renewal.sent-back': defineEvent({
    title: { zh: '督查组责令退回重做', en: 'Sent back by the inspection team' },
    clause: '五(二)、五(三)',
    facts: act({ to: id, reason, documentNumber }),
    checks: {
      'step.earlier-step': ({ facts: { to }, context, step, titleOf }) => {
        const title = titleOf(to);
        return { to, earlier: earlierThan(context.suspendedAt ?? step), ...(title && { title }) };
      },
    },
    // Waivers were granted for what stood then, so they end here. What is done again comes after this order.
    record: ({ facts: { on, to }, context }) => ({
      ...(isStep(to) && undone(context, to)),
      suspendedAt: null,
      waivers: [],
      latestOn: laterOf(context.latestOn, on),
    }),
    anyDate: true,
  }),
  'renewal.rule-waived': defineEvent({
    title: { zh: '镇党委同意例外', en: 'Exception granted by the town party committee' },
    clause: '三(三)、三(五)',
    facts: act({ rule: id, reason, documentNumber }),
    checks: {
      'step.waivable': ({ facts: { rule } }) => ({ rule, level: ruleOf(rule)?.level ?? 'unknown' }),
    },
    record: ({ facts: { rule, on, reason, documentNumber }, context }) => ({
      waivers: [...context.waivers.filter((one) => one.rule !== rule), { rule, on, reason, documentNumber }],
    }),
    anyDate: true,
  }),
  'renewal.deadline-extended': defineEvent({
    title: { zh: '领导小组决定延长期限', en: 'Deadline extended by the leading group' },
    clause: '五(一)',
    facts: act({ deadline: Type.Enum([...DEADLINES]), until: date, reason, documentNumber }),
    checks: {
      'step.extendable': ({ facts: { deadline } }) => ({ deadline }),
      'step.later-deadline': ({ facts: { deadline, until }, plan }) =>
        isPlanDate(deadline) ? { deadline, present: planDate(plan, deadline), until } : [],
      'step.deadlines-in-order': ({ facts: { deadline, until }, plan }) => {
        const next = isPlanDate(deadline) ? dateAfter(deadline) : undefined;
        return next === undefined ? [] : { deadline, until, next, nextOn: planDate(plan, next) };
      },
    },
    record: ({ facts: { deadline, until, on, reason, documentNumber }, context }) =>
      isPlanDate(deadline)
        ? {
            extensions: [
              ...(context.extensions ?? []).filter((one) => one.deadline !== deadline),
              { deadline, until, on, reason, documentNumber },
            ],
          }
        : {},
    anyDate: true,
  }),
  'renewal.violation-reported': defineEvent({
    title: { zh: '受理举报', en: 'Report of a violation taken' },
    clause: '五(三)',
    facts: act({ ...ofReport, handler: personal('report', id) }),
    record: ({ facts: { number }, context }) => ({
      openViolations: [...new Set([...context.openViolations, number])],
    }),
    anyDate: true,
  }),
  'renewal.violation-closed': defineEvent({
    title: { zh: '举报办结', en: 'Report of a violation closed' },
    clause: '五(三)',
    facts: act({ ...ofReport, documentNumber: personal('report', documentNumber) }),
    checks: {
      'step.one-of': ({ facts: { number }, context }) => ({
        named: number,
        among: [...context.openViolations],
      }),
    },
    record: ({ facts: { number }, context }) => ({
      openViolations: context.openViolations.filter((one) => one !== number),
    }),
    quotes: { 'step.one-of': 'report' },
    anyDate: true,
  }),
};
