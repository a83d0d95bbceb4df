import type { EventType } from '../../../machines/events/catalog.ts';
import type { RecordedVerdict } from '../../../machines/judge.ts';
import { type LiveJudgement, liveJudgement, type OpenCheck } from '../../../machines/live-judgement.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import type { Text } from '../../../machines/text.ts';
import { type Field, formOf } from './form-model.ts';
import { heldBy } from './held-values.ts';
import { missingAndWrong, problemsOfForm } from './problems-at.ts';

/** How a form stands while it is filled in. */
export interface Standing {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly problems: ReadonlyMap<string, Text>;
  readonly generalProblems: readonly Text[];
  readonly missing: readonly string[];
  readonly met: readonly RecordedVerdict[];
  /** What stands in the way. */
  readonly notMet: readonly RecordedVerdict[];
  /** What is not met and hinders nobody: it decides on what comes next. */
  readonly outcomes: readonly RecordedVerdict[];
  readonly open: readonly OpenCheck[];
  /** `ready`: can be sent. `refused`: complete, and the rules do not allow it. */
  readonly state: 'missing' | 'wrong' | 'refused' | 'ready';
}

const isMet = ({ satisfied, waived }: RecordedVerdict) => satisfied || waived;

function stateOf({ accepted }: LiveJudgement, missing: number, wrong: number): Standing['state'] {
  if (wrong > 0) return 'wrong';
  if (missing > 0) return 'missing';
  // Null where a guard reads what is withheld: the server tells.
  return accepted === false ? 'refused' : 'ready';
}

interface Judged {
  readonly type: EventType;
  readonly copy: object;
  readonly plan: Plan;
  readonly today: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export function standingOf({ type, copy, plan, today, values }: Judged): Standing {
  const fields: readonly Field[] = formOf(type);
  const facts = heldBy(fields, values);
  const judgement = liveJudgement(copy, plan, type, facts, today);
  const { missing, wrong } = missingAndWrong(judgement, facts);
  const { atFields, general } = problemsOfForm(type, wrong, facts);
  const { judged, open } = judgement;
  const notMet = judged.filter((one) => !isMet(one));
  return {
    facts,
    problems: atFields,
    generalProblems: general,
    missing,
    met: judged.filter(isMet),
    notMet: notMet.filter(({ blocking }) => blocking),
    outcomes: notMet.filter(({ blocking }) => !blocking),
    open,
    state: stateOf(judgement, missing.length, wrong.length),
  };
}
