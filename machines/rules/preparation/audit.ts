import { Type } from 'typebox';
import { AUDIT_AREAS } from '../../plan/words.ts';
import { checked } from '../checklist.ts';
import { defineRule } from '../define.ts';
import { allOf } from '../demands.ts';
import { auditAreaLabels } from '../labels.ts';
import { type Part, together } from '../parts.ts';
import { count, facts } from '../schema.ts';

const settled = (openFindings: number): Part => ({
  fact: 'openFindings',
  required: 0,
  actual: openFindings,
  shortBy: openFindings,
  satisfied: openFindings === 0,
  level: 'mandatory',
  text: { zh: `审计发现的问题未处理${openFindings}项`, en: `${openFindings} findings of the audit open` },
});

/** 四(一)3: every area is audited, and what the audit found is dealt with. */
export const auditCompleteRule = defineRule({
  id: 'preparation.audit-complete',
  title: { zh: '任期审计完成', en: 'The term audit is complete' },
  clause: '四(一)3',
  level: 'mandatory',
  facts: facts({
    areas: Type.Array(Type.Enum([...AUDIT_AREAS]), { maxItems: 100 }),
    openFindings: count,
  }),
  judge({ areas, openFindings }, plan) {
    const required = plan.preparation.auditAreas;
    const what = { zh: '审计内容', en: 'areas audited' };
    return together([allOf('areas', required, areas, auditAreaLabels, what), settled(openFindings)], {
      missing: checked(required, areas).missing,
    });
  },
});
