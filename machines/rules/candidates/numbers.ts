import { defineRule } from '../define.ts';
import { count, facts, post, seatsToFill } from '../schema.ts';
import { withSurplus } from './surplus.ts';

const numbers = facts({ seats: seatsToFill, candidates: count });

/** 四(二)1(1)(2)(3): members and residents, the town, and the inspection list name two more than are elected. */
export const partyRecommendedRule = defineRule({
  id: 'candidates.party-recommended',
  title: { zh: '党组织候选人初步人选差额', en: 'Surplus of persons recommended for the party committee' },
  clause: '四(二)1(1)(2)(3)',
  level: 'mandatory',
  facts: numbers,
  judge: ({ seats, candidates }, plan) => withSurplus(seats, candidates, plan.candidates.partyRecommended),
});

/** 四(二)1(4): one more than are elected. */
export const partyPreliminaryRule = defineRule({
  id: 'candidates.party-preliminary',
  title: { zh: '党组织候选人预备人选差额', en: 'Surplus of preliminary candidates of the party committee' },
  clause: '四(二)1(4)',
  level: 'mandatory',
  facts: numbers,
  judge: ({ seats, candidates }, plan) => withSurplus(seats, candidates, plan.candidates.partyPreliminary),
});

/** 四(二)2(4)①: one more director and deputy, one or two more members. */
export const residentsCandidatesRule = defineRule({
  id: 'candidates.residents',
  title: { zh: '居民委员会候选人差额', en: "Surplus of candidates of the residents' committee" },
  clause: '四(二)2(4)①',
  level: 'mandatory',
  facts: facts({ post, seats: seatsToFill, candidates: count }),
  judge: (given, plan) => withSurplus(given.seats, given.candidates, plan.candidates.residents[given.post]),
});

/** 四(二)3(1): two more than are selected. */
export const supervisionCandidatesRule = defineRule({
  id: 'candidates.supervision',
  title: { zh: '居务监督委员会候选人差额', en: 'Surplus of candidates of the supervision committee' },
  clause: '四(二)3(1)',
  level: 'mandatory',
  facts: numbers,
  judge: ({ seats, candidates }, plan) => withSurplus(seats, candidates, plan.candidates.supervision),
});
