import type { RenewalSnapshot } from '../../machines/community-renewal.ts';
import { begin, type Judgement, judge } from '../../machines/judge.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import type { Act } from '../../services/drill/act.ts';

/** Each act is recorded on its own day, by somebody in the role of the script. */
export function record(snapshot: RenewalSnapshot, { type, facts, as }: Act, plan: Plan): Judgement {
  return judge(snapshot, { type, facts, by: `user-${as}`, today: facts.on }, plan);
}

/** What a judgement says against an act: the checks that are neither satisfied nor waived. */
export function failedChecks({ verdicts }: Judgement): string[] {
  return [
    ...new Set(
      verdicts.filter((one) => one.blocking && !one.satisfied && !one.waived).map((one) => one.rule),
    ),
  ];
}

/** Plays acts that must all be accepted; throws with the verdicts of the first one that is not. */
export function replay(snapshot: RenewalSnapshot, acts: readonly Act[], plan: Plan): RenewalSnapshot {
  return acts.reduce((at, act) => {
    const judgement = record(at, act, plan);
    if (judgement.accepted) return judgement.next;
    const said = judgement.verdicts.filter((one) => !one.satisfied).map((one) => one.message.en);
    throw new Error(`${act.type} of ${act.facts.on} refused: ${said.join('; ')}`);
  }, snapshot);
}

export function begun(acts: readonly Act[], plan: Plan, community = '150626100002'): RenewalSnapshot {
  const [first] = acts;
  if (first === undefined) throw new Error('A renewal without acts');
  return begin({ community, plan: plan.id, startedOn: first.facts.on });
}
