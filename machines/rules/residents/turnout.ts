import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { readingsOf } from '../majority.ts';
import { asked, shareOf } from '../quorum.ts';
import { count, facts, method } from '../schema.ts';

/** Who may vote, and the fact that counts them: every registered voter, or the representatives, who register nowhere. */
export const electorate = {
  direct: { zh: '登记选民', en: 'registered voters', counted: 'registered' },
  indirect: { zh: '居民代表', en: 'representatives', counted: 'representatives' },
} as const;

/** 四(二)2(4)③④: the election stands when enough of those registered take part. */
export const turnoutRule = defineRule({
  id: 'residents.turnout',
  title: { zh: '参选率', en: 'Turnout' },
  clause: '四(二)2(4)③④',
  level: 'mandatory',
  facts: facts({ method, registered: count, voted: count }),
  contradictions: ({ method: how, registered, voted }) =>
    within('voted', voted, electorate[how].counted, registered),
  judge({ method: how, registered, voted }, { residents }) {
    const threshold = residents.turnout[how];
    const share = shareOf(voted, registered, threshold);
    const { zh, en } = asked(share, threshold);
    return {
      ...share,
      ...readingsOf(threshold),
      message: {
        zh: `${electorate[how].zh}${registered}人，参加投票${voted}人，${zh}`,
        en: `${voted} of ${registered} ${electorate[how].en} voted; ${en}`,
      },
    };
  },
});
