import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { byEveryone } from '../demands.ts';
import { together } from '../parts.ts';
import { count, facts } from '../schema.ts';

/** 四(一)6: no training, no election. The test is part of the training, so nobody passes without it. */
export const trainingCompleteRule = defineRule({
  id: 'preparation.training-complete',
  title: { zh: '业务培训全部合格', en: 'Everyone was trained and passed' },
  clause: '四(一)6',
  level: 'mandatory',
  facts: facts({ staff: count, trained: count, passed: count }),
  contradictions: ({ staff, trained, passed }) => [
    ...within('trained', trained, 'staff', staff),
    ...within('passed', passed, 'trained', trained),
  ],
  judge({ staff, trained, passed }) {
    return together([
      byEveryone('trained', trained, staff, { zh: '参加培训', en: 'trained' }),
      byEveryone('passed', passed, staff, { zh: '测试合格', en: 'passed' }),
    ]);
  },
});
