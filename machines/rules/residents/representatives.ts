import type { Plan } from '../../plan/plan.ts';
import { defineRule } from '../define.ts';
import { count, facts } from '../schema.ts';

type Tier = Plan['residents']['representatives'][number];

/** 四(二)2(3): the more households, the more representatives. Nobody represents a community of no households. */
export const representativesRule = defineRule({
  id: 'residents.representatives',
  title: { zh: '居民代表名额', en: "Number of residents' representatives" },
  clause: '四(二)2(3)',
  level: 'mandatory',
  facts: facts({ households: count, representatives: count }),
  judge({ households, representatives }, { residents, counting }) {
    const tiers = tiersOf(households, residents.representatives);
    const required = atLeastOf(tiers, counting.tierAtBoundary);
    const shortBy = Math.max(households === 0 ? 1 : 0, required - representatives);
    return {
      satisfied: shortBy === 0,
      required,
      actual: representatives,
      shortBy,
      ...(tiers.length > 1 ? { reading: counting.tierAtBoundary } : {}),
      message:
        households === 0
          ? {
              zh: `社区0户，无户可代表，居民代表须不少于${required}名，实有${representatives}名`,
              en: `no households to represent; ${representatives} representatives, ${required} needed`,
            }
          : {
              zh: `社区${households}户，居民代表须不少于${required}名，实有${representatives}名${shortBy > 0 ? `，还差${shortBy}名` : ''}`,
              en: `${representatives} representatives of ${households} households; ${required} needed${shortBy > 0 ? `, ${shortBy} short` : ''}`,
            },
    };
  },
});

/** "1000户以下" and "1000户以上" both include 1000: a boundary can lie in two tiers. */
function tiersOf(households: number, tiers: readonly Tier[]): readonly [Tier, ...Tier[]] {
  const [first, ...more] = tiers.filter(
    ({ householdsFrom, householdsUpTo }) =>
      householdsFrom <= households && (householdsUpTo === null || households <= householdsUpTo),
  );
  if (first === undefined)
    throw new Error(`No tier of residents.representatives holds ${households} households`);
  return [first, ...more];
}

function atLeastOf(tiers: readonly [Tier, ...Tier[]], at: Plan['counting']['tierAtBoundary']): number {
  return at === 'first' ? tiers[0].atLeast : Math.max(...tiers.map(({ atLeast }) => atLeast));
}
