import { type Static, Type } from 'typebox';
import type { Text } from '../../text.ts';
import { once } from '../contradictions.ts';
import { fillSeats } from '../count.ts';
import { defineRule } from '../define.ts';
import { facts, votes } from '../schema.ts';

const elected = Type.Array(votes, { maxItems: 1000 });
type Elected = Static<typeof elected>;

/**
 * 四(二)2(4)④: who leads the committee while it has no director: the deputy with most votes, without deputies the
 * member with most votes. The source does not say what decides between equals, so nobody leads until it is decided.
 */
export const actingHeadRule = defineRule({
  id: 'residents.acting-head',
  title: { zh: '临时主持工作', en: 'Acting head' },
  clause: '四(二)2(4)④',
  level: 'mandatory',
  facts: facts({ directorElected: Type.Boolean(), deputies: elected, members: elected }),
  contradictions: ({ deputies, members }) => [
    ...once('deputies', idsOf(deputies), 'id'),
    ...once('members', idsOf(members), 'id'),
  ],
  judge({ directorElected, deputies, members }) {
    const lead = directorElected ? { elected: [], tie: [] } : fillSeats(1, leaders(deputies, members));
    const actingHead = lead.elected[0] ?? null;
    const satisfied = directorElected || actingHead !== null;
    return {
      satisfied,
      required: 1,
      actual: satisfied ? 1 : 0,
      shortBy: satisfied ? 0 : 1,
      message: directorElected ? elect : vacant(deputies, members, actingHead, lead.tie),
      details: { actingHead, tie: lead.tie },
    };
  },
});

const idsOf = (persons: Elected) => persons.map(({ id }) => id);
const leaders = (deputies: Elected, members: Elected) => (deputies.length > 0 ? deputies : members);

const elect: Text = {
  zh: '主任1名已选出，无需临时主持',
  en: 'the director is elected, no acting head is needed',
};

function vacant(
  deputies: Elected,
  members: Elected,
  actingHead: string | null,
  tie: readonly string[],
): Text {
  const among = leaders(deputies, members);
  const post = deputies.length > 0 ? { zh: '副主任', en: 'deputies' } : { zh: '委员', en: 'members' };
  if (among.length === 0) {
    return {
      zh: '主任、副主任、委员均暂缺，无人可临时主持',
      en: 'no director, deputy or member is left to act',
    };
  }
  const most = Math.max(...among.map(({ votes: n }) => n));
  return actingHead === null
    ? {
        zh: `主任暂缺，${tie.length}名${post.zh}同得${most}票，临时主持人选未定`,
        en: `no director; ${tie.length} ${post.en} tie at ${most} votes, the acting head is open`,
      }
    : {
        zh: `主任暂缺，由${among.length}名${post.zh}中得票最多（${most}票）的临时主持工作`,
        en: `no director; of ${among.length} ${post.en} the one with most votes (${most}) acts`,
      };
}
