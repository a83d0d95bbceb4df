import { liveJudgement } from '../../../machines/live-judgement.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import type { EventType, WorkingCopy } from '../../api/api.gen.ts';
import { VerdictList } from '../../components/verdict-list.tsx';

interface Props {
  readonly copy: WorkingCopy;
  readonly type: EventType;
  readonly entered: Readonly<Record<string, unknown>>;
}

/** What the rules say of what is entered so far; the server decides. */
export function LiveVerdicts({ copy, type, entered }: Props) {
  const { judged } = liveJudgement(copy.snapshot, copy.plan as Plan, type, entered, copy.today);
  return <div aria-live="polite">{judged.length > 0 && <VerdictList verdicts={judged} />}</div>;
}
