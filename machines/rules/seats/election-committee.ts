import type { Range } from '../../plan/plan.ts';
import type { Text } from '../../text.ts';
import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { type Part, together } from '../parts.ts';
import { bound, offBy, outside, rangeInWords } from '../range.ts';
import { count, facts } from '../schema.ts';
import type { Level } from '../verdict.ts';

function sized(fact: string, n: number, range: Range, level: Level, what: Text): Part {
  const shortBy = outside(n, range);
  const words = rangeInWords(range);
  const off = offBy(n, range);
  return {
    fact,
    required: bound(n, range),
    actual: n,
    shortBy,
    satisfied: shortBy === 0,
    level,
    text: {
      zh: `${what.zh}${n}名，应为${words.zh}名${shortBy === 0 ? '' : `，${off.zh}`}`,
      en: `${n} ${what.en}, ${words.en} needed${shortBy === 0 ? '' : `: ${off.en}`}`,
    },
  };
}

const exactly = (n: number): Range => ({ min: n, max: n });

/** 四(二)2(1): as a rule five to nine, among them one chair and one vice chair. */
export const electionCommitteeSeatsRule = defineRule({
  id: 'seats.election-committee',
  title: { zh: '居民选举委员会组成', en: 'Size of the election committee' },
  clause: '四(二)2(1)',
  level: 'both',
  facts: facts({ members: count, chairs: count, viceChairs: count }),
  contradictions: ({ members, chairs, viceChairs }) => [
    ...within('chairs', chairs, 'members', members),
    ...within('viceChairs', viceChairs, 'members who are not chairs', Math.max(0, members - chairs)),
  ],
  judge({ members, chairs, viceChairs }, plan) {
    const committee = plan.seats.electionCommittee;
    return together([
      sized('members', members, committee.members, 'advisory', { zh: '委员会成员', en: 'members' }),
      sized('chairs', chairs, exactly(committee.chairs), 'mandatory', { zh: '主任', en: 'chairs' }),
      sized('viceChairs', viceChairs, exactly(committee.viceChairs), 'mandatory', {
        zh: '副主任',
        en: 'vice chairs',
      }),
    ]);
  },
});
