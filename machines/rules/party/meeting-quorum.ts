import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { readingsOf } from '../majority.ts';
import { attendance } from '../quorum.ts';
import { count, facts } from '../schema.ts';

/** 四(二)1(7)②: of the members with the right to vote, counted as `party.expected-attendance` says. */
export const meetingQuorumRule = defineRule({
  id: 'party.meeting-quorum',
  title: { zh: '选举大会到会人数', en: "Attendance of the members' election meeting" },
  clause: '四(二)1(7)②',
  level: 'mandatory',
  facts: facts({ expected: count, present: count }),
  contradictions: ({ expected, present }) => within('present', present, 'expected', expected),
  judge({ expected, present }, { party }) {
    const { satisfied, required, actual, shortBy, text } = attendance(
      'present',
      present,
      expected,
      party.meetingQuorum,
    );
    return { satisfied, required, actual, shortBy, ...readingsOf(party.meetingQuorum), message: text };
  },
});
