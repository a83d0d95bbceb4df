import { type Static, Type } from 'typebox';
import { personal } from '../../personal/mark.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Text } from '../../text.ts';
import { count, facts } from '../schema.ts';

/** What is known of someone who asks to be registered; years are full years up to election day. */
export const voterFacts = facts({
  age: personal('trait', count),
  politicalRights: personal('trait', Type.Boolean()),
  household: personal('trait', Type.Enum(['here', 'elsewhere-in-city', 'elsewhere'])),
  livesHere: personal('trait', Type.Boolean()),
  /** Without a break, by contract of tenancy or purchase. */
  yearsResident: personal('trait', count),
  proofOfHousing: personal('trait', Type.Boolean()),
  /** From the committee at the place of household: no part in its elections within the years of the source. */
  proofNotVotedElsewhere: personal('trait', Type.Boolean()),
  communityWorkerHere: personal('trait', Type.Boolean()),
  yearsInTwoCommitteesInCity: personal('trait', count),
  registeredElsewhere: personal('trait', Type.Boolean()),
  notifiedAndSilent: personal('trait', Type.Boolean()),
  unreachable: personal('trait', Type.Boolean()),
});
export type VoterFacts = Static<typeof voterFacts>;

export type Ground =
  | 'household-and-residence'
  | 'household-away'
  | 'residence'
  | 'community-worker'
  | 'two-committees';

export const groundLabels: Readonly<Record<Ground, Text>> = {
  'household-and-residence': { zh: '户籍和居住地均在本社区', en: 'household and residence here' },
  'household-away': { zh: '户籍在本社区、居住在外', en: 'household here, living elsewhere' },
  residence: { zh: '在本社区连续居住', en: 'resident here' },
  'community-worker': { zh: '本社区专职社区工作者', en: 'full-time community worker here' },
  'two-committees': { zh: '在本市“两委”工作', en: 'service on two committees in the city' },
};

/** A ground of registration and the facts that stand in its way; none when it holds. */
export interface Considered {
  readonly ground: Ground;
  readonly missing: readonly string[];
}

const failing = (demands: Readonly<Record<string, boolean>>) =>
  Object.entries(demands).flatMap(([fact, met]) => (met ? [] : [fact]));

/**
 * 四(二)2(2): the grounds that someone with this household can have, in the rulebook's order. Where the household
 * is elsewhere, residence and the proof of not having voted there are asked for together, the stricter reading.
 */
export function groundsOf(voter: VoterFacts, { voters }: Plan['residents']): Considered[] {
  const atHome: Considered[] = [
    { ground: 'household-and-residence', missing: failing({ livesHere: voter.livesHere }) },
  ];
  const away: Considered[] = voter.livesHere
    ? []
    : [
        {
          ground: 'household-away',
          missing: failing({ notifiedAndSilent: !voter.notifiedAndSilent, unreachable: !voter.unreachable }),
        },
      ];
  const resident: Considered[] = [
    {
      ground: 'residence',
      missing: failing({
        yearsResident: voter.yearsResident >= voters.yearsResidentAtLeast,
        proofOfHousing: voter.proofOfHousing,
        proofNotVotedElsewhere: voter.proofNotVotedElsewhere,
      }),
    },
  ];
  return [
    ...(voter.household === 'here' ? [...atHome, ...away] : resident),
    { ground: 'community-worker', missing: failing({ communityWorkerHere: voter.communityWorkerHere }) },
    {
      ground: 'two-committees',
      missing: failing({
        yearsInTwoCommitteesInCity: voter.yearsInTwoCommitteesInCity >= voters.yearsInTwoCommitteesAtLeast,
      }),
    },
  ];
}
