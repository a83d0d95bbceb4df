import type { EventType } from '../../../machines/events/catalog.ts';
import type { RecordedVerdict } from '../../../machines/judge.ts';
import { type LiveJudgement, liveJudgement, type OpenCheck } from '../../../machines/live-judgement.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import type { Text } from '../../../machines/text.ts';
import { type Field, formOf } from './form-model.ts';
import { heldBy } from './held-values.ts';
import { missingAndWrong, problemsOfForm } from './problems-at.ts';
import { notWhole } from './whole-number.ts';

/** How a form stands while it is filled in. */
export interface Standing {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly problems: ReadonlyMap<string, Text>;
  readonly generalProblems: readonly Text[];
  /** Every field that is still to be filled in, those among them in which something stands that is no number. */
  readonly missing: readonly string[];
  readonly notNumbers: readonly string[];
  readonly met: readonly RecordedVerdict[];
  /** What stands in the way. */
  readonly notMet: readonly RecordedVerdict[];
  /** What is not met and hinders nobody: it decides on what comes next. */
  readonly outcomes: readonly RecordedVerdict[];
  readonly open: readonly OpenCheck[];
  /** `ready`: can be sent. `refused`: complete, and the rules do not allow it. */
  readonly state: 'missing' | 'wrong' | 'refused' | 'ready';
}

/** They look at who stands in the form; on rows that the form itself has put there they have nothing to say. */
const ON_PERSONS = ['step.known-persons', 'step.places-filled'];

/** What holds of the form as it is first seen, before anybody has entered something, is told to nobody. */
function newlyMet(met: readonly RecordedVerdict[], atFirst: readonly RecordedVerdict[]): RecordedVerdict[] {
  const isOld = ({ rule, message }: RecordedVerdict) =>
    atFirst.some((one) => one.rule === rule && one.message.zh === message.zh);
  return met.filter((one) => !ON_PERSONS.includes(one.rule) || !isOld(one));
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
  /** What was met of the form as it is first seen. */
  readonly metAtFirst?: readonly RecordedVerdict[];
}

export function standingOf({ type, copy, plan, today, values, metAtFirst = [] }: Judged): Standing {
  const fields: readonly Field[] = formOf(type);
  const facts = heldBy(fields, values);
  const judgement = liveJudgement(copy, plan, type, facts, today);
  const { missing: empty, wrong } = missingAndWrong(type, judgement, facts);
  const notNumbers = notWhole(fields, values);
  const missing = [...new Set([...empty, ...notNumbers])];
  const { atFields, general } = problemsOfForm(type, wrong, facts);
  const { judged, open } = judgement;
  const notMet = judged.filter((one) => !isMet(one));
  return {
    facts,
    problems: atFields,
    generalProblems: general,
    missing,
    notNumbers,
    met: newlyMet(judged.filter(isMet), metAtFirst),
    notMet: notMet.filter(({ blocking }) => blocking),
    outcomes: notMet.filter(({ blocking }) => !blocking),
    open,
    state: stateOf(judgement, missing.length, wrong.length),
  };
}
