import { Type } from 'typebox';
import { addDays } from '../calendar.ts';
import { HANDOVER_ITEMS } from '../plan/words.ts';
import { checked } from './checklist.ts';
import { notBefore } from './contradictions.ts';
import { defineRule } from './define.ts';
import { allOf, holds, onTime } from './demands.ts';
import { handoverItemLabels } from './labels.ts';
import { together } from './parts.ts';
import { date, facts } from './schema.ts';

/** 四(三)1: the old team hands over to the new one. `from` is the members' meeting, or the day of the election. */
export const handoverRule = defineRule({
  id: 'follow-up.handover',
  title: { zh: '工作移交', en: 'Handover' },
  clause: '四(三)1',
  level: 'mandatory',
  facts: facts({
    body: Type.Enum(['party', 'residents']),
    from: date,
    completedOn: date,
    items: Type.Array(Type.Enum([...HANDOVER_ITEMS]), { maxItems: 100 }),
  }),
  contradictions: ({ from, completedOn }) => notBefore('completedOn', completedOn, 'from', from),
  judge({ body, from, completedOn, items }, { followUp }) {
    const dueOn = addDays(from, followUp.handoverDays[body]);
    const inTime = onTime('completedOn', completedOn, dueOn, { zh: '移交', en: 'handover' });
    const complete = allOf('items', followUp.handoverItems, items, handoverItemLabels, {
      zh: '移交',
      en: 'handed over',
    });
    const { missing } = checked(followUp.handoverItems, items);
    return together([inTime, complete], { dueOn, lateBy: inTime.shortBy, missing });
  },
});

/** 四(三)1: goals of the term and of the year, and the plan of five years. */
export const termPlansRule = defineRule({
  id: 'follow-up.term-plans',
  title: { zh: '任期目标和五年规划', en: 'Term goals and five-year plan' },
  clause: '四(三)1',
  level: 'mandatory',
  facts: facts({ termGoals: Type.Boolean(), annualGoals: Type.Boolean(), fiveYearPlan: Type.Boolean() }),
  judge: ({ termGoals, annualGoals, fiveYearPlan }) =>
    together([
      holds(
        'termGoals',
        termGoals,
        { zh: '已制定任期目标', en: 'term goals set' },
        { zh: '未制定任期目标', en: 'no term goals' },
      ),
      holds(
        'annualGoals',
        annualGoals,
        { zh: '已制定年度目标', en: 'annual goals set' },
        { zh: '未制定年度目标', en: 'no annual goals' },
      ),
      holds(
        'fiveYearPlan',
        fiveYearPlan,
        { zh: '已形成五年任期规划', en: 'five-year plan made' },
        { zh: '未形成五年任期规划', en: 'no five-year plan' },
      ),
    ]),
});

/** 四(三)4: the community's summary report to the leading group. */
export const reportRule = defineRule({
  id: 'follow-up.report',
  title: { zh: '社区总结报告', en: 'Summary report' },
  clause: '四(三)4',
  level: 'advisory',
  facts: facts({ submittedOn: date }),
  judge({ submittedOn }, { followUp: { reportBy } }) {
    const { text, required, actual, shortBy, satisfied } = onTime('submittedOn', submittedOn, reportBy, {
      zh: '总结报告',
      en: 'summary report',
    });
    return {
      satisfied,
      required,
      actual,
      shortBy,
      message: text,
      details: { dueOn: reportBy, lateBy: shortBy },
    };
  },
});

/** 四(三)4: the town accepts. A late acceptance may be excused, an incomplete archive or register may not. */
export const acceptanceRule = defineRule({
  id: 'follow-up.acceptance',
  title: { zh: '检查验收', en: 'Acceptance' },
  clause: '四(三)4',
  level: 'both',
  facts: facts({ acceptedOn: date, archiveComplete: Type.Boolean(), registerComplete: Type.Boolean() }),
  judge({ acceptedOn, archiveComplete, registerComplete }, { followUp: { acceptanceBy } }) {
    const inTime = onTime('acceptedOn', acceptedOn, acceptanceBy, { zh: '检查验收', en: 'acceptance' });
    const archive = holds(
      'archiveComplete',
      archiveComplete,
      { zh: '档案齐全', en: 'archive complete' },
      { zh: '档案不齐全', en: 'archive incomplete' },
    );
    const register = holds(
      'registerComplete',
      registerComplete,
      { zh: '社区信息库已登记造册', en: 'register of the community complete' },
      { zh: '社区信息库未登记造册', en: 'register of the community incomplete' },
    );
    return together([{ ...inTime, level: 'advisory' }, archive, register], {
      dueOn: acceptanceBy,
      lateBy: inTime.shortBy,
    });
  },
});

export const followUpRules = [handoverRule, termPlansRule, reportRule, acceptanceRule] as const;
