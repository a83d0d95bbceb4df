import type { CheckId } from '../machines/conditions/catalog.ts';
import type { EventType } from '../machines/events/catalog.ts';
import { type Command, factsOf, judge, type RecordedVerdict } from '../machines/judge.ts';
import { liveJudgement } from '../machines/live-judgement.ts';
import { InvalidFacts } from '../machines/rules/invalid-facts.ts';
import type { Renewal } from './renewal.ts';
import { workingSnapshot } from './working-copy.ts';
import type { Person } from './world.ts';

/** What can be told of an event on what its sender may see. */
export interface DryRun {
  /** Null where that depends on what is left open. */
  readonly accepted: boolean | null;
  readonly verdicts: readonly RecordedVerdict[];
  /** Checks that read what the sender may not see: neither met nor not met. */
  readonly open: readonly CheckId[];
}

const standsInTheWay = ({ blocking, satisfied, waived }: RecordedVerdict) =>
  blocking && !satisfied && !waived;

/**
 * Judges an event that nobody is going to record. A refusal is kept with the name of whoever was refused; this leaves
 * no trace, so nobody is to learn by it, one person after the other, about whom there is a finding. What the sender may
 * not see is therefore left out, as it is in their working copy, and whatever reads it is left open.
 * Throws InvalidFacts.
 */
export function dryRun(
  renewal: Renewal,
  person: Person,
  command: Command & { readonly type: EventType },
): DryRun {
  const { snapshot, plan } = renewal;
  const { type, today } = command;
  const facts = factsOf(type, command.facts);
  const seen = liveJudgement(workingSnapshot(renewal, person), plan, type, facts, today);
  const open = seen.open.flatMap(({ check, why }) => (why === 'withheld' ? [check] : []));
  if (open.length === 0) {
    const { accepted, verdicts } = judge(snapshot, command, plan);
    return { accepted, verdicts, open };
  }
  if (seen.fieldProblems.length > 0) throw new InvalidFacts(seen.fieldProblems);
  return { accepted: seen.judged.some(standsInTheWay) ? false : seen.accepted, verdicts: seen.judged, open };
}
