import { Type } from 'typebox';
import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { readingsOf } from '../majority.ts';
import { attendance } from '../quorum.ts';
import { count, facts } from '../schema.ts';

const who = {
  residents: { zh: '居民', en: 'residents' },
  representatives: { zh: '居民代表', en: 'representatives' },
} as const;

/** 四(二)3(3): a meeting of residents takes more than half of them, one of representatives four fifths. */
export const selectionQuorumRule = defineRule({
  id: 'supervision.selection-quorum',
  title: { zh: '居务监督委员会推选会议到会人数', en: 'Attendance of the selection meeting' },
  clause: '四(二)3(3)',
  level: 'mandatory',
  facts: facts({
    meeting: Type.Enum(['residents', 'representatives']),
    expected: count,
    present: count,
  }),
  contradictions: ({ expected, present }) => within('present', present, 'expected', expected),
  judge({ meeting, expected, present }, { supervision }) {
    const threshold = supervision.selection[meeting];
    const { satisfied, required, actual, shortBy, text } = attendance(
      'present',
      present,
      expected,
      threshold,
      who[meeting],
    );
    return { satisfied, required, actual, shortBy, ...readingsOf(threshold), message: text };
  },
});
