import { addDays } from '../../../machines/calendar.ts';
import { extendedPlan, isPlanDate, planDate } from '../../../machines/plan/dates.ts';
import { PLAN_DATES, STATUTORY_DAYS } from '../../../machines/plan/words.ts';
import { RETURNABLE_STEPS } from '../../../machines/steps.ts';
import { votesFor } from './counts.ts';
import type { Fitting } from './fitting.ts';
import { nameOf } from './fitting-party.ts';

/** Rules that the town may waive, by the stage in which they stand; and one that it may not. */
const WAIVABLE: Readonly<Record<string, readonly string[]>> = {
  preparation: ['preparation.plan-filed'],
  'party-organization': ['team.secretary', 'party.meeting-quorum'],
  'residents-committee': ['team.one-shoulder', 'team.composition', 'residents.turnout'],
  'supervision-committee': ['supervision.composition'],
  'follow-up': ['follow-up.report', 'follow-up.acceptance'],
};

const knowing = (
  members: readonly { readonly id: string }[],
  percent: number,
  chance: (n: number) => boolean,
) => members.map(({ id }) => ({ id, financeOrManagement: chance(percent) }));

export const fittingRest: Fitting = {
  'supervision.recommendation-meeting-held': ({ facts, context, plan }) => {
    const taken = [...context.residents.elected.map(({ id }) => id)];
    const commissioner = context.party.leaders?.disciplineCommissioner ?? 'person-02';
    const free = [commissioner, ...Array.from({ length: 20 }, (_, at) => `person-${at + 38}`)];
    return {
      partyMembersExpected: facts.partyMembersExpected,
      candidates: free
        .filter((id) => !taken.includes(id))
        .slice(0, context.seats.supervision + plan.candidates.supervision.max)
        .map((id) => ({ id, name: nameOf(id) })),
    };
  },
  'supervision.selection-meeting-held': ({ facts, context: { supervision, seats }, random }) => ({
    tallies: votesFor(
      random,
      supervision.candidates.map(({ id }) => id),
      seats.supervision,
      { ballots: facts.ballotsReturned, least: Math.trunc(facts.ballotsReturned / 2) },
    ),
  }),
  'supervision.tie-vote-held': ({ facts, context: { supervision }, random }) => ({
    tallies: votesFor(random, supervision.count.tie, supervision.count.openSeats, {
      ballots: facts.ballotsReturned,
      least: 1,
    }),
  }),
  'supervision.chair-chosen': ({ context, random }) => ({
    chair:
      context.supervision.elected.find(({ id }) => id === context.party.leaders?.disciplineCommissioner)
        ?.id ??
      context.supervision.elected[0]?.id ??
      'nobody',
    members: knowing(context.supervision.elected, 70, random.chance),
  }),
  'supervision.selection-repeated': ({ context, random }) => ({
    members: knowing(context.supervision.elected, 30, random.chance),
  }),
  'follow-up.handover-completed': ({ context, random }) => ({
    body: context.handedOverOn.party === null && random.chance(70) ? 'party' : 'residents',
  }),
  'follow-up.late-handover-recorded': ({ context, random }) => ({
    body: context.handedOverOn.party === null && random.chance(70) ? 'party' : 'residents',
  }),
  'renewal.sent-back': ({ random }) => ({ to: random.pick(RETURNABLE_STEPS) }),
  'renewal.rule-waived': ({ step, random }) => ({
    rule: random.pick(WAIVABLE[step.split('.')[0] ?? ''] ?? []) ?? 'team.one-shoulder',
  }),
  'renewal.deadline-extended': ({ on, context, plan, random }) => {
    const deadline = random.pick(random.chance(80) ? PLAN_DATES : STATUTORY_DAYS) ?? 'report';
    const present = isPlanDate(deadline) ? planDate(extendedPlan(plan, context.extensions), deadline) : on;
    return { deadline, until: addDays(present, random.pick([-1, 0, 1, 3, 10, 30]) ?? 1) };
  },
  'renewal.finding-corrected': ({ context, facts, random }) => {
    const found = random.pick(context.findings ?? []);
    if (found === undefined) return {};
    const { person, code, documentNumber } = found;
    const to = random.chance(50) ? null : { code: random.chance(50) ? 4 : code, on: '2017-05-01' };
    return { finding: { person, code, documentNumber }, correction: { ...facts.correction, to } };
  },
  'renewal.violation-reported': ({ random }) => ({ number: `举报-${random.below(3)}` }),
  'renewal.violation-closed': ({ context }) => ({ number: context.openViolations[0] ?? '举报-9' }),
};
