import type { Connection } from '../../../db/connect.ts';
import { readLog, saidIn } from '../../../db/record.ts';
import { begin, judge } from '../../../machines/judge.ts';
import { type OpenStep, openSteps } from '../../../machines/open-steps.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';

/** What was open in a renewal at an instant, from its log alone: each event judged once more. */
export async function openStepsThen({ db }: Connection) {
  const renewals = await db.selectFrom('renewal').select(['id', 'community', 'started_on']).execute();
  const histories = new Map<string, { readonly from: number; readonly open: readonly OpenStep[] }[]>();
  for (const { id, community, started_on } of renewals) {
    let snapshot = begin({ community, plan: galutu2020.id, startedOn: started_on });
    const history = [{ from: -Infinity, open: openSteps(snapshot, galutu2020) }];
    for (const event of await readLog(db, id)) {
      const { type, actor, recorded_on, recorded_at } = event;
      const { facts } = saidIn(event);
      const judged = judge(snapshot, { type, facts, by: actor, today: recorded_on }, galutu2020);
      if (!judged.accepted) throw new Error(`${type} of ${id} is not accepted once more`);
      snapshot = judged.next;
      history.push({ from: recorded_at.getTime(), open: openSteps(snapshot, galutu2020) });
    }
    histories.set(id, history);
  }
  return (renewal: string, at: string): readonly OpenStep[] => {
    const instant = Temporal.Instant.from(at).epochMilliseconds;
    return histories.get(renewal)?.findLast(({ from }) => from <= instant)?.open ?? [];
  };
}
