import { advance } from './advance.ts';
import type { RenewalSnapshot } from './community-renewal.ts';
import { isCheck } from './conditions/catalog.ts';
import { definitionOf, isEventType } from './events/catalog.ts';
import type { Verdicts } from './events/define.ts';
import type { RecordedVerdict } from './judge.ts';
import { stepOf } from './open-steps.ts';
import type { RenewalEvent } from './vocabulary.ts';

/** An accepted event as it stands in the record. */
export interface AsRecorded {
  readonly type: string;
  readonly facts: unknown;
  readonly by: string;
  readonly verdicts: readonly RecordedVerdict[];
}

/** What the chart was told: the verdicts by check. One that was judged on nothing has left none in the record. */
function toldToChart(
  snapshot: RenewalSnapshot,
  { type, facts, by, verdicts: said }: AsRecorded,
): RenewalEvent | undefined {
  if (!isEventType(type)) return undefined;
  const checks = Object.keys(definitionOf(type).checks ?? {}).filter(isCheck);
  const verdicts: Verdicts = {
    ...Object.fromEntries(checks.map((id) => [id, []])),
    ...Object.fromEntries(Map.groupBy(said, ({ rule }) => rule)),
  };
  const waived = [...new Set(said.filter((one) => one.waived).map(({ rule }) => rule))];
  return { type, facts, by, step: stepOf(snapshot), verdicts, waived } as RenewalEvent;
}

/**
 * The snapshot after a recorded event, on the verdicts that it was recorded with: nothing is judged anew, which takes
 * ten times as long. Whether they are right is another question, that of `judge` and the check of the record. Undefined
 * where the running chart takes no such event here.
 */
export function advanceAsRecorded(
  snapshot: RenewalSnapshot,
  recorded: AsRecorded,
): { readonly event: RenewalEvent; readonly next: RenewalSnapshot } | undefined {
  const event = toldToChart(snapshot, recorded);
  if (event === undefined || !snapshot.can(event)) return undefined;
  return { event, next: advance(snapshot, event) };
}
