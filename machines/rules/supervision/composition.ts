import { Type } from 'typebox';
import { personal } from '../../personal/mark.ts';
import { once } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { type Part, together } from '../parts.ts';
import { facts, id } from '../schema.ts';

/** A member, and whether they know finance or management. */
export const seatedMember = facts({ id, financeOrManagement: personal('trait', Type.Boolean()) });

function knowledge(there: number, required: number): Part {
  const shortBy = Math.max(0, required - there);
  return {
    fact: 'financeOrManagement',
    required,
    actual: there,
    shortBy,
    satisfied: shortBy === 0,
    level: 'mandatory',
    text: {
      zh: `具备财会、管理知识的成员${there}人，至少须${required}人${shortBy > 0 ? `，还差${shortBy}人` : ''}`,
      en: `with finance or management knowledge: ${there}, at least ${required} needed${
        shortBy > 0 ? `, ${shortBy} short` : ''
      }`,
    },
  };
}

/** 原则上: another chair needs the town's waiver, and no more. */
function chaired(chair: string, disciplineCommissioner: string): Part {
  const satisfied = chair === disciplineCommissioner;
  return {
    fact: 'chair',
    required: disciplineCommissioner,
    actual: chair,
    shortBy: satisfied ? 0 : 1,
    satisfied,
    level: 'advisory',
    text: satisfied
      ? { zh: '主任1名，由纪检委员担任', en: '1 chair, the discipline commissioner' }
      : {
          zh: '主任1名，原则上应由社区党组织纪检委员担任',
          en: "1 chair, who as a rule should be the party organization's discipline commissioner",
        },
  };
}

/** 四(二)3(1): who sits on the supervision committee. */
export const compositionRule = defineRule({
  id: 'supervision.composition',
  title: { zh: '居务监督委员会组成', en: 'Composition of the supervision committee' },
  clause: '四(二)3(1)',
  level: 'both',
  facts: facts({
    members: Type.Array(seatedMember, { maxItems: 1000 }),
    chair: id,
    disciplineCommissioner: id,
  }),
  contradictions: ({ members }) =>
    once(
      'members',
      members.map((member) => member.id),
      'id',
    ),
  judge({ members, chair, disciplineCommissioner }, { supervision }) {
    const there = members.filter(({ financeOrManagement }) => financeOrManagement).length;
    return together([
      knowledge(there, supervision.financeOrManagementAtLeast),
      chaired(chair, disciplineCommissioner),
    ]);
  },
});
