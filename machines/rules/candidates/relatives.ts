import { type Static, Type } from 'typebox';
import type { Plan } from '../../plan/plan.ts';
import { list } from '../../text.ts';
import { defineRule } from '../define.ts';
import { bodyLabels, named, relationLabels } from '../labels.ts';
import { body, facts, id, type kinship, kinshipsUpTo } from '../schema.ts';

const people = facts({
  members: Type.Array(facts({ id, body }), { maxItems: 1000 }),
  kinships: kinshipsUpTo(5000),
});
type People = Static<typeof people>;

const samePair = (one: Static<typeof kinship>, other: Static<typeof kinship>) =>
  (one.a === other.a && one.b === other.b) || (one.a === other.b && one.b === other.a);

/** Each pair once, as it was named first: parent and child are one conflict, not two. */
function conflictsOf({ members, kinships }: People, plan: Plan) {
  const bodiesOf = (person: string) => members.filter((one) => one.id === person).map((one) => one.body);
  return kinships
    .filter(({ a, b, relation }) => a !== b && plan.candidates.nearRelatives.includes(relation))
    .filter((one, at, near) => near.findIndex((other) => samePair(one, other)) === at)
    .map(({ a, b, relation }) => ({ a, b, relation, bodies: { a: bodiesOf(a), b: bodiesOf(b) } }))
    .filter(({ bodies }) => bodies.a.length > 0 && bodies.b.length > 0);
}

type Conflict = ReturnType<typeof conflictsOf>[number];

function said({ a, b, relation, bodies }: Conflict) {
  const [ofA, ofB] = [named(bodies.a, bodyLabels), named(bodies.b, bodyLabels)];
  const { zh, en } = relationLabels[relation];
  return {
    zh: `${a}（${ofA.zh}）与${b}（${ofB.zh}）为${zh}关系`,
    en: `${a} (${ofA.en}) and ${b} (${ofB.en}): ${en}`,
  };
}

/** 三(六): no near relatives on these bodies; one person on two of them is the purpose, not a conflict. */
export const relativesRule = defineRule({
  id: 'candidates.relatives',
  title: { zh: '近亲属回避', en: 'Avoidance of relatives' },
  clause: '三(六)',
  level: 'mandatory',
  facts: people,
  contradictions: ({ members }) =>
    members.flatMap((one, at) =>
      members.findIndex((other) => other.id === one.id && other.body === one.body) === at
        ? []
        : [{ field: `members[${at}]`, detail: `${one.id} is already on ${one.body}` }],
    ),
  judge(given, plan) {
    const conflicts = conflictsOf(given, plan);
    const pairs = conflicts.map(said);
    const persons = new Set(given.members.map((one) => one.id)).size;
    return {
      satisfied: conflicts.length === 0,
      required: 0,
      actual: conflicts.length,
      shortBy: conflicts.length,
      message:
        conflicts.length === 0
          ? { zh: `成员${persons}人，近亲属0对`, en: `pairs of near relatives among ${persons} members: 0` }
          : {
              zh: `成员${persons}人，近亲属${conflicts.length}对须回避：${list(pairs.map(({ zh }) => zh)).zh}`,
              en: `pairs of near relatives among ${persons} members: ${conflicts.length}, ${list(pairs.map(({ en }) => en)).en}`,
            },
      details: { conflicts },
    };
  },
});
