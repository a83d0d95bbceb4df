import { within } from '../contradictions.ts';
import { defineRule } from '../define.ts';
import { holds } from '../demands.ts';
import { named } from '../labels.ts';
import { type Part, together } from '../parts.ts';
import { type Considered, groundLabels, groundsOf, voterFacts } from './voter-grounds.ts';

/** 四(二)2(2): who may be registered as a voter, and on which ground. */
export const voterEligibilityRule = defineRule({
  id: 'residents.voter-eligibility',
  title: { zh: '选民登记资格', en: 'Eligibility of a voter' },
  clause: '四(二)2(2)',
  level: 'mandatory',
  facts: voterFacts,
  contradictions: ({ age, yearsResident, yearsInTwoCommitteesInCity }) => [
    ...within('yearsResident', yearsResident, 'age', age),
    ...within('yearsInTwoCommitteesInCity', yearsInTwoCommitteesInCity, 'age', age),
  ],
  judge(voter, { residents }) {
    const considered = groundsOf(voter, residents);
    const parts = [
      ofAge(voter.age, residents.voters.ageAtLeast),
      holds(
        'politicalRights',
        voter.politicalRights,
        { zh: '享有政治权利', en: 'has political rights' },
        { zh: '被剥夺政治权利', en: 'is deprived of political rights' },
      ),
      {
        ...holds(
          'registeredElsewhere',
          !voter.registeredElsewhere,
          { zh: '未在他处登记', en: 'is not registered elsewhere' },
          { zh: '已在他处登记，不得重复登记', en: 'is registered elsewhere already' },
        ),
        required: false,
        actual: voter.registeredElsewhere,
      },
      grounded(considered),
    ];
    const finding = together(parts, {
      missing: Object.fromEntries(considered.map(({ ground, missing }) => [ground, missing])),
    });
    return {
      ...finding,
      ...(voter.household === 'here' ? {} : { reading: 'residence-and-proof-of-not-voting' }),
      details: { ...finding.details, ground: finding.satisfied ? groundOf(considered) : null },
    };
  },
});

const groundOf = (considered: readonly Considered[]) =>
  considered.find(({ missing }) => missing.length === 0)?.ground ?? null;

function ofAge(age: number, required: number): Part {
  return {
    fact: 'age',
    required,
    actual: age,
    shortBy: Math.max(0, required - age),
    satisfied: age >= required,
    level: 'mandatory',
    text: { zh: `${age}周岁，须满${required}周岁`, en: `aged ${age}, ${required} needed` },
  };
}

/** One ground is enough; what the nearest one lacks is how far it is. */
function grounded(considered: readonly Considered[]): Part {
  const ground = groundOf(considered);
  const possible = considered.map((one) => one.ground);
  const label = named(ground === null ? possible : [ground], groundLabels);
  return {
    fact: 'ground',
    required: possible,
    actual: ground,
    shortBy: Math.min(...considered.map(({ missing }) => missing.length)),
    satisfied: ground !== null,
    level: 'mandatory',
    text:
      ground === null
        ? { zh: `不具备登记情形之一：${label.zh}`, en: `has none of these grounds: ${label.en}` }
        : { zh: `登记情形：${label.zh}`, en: `ground: ${label.en}` },
  };
}
