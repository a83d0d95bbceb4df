import { Type } from 'typebox';
import { PLAN_SECTIONS } from '../../plan/words.ts';
import { checked } from '../checklist.ts';
import { defineRule } from '../define.ts';
import { named, planSectionLabels } from '../labels.ts';
import { facts } from '../schema.ts';

/** 四(一)4: a plan without one of its sections is not ready for the work group. */
export const planCompleteRule = defineRule({
  id: 'preparation.plan-complete',
  title: { zh: '换届选举方案内容完整', en: 'The election plan is complete' },
  clause: '四(一)4',
  level: 'mandatory',
  facts: facts({ sections: Type.Array(Type.Enum([...PLAN_SECTIONS]), { maxItems: 100 }) }),
  judge({ sections }, plan) {
    const required = plan.preparation.planSections;
    const { present, missing } = checked(required, sections);
    const lacking = named(missing, planSectionLabels);
    return {
      satisfied: missing.length === 0,
      required,
      actual: present,
      shortBy: missing.length,
      message:
        missing.length === 0
          ? {
              zh: `方案应明确${required.length}项，均已明确`,
              en: `all ${required.length} sections are there`,
            }
          : {
              zh: `方案应明确${required.length}项，还缺${missing.length}项：${lacking.zh}`,
              en: `${present.length} of ${required.length} sections are there, ${missing.length} missing: ${lacking.en}`,
            },
      details: { missing },
    };
  },
});
