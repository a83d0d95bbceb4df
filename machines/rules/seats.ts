import { defineRule } from './define.ts';
import { bodyLabels, formLabels } from './labels.ts';
import { count, facts, organizationForm } from './schema.ts';
import { electionCommitteeSeatsRule } from './seats/election-committee.ts';
import { limitedSize, usualSize } from './seats/size.ts';

/** 三(三): how many a party committee, general branch or branch elects. */
export const partySeatsRule = defineRule({
  id: 'seats.party',
  title: { zh: '社区党组织职数', en: 'Seats of the party organization' },
  clause: '三(三)',
  level: 'both',
  facts: facts({ form: organizationForm, seats: count }),
  judge: ({ form, seats }, plan) =>
    limitedSize(seats, plan.seats.party[form], plan.seats.atMost, formLabels[form]),
});

/** 三(三): how many the residents' committee has. */
export const residentsSeatsRule = defineRule({
  id: 'seats.residents',
  title: { zh: '居民委员会职数', en: "Seats of the residents' committee" },
  clause: '三(三)',
  level: 'both',
  facts: facts({ seats: count }),
  judge: ({ seats }, plan) =>
    limitedSize(seats, plan.seats.residents, plan.seats.atMost, bodyLabels.residents),
});

/** 四(二)3(1): how many the supervision committee has; the limit of the two committees does not cover it. */
export const supervisionSeatsRule = defineRule({
  id: 'seats.supervision',
  title: { zh: '居务监督委员会职数', en: 'Seats of the supervision committee' },
  clause: '四(二)3(1)',
  level: 'advisory',
  facts: facts({ seats: count }),
  judge: ({ seats }, plan) => usualSize(seats, plan.seats.supervision, bodyLabels.supervision),
});

/** Seats, in the order of the rulebook. */
export const seatsRules = [
  partySeatsRule,
  residentsSeatsRule,
  supervisionSeatsRule,
  electionCommitteeSeatsRule,
] as const;
