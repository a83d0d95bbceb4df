import type { Static } from 'typebox';
import type { Plan } from '../../plan/plan.ts';
import { list, type Text } from '../../text.ts';
import { once } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { relationLabels } from '../labels.ts';
import { facts, ids, type kinship, kinshipsUpTo } from '../schema.ts';

const bodies = facts({
  members: ids,
  residentsCommittee: ids,
  kinships: kinshipsUpTo(10_000),
});
type Bodies = Static<typeof bodies>;
type Relation = Static<typeof kinship>['relation'];

/** Why a member may not sit: the person on the residents' committee, and what they are to one another. */
interface Conflict {
  readonly member: string;
  readonly with: string;
  readonly relation: Relation | 'same-person';
}

/** A kinship is the same from either side; a pair that is named twice is one conflict. */
function conflictsOf(
  { members, residentsCommittee, kinships }: Bodies,
  near: readonly Relation[],
): Conflict[] {
  const sitting = members
    .filter((member) => residentsCommittee.includes(member))
    .map((member): Conflict => ({ member, with: member, relation: 'same-person' }));
  const related = kinships
    .filter(({ a, b, relation }) => a !== b && near.includes(relation))
    .flatMap(({ a, b, relation }): Conflict[] => [
      { member: a, with: b, relation },
      { member: b, with: a, relation },
    ])
    .filter((one) => members.includes(one.member) && residentsCommittee.includes(one.with));
  return [
    ...sitting,
    ...related.filter(
      (one, at) =>
        related.findIndex((other) => other.member === one.member && other.with === one.with) === at,
    ),
  ];
}

function said({ member, with: other, relation }: Conflict): Text {
  if (relation === 'same-person') {
    return { zh: `${member}为居民委员会成员`, en: `${member} is on the residents' committee` };
  }
  const { zh, en } = relationLabels[relation];
  return { zh: `${member}与居民委员会成员${other}为${zh}关系`, en: `${member} and ${other}: ${en}` };
}

/** 四(二)3(2): 居民委员会成员及其近亲属不得担任居务监督委员会成员; near relatives are those of 三(六). */
export const avoidanceRule = defineRule({
  id: 'supervision.avoidance',
  title: { zh: '居务监督委员会成员回避', en: 'Avoidance in the supervision committee' },
  clause: '四(二)3(2)',
  level: 'mandatory',
  facts: bodies,
  contradictions: ({ members, residentsCommittee }) => [
    ...once('members', members),
    ...once('residentsCommittee', residentsCommittee),
  ],
  judge(given, plan: Plan) {
    const conflicts = conflictsOf(given, plan.candidates.nearRelatives);
    const reasons = conflicts.map(said);
    const persons = new Set(conflicts.map(({ member }) => member)).size;
    return {
      satisfied: conflicts.length === 0,
      required: 0,
      actual: conflicts.length,
      shortBy: conflicts.length,
      message:
        conflicts.length === 0
          ? {
              zh: `成员${given.members.length}人，须回避0人`,
              en: `have to stand back: none of ${given.members.length} members`,
            }
          : {
              zh: `成员${given.members.length}人，须回避${persons}人：${list(reasons.map(({ zh }) => zh)).zh}`,
              en: `have to stand back: ${persons} of ${given.members.length} members; ${list(reasons.map(({ en }) => en)).en}`,
            },
      details: { conflicts: conflicts.map((one) => ({ ...one })) },
    };
  },
});
