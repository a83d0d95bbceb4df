import { notBefore } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { type Part, together } from '../parts.ts';
import { posting } from '../publicity.ts';
import { count, date, facts } from '../schema.ts';

/** 四(二)2(2): who was told and stays silent, or cannot be reached, is left off the list after a notice nobody objects to. */
export const absenceNoticeRule = defineRule({
  id: 'residents.absence-notice',
  title: { zh: '不登记为选民人员公示', en: 'Notice of persons not registered' },
  clause: '四(二)2(2)',
  level: 'mandatory',
  facts: facts({ postedOn: date, asOf: date, objections: count }),
  contradictions: ({ postedOn, asOf }) => notBefore('asOf', asOf, 'postedOn', postedOn),
  judge({ postedOn, asOf, objections }, { residents, counting }) {
    const days = residents.absenceNoticeDays;
    const { completeOn, earliestNext, shortBy } = posting(postedOn, asOf, days, counting.dayCount);
    const passed: Part = {
      fact: 'asOf',
      required: earliestNext,
      actual: asOf,
      shortBy,
      satisfied: shortBy === 0,
      level: 'mandatory',
      text: {
        zh: `${postedOn}起公示${days}日，至${completeOn}满，${shortBy === 0 ? '已满' : `还差${shortBy}日`}`,
        en: `posted ${postedOn} for ${days} days, complete on ${completeOn}${shortBy === 0 ? '' : `, ${shortBy} to go`}`,
      },
    };
    const unopposed: Part = {
      fact: 'objections',
      required: 0,
      actual: objections,
      shortBy: objections,
      satisfied: objections === 0,
      level: 'mandatory',
      text: { zh: `有异议${objections}件`, en: `objections: ${objections}` },
    };
    return {
      ...together([passed, unopposed], { completeOn, earliestNext }),
      reading: counting.dayCount,
    };
  },
});
