import { and, assign, setup } from 'xstate';
import { laterOf } from './calendar.ts';
import { type CheckId, checkIds } from './conditions/catalog.ts';
import { contextOf, type RenewalContext, type RenewalInput } from './context.ts';
import type { DueRule } from './due.ts';
import { definitionOf, type EventFacts, type EventType } from './events/catalog.ts';
import type { Verdicts } from './events/define.ts';
import { unreviewedWriteIns } from './events/residents/counts.ts';
import type { Period } from './periods.ts';
import type { Role } from './plan/words.ts';
import type { Step } from './steps.ts';
import type { Text } from './text.ts';

/**
 * An event as the chart sees it: already judged. The chart knows no plan and no clock; it asks the verdicts
 * that come with the event, so whatever it decides can be explained by them.
 */
export type RenewalEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly facts: EventFacts<T>;
    readonly by: string;
    readonly step: string;
    readonly verdicts: Verdicts;
    /** Checks that hold although they are not satisfied: advisory ones, waived. */
    readonly waived: readonly string[];
  };
}[EventType];

export interface StepMeta {
  readonly title: Text;
  readonly clause: string;
  /** On whom the step waits. */
  readonly actors: readonly Role[];
  readonly due: DueRule;
  /** What has to pass while a renewal stands in the step; it runs from the day on which the step was entered. */
  readonly lasts?: Period;
  /** A later step that has to come so long after the act that ends this one. */
  readonly ahead?: { readonly of: Step; readonly period: Period };
  /** Ids of the documents of the step; the plan has their titles. */
  readonly documents: readonly string[];
}

type Guard = (args: { context: RenewalContext; event: RenewalEvent }) => boolean;

/** A check holds when every verdict of that name is satisfied or waived; unjudged, it does not. */
function holds(id: CheckId, event: RenewalEvent): boolean {
  const verdicts = event.verdicts[id];
  return verdicts?.every((one) => one.satisfied || event.waived.includes(id)) ?? false;
}

const checks = Object.fromEntries(
  checkIds.map((id): [CheckId, Guard] => [id, ({ event }) => holds(id, event)]),
) as Record<CheckId, Guard>;

/** What the counts have left behind. They choose the way; their verdicts are those of the count itself. */
const outcomes = {
  'outcome.both-offices-filed': ({ context: { communityPlan }, event }) =>
    event.type === 'preparation.plan-filed-with-party-office'
      ? communityPlan.filedWithCivilAffairsOn !== null
      : communityPlan.filedWithPartyOfficeOn !== null,
  'outcome.one-office-filed': ({ context: { communityPlan }, event }) =>
    event.type === 'preparation.plan-filed-with-party-office'
      ? communityPlan.filedWithCivilAffairsOn === null
      : communityPlan.filedWithPartyOfficeOn === null,
  'outcome.recommendation-tied': ({ context }) => context.party.recommendation.tie.length > 0,
  'outcome.recommendation-short': ({ context }) => context.party.recommendation.shortage > 0,
  'outcome.party-election-void': ({ context }) => context.party.count.void,
  'outcome.party-election-tied': ({ context }) => context.party.count.tie.length > 0,
  'outcome.party-seats-vacant': ({ context }) => context.party.count.vacancies > 0,
  'outcome.residents-election-void': ({ context }) => context.residents.void,
  'outcome.residents-election-tied': ({ context }) => context.residents.ties.length > 0,
  'outcome.write-in-elected': ({ context }) => unreviewedWriteIns(context).length > 0,
  'outcome.selection-void': ({ context }) => context.supervision.count.void,
  'outcome.selection-tied': ({ context }) => context.supervision.count.tie.length > 0,
  'outcome.selection-short': ({ context }) => context.supervision.count.vacancies > 0,
  'outcome.party-handed-over': ({ context }) => context.handedOverOn.party !== null,
  'outcome.residents-handed-over': ({ context }) => context.handedOverOn.residents !== null,
} satisfies Record<string, Guard>;

/** The words of the chart: its context and events, every guard by name, and the one action that records. */
export const vocabulary = setup({
  types: {
    context: {} as RenewalContext,
    events: {} as RenewalEvent,
    input: {} as RenewalInput,
    meta: {} as StepMeta,
    tags: {} as 'statutory' | 'suspended' | 'concluded',
  },
  guards: {
    ...checks,
    ...outcomes,
    'sent-back-to': ({ event }, step: string) =>
      event.type === 'renewal.sent-back' && event.facts.to === step,
  },
  actions: {
    record: assign(({ context, event }) => {
      const { record, submits, anyDate } = definitionOf(event.type);
      return {
        ...record?.({ ...event, context }),
        ...(submits && { submittedBy: { ...context.submittedBy, [submits]: event.by } }),
        ...(anyDate ? {} : { latestOn: laterOf(context.latestOn, event.facts.on) }),
      };
    }),
  },
});

/** A step forward: where to, and the rules and conditions that must all hold. */
export function to<const Target extends string>(target: Target, ...names: [CheckId, ...CheckId[]]) {
  return { target, guard: and(names), actions: 'record' } as const;
}

export const initialContext = ({ input }: { input: RenewalInput }) => contextOf(input);
