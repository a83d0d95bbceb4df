import type { TSchema } from 'typebox';
import type { IsoDate } from '../machines/calendar.ts';
import { type CheckId, checkOf, isCheck } from '../machines/conditions/catalog.ts';
import { definitionOf, type EventType } from '../machines/events/catalog.ts';
import { ruleExplanations } from '../machines/explanations/rules.ts';
import { outlook, standsInTheWay } from '../machines/outlook.ts';
import type { Role } from '../machines/plan/words.ts';
import { verdictOnNothing } from '../machines/reminders/nothing-entered.ts';
import { partsToDo } from '../machines/reminders/parts-to-do.ts';
import type { Verdict } from '../machines/rules/verdict.ts';
import type { Text } from '../machines/text.ts';
import { approvesOwnSubmission } from './acting.ts';
import { mayRecord, rolesToRecord } from './permissions.ts';
import { inTheWayFor, sightOf } from './privacy/masking.ts';
import type { Renewal } from './renewal.ts';
import type { Person } from './world.ts';

export interface PossibleEvent {
  readonly type: EventType;
  readonly title: Text;
  readonly clause: string;
  readonly roles: readonly Role[];
  /** Whether the person who asks may send it; null where nobody is named. */
  readonly mine: boolean | null;
  readonly facts: TSchema;
  readonly rules: readonly {
    readonly id: CheckId;
    readonly title: Text;
    readonly clause: string;
    /** What it asks, in plain words. */
    readonly asks: Text;
  }[];
  /** Its guards, as far as they can be told today, before any facts are given: those that hold, too. */
  readonly judged: readonly Verdict[];
  /** Guards that depend on facts which nobody has entered yet. */
  readonly open: readonly CheckId[];
  /** What those of `open` say as long as nothing is entered, where that is true to say: no commitment is signed. */
  readonly unentered: readonly Verdict[];
  /** What still stands in the way: those of `judged` that do not hold, or that it says were missed and that do. */
  readonly inTheWay: readonly Verdict[];
}

/** Work that has to be done to the last piece is told piece by piece. */
function workAsked(type: EventType, { snapshot, plan }: Renewal): Text {
  const parts = partsToDo(type, snapshot, plan);
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

/** What can happen next in a renewal, for whom, with which facts, and what can be told of its guards. */
export function possibleEvent(
  renewal: Renewal,
  type: EventType,
  today: IsoDate,
  person: Person | null,
): PossibleEvent {
  const { title, clause, facts, checks = {} } = definitionOf(type);
  const { code } = renewal.community;
  const mine =
    person === null
      ? null
      : rolesToRecord(person.appointments, type, code).length > 0 &&
        !approvesOwnSubmission(person, type, renewal);
  const { snapshot, plan } = renewal;
  const known = { on: today };
  const { judged: verdicts, open } = outlook(snapshot, type, known, plan);
  const shown = (some: readonly Verdict[]) => inTheWayFor(sightOf(person, code), type, some);
  const judged = shown(verdicts);
  return {
    type,
    title,
    clause,
    roles: mayRecord[type],
    mine,
    facts,
    rules: Object.keys(checks)
      .filter(isCheck)
      .map((id) => ({
        id,
        title: checkOf(id).title,
        clause: checkOf(id).clause,
        asks: id === 'step.everything-done' ? workAsked(type, renewal) : ruleExplanations[id].asks,
      })),
    judged,
    open,
    unentered: shown(open.flatMap((id) => verdictOnNothing(id, type, known, snapshot, plan) ?? [])),
    inTheWay: judged.filter((one) => standsInTheWay(type, one)),
  };
}
