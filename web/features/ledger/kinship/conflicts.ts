import type { Kinship } from '../../../../machines/context.ts';
import { relativesFacts } from '../../../../machines/ledger/facts.ts';
import type { Plan } from '../../../../machines/plan/plan.ts';
import type { BODIES } from '../../../../machines/plan/words.ts';
import { relativesRule } from '../../../../machines/rules/candidates/relatives.ts';

type Body = (typeof BODIES)[number];

/** Somebody who stands for a body, or sits in it. */
export interface Standing {
  readonly id: string;
  readonly body: Body;
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const idsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value
        .map((one) => (typeof one === 'string' ? one : member(one, 'id')))
        .filter((id) => typeof id === 'string')
    : [];

/** Who stands where in a renewal, by its working copy: of each body those elected, before that its candidates. */
export function standingIn(snapshot: unknown): Standing[] {
  const context = member(snapshot, 'context');
  const of = (part: string, body: Body, lists: readonly string[]) => {
    const found = lists.map((list) => idsOf(member(member(context, part), list)));
    const ids = found.find((list) => list.length > 0) ?? [];
    return [...new Set(ids)].map((id): Standing => ({ id, body }));
  };
  return [
    ...of('party', 'party', ['elected', 'candidates']),
    ...of('residents', 'residents', ['elected', 'candidates']),
    ...of('supervision', 'supervision', ['elected', 'candidates']),
    ...of('residents', 'election-committee', ['electionCommittee']),
  ];
}

/** What a kinship means for the bodies: nothing, that the two may not sit together, or that they stand together now. */
export type Avoidance = 'none' | 'would-conflict' | 'conflict';

export function avoidanceOf(kinship: Kinship, standing: readonly Standing[], plan: Plan): Avoidance {
  if (!plan.candidates.nearRelatives.includes(kinship.relation)) return 'none';
  const members = standing.filter(({ id }) => id === kinship.a || id === kinship.b);
  const { satisfied } = relativesRule.judge(relativesFacts(members, [kinship]), plan);
  return satisfied ? 'would-conflict' : 'conflict';
}

/** The bodies of somebody, each once. */
export const bodiesOf = (id: string, standing: readonly Standing[]): readonly Body[] =>
  standing.filter((one) => one.id === id).map(({ body }) => body);
