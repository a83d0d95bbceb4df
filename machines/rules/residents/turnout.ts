import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { readingsOf } from '../majority.ts';
import { asked, shareOf } from '../quorum.ts';
import { count, facts, method } from '../schema.ts';

/** Who is registered to vote: every voter, or the representatives. */
export const electorate = {
  direct: { zh: '选民', en: 'voters' },
  indirect: { zh: '代表', en: 'representatives' },
} as const;

/** 四(二)2(4)③④: the election stands when enough of those registered take part. */
export const turnoutRule = defineRule({
  id: 'residents.turnout',
  title: { zh: '参选率', en: 'Turnout' },
  clause: '四(二)2(4)③④',
  level: 'mandatory',
  facts: facts({ method, registered: count, voted: count }),
  contradictions: ({ registered, voted }) => within('voted', voted, 'registered', registered),
  judge({ method: how, registered, voted }, { residents }) {
    const threshold = residents.turnout[how];
    const share = shareOf(voted, registered, threshold);
    const { zh, en } = asked(share, threshold);
    return {
      ...share,
      ...readingsOf(threshold),
      message: {
        zh: `登记${electorate[how].zh}${registered}人，参加投票${voted}人，${zh}`,
        en: `${voted} of ${registered} registered ${electorate[how].en} voted; ${en}`,
      },
    };
  },
});
