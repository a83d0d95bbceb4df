import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { readingsOf } from '../majority.ts';
import { together } from '../parts.ts';
import { attendance } from '../quorum.ts';
import { count, facts } from '../schema.ts';

/** 四(二)3(1): party members 超过, representatives 达到 their share. */
export const recommendationQuorumRule = defineRule({
  id: 'supervision.recommendation-quorum',
  title: { zh: '居务监督委员会推荐会到会人数', en: 'Attendance of the recommendation meeting' },
  clause: '四(二)3(1)',
  level: 'mandatory',
  facts: facts({
    partyMembersExpected: count,
    partyMembersPresent: count,
    representativesExpected: count,
    representativesPresent: count,
  }),
  contradictions: (given) => [
    ...within(
      'partyMembersPresent',
      given.partyMembersPresent,
      'partyMembersExpected',
      given.partyMembersExpected,
    ),
    ...within(
      'representativesPresent',
      given.representativesPresent,
      'representativesExpected',
      given.representativesExpected,
    ),
  ],
  judge(given, { supervision: { recommendation } }) {
    const { partyMembers, representatives } = recommendation;
    return {
      ...together([
        attendance(
          'partyMembersPresent',
          given.partyMembersPresent,
          given.partyMembersExpected,
          partyMembers,
          { zh: '党员', en: 'party members' },
        ),
        attendance(
          'representativesPresent',
          given.representativesPresent,
          given.representativesExpected,
          representatives,
          { zh: '居民代表', en: 'representatives' },
        ),
      ]),
      ...readingsOf(partyMembers, representatives),
    };
  },
});
