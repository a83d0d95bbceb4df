import { Type } from 'typebox';
import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { byEveryone, holds } from '../demands.ts';
import { together } from '../parts.ts';
import { count, facts } from '../schema.ts';

/**
 * 四(一)5: every member is talked to; the secretary and the director by the town party secretary together
 * with the organization commissioner.
 */
export const talksCompleteRule = defineRule({
  id: 'preparation.talks-complete',
  title: { zh: '选前谈心谈话全覆盖', en: 'Everyone was talked to before the election' },
  clause: '四(一)5',
  level: 'mandatory',
  facts: facts({ members: count, talkedTo: count, leadersTalkedToByTownSecretary: Type.Boolean() }),
  contradictions: ({ members, talkedTo }) => within('talkedTo', talkedTo, 'members', members),
  judge({ members, talkedTo, leadersTalkedToByTownSecretary }) {
    return together([
      byEveryone('talkedTo', talkedTo, members, { zh: '谈话', en: 'talked to' }),
      holds(
        'leadersTalkedToByTownSecretary',
        leadersTalkedToByTownSecretary,
        {
          zh: '书记、主任已由镇党委书记和组织委员一起谈话',
          en: 'the town party secretary and the organization commissioner talked to the leaders',
        },
        {
          zh: '书记、主任还须由镇党委书记和组织委员一起谈话',
          en: 'the town party secretary and the organization commissioner have yet to talk to the leaders',
        },
      ),
    ]);
  },
});
