import type { IsoDate } from './calendar.ts';
import type { RenewalSnapshot } from './community-renewal.ts';
import { type CheckId, isCheck } from './conditions/catalog.ts';
import { definitionOf, type EventType } from './events/catalog.ts';
import type { Verdicts } from './events/define.ts';
import { givenAt } from './given.ts';
import {
  datesOutOfOrder,
  deciding,
  guardsBefore,
  judgeOne,
  notYetSaid,
  outOfOrder,
  type RecordedVerdict,
  recordedVerdicts,
  validatorOf,
  waivedRules,
  withFailure,
} from './judge.ts';
import { stepOf } from './open-steps.ts';
import {
  entered,
  guarded,
  hasWithheld,
  NotReadable,
  partialFacts,
  type Unreadable,
} from './partial-facts.ts';
import { extendedPlan } from './plan/dates.ts';
import type { Plan } from './plan/plan.ts';
import { fieldOf, InvalidFacts, type Problem, problemsOf } from './rules/invalid-facts.ts';
import type { Verdict } from './rules/verdict.ts';
import { restore, type StoredSnapshot } from './stored-snapshot.ts';
import type { RenewalEvent } from './vocabulary.ts';

/** A check that cannot be told yet, and for which fact: one that is missing or invalid, or of a kind that is withheld. */
export interface OpenCheck {
  readonly check: CheckId;
  readonly why: Unreadable;
  readonly fact: string;
}

/** What can be told of an event while somebody enters its facts. Whether it is recorded the server decides. */
export interface LiveJudgement {
  /** What is entered and cannot be true. */
  readonly fieldProblems: readonly Problem[];
  /** Facts that are still to be entered: `posts[0].tallies[2].approve`. */
  readonly missing: readonly string[];
  readonly judged: readonly RecordedVerdict[];
  readonly open: readonly OpenCheck[];
  /** Whether every fact is there. */
  readonly complete: boolean;
  /** Null as long as it cannot be told: facts are missing or invalid, or a guard depends on what is withheld. */
  readonly accepted: boolean | null;
}

const restored = new WeakMap<object, RenewalSnapshot>();

/** A copy is restored once, however often it is judged on. */
function snapshotOf(copy: object): RenewalSnapshot {
  // Its own copy: somebody may have frozen theirs.
  const known = restored.get(copy) ?? restore(JSON.parse(JSON.stringify(copy)) as StoredSnapshot);
  restored.set(copy, known);
  return known;
}

/** Schema errors as fields that are missing and fields that are wrong. */
function fieldsOf(type: EventType, facts: unknown) {
  const validator = validatorOf(type);
  const errors = validator.Check(facts) ? [] : validator.Errors(facts);
  const missing = new Set(
    errors.flatMap((error) =>
      error.keyword === 'required'
        ? error.params.requiredProperties.map((name) => fieldOf(`${error.instancePath}/${name}`))
        : [],
    ),
  );
  // What no case of a union accepts because something in it is missing is not wrong itself.
  const isOnlyMissing = (field: string) =>
    [...missing].some((one) => one === field || one.startsWith(`${field}.`));
  const wrong = problemsOf(errors).filter(({ field }) => !isOnlyMissing(field));
  return { missing: [...missing], wrong };
}

interface Weighed {
  readonly verdicts: Verdicts;
  readonly open: readonly OpenCheck[];
  readonly problems: readonly Problem[];
}

/** What proxies were looked at through stays here: verdicts are plain JSON. */
const plain = (verdict: Verdict): Verdict => JSON.parse(JSON.stringify(verdict)) as Verdict;

/** The facts with one of their posts alone. */
const withPost = (facts: object, post: unknown): object =>
  new Proxy(facts, { get: (whole, name) => (name === 'posts' ? [post] : Reflect.get(whole, name)) });

/** What a reading answers; undefined where it comes to something that is not there. */
function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotReadable) return undefined;
    throw error;
  }
}

/** What cannot be in the count of one post, while those of others are not entered yet. */
function problemsByPost(facts: object, judge: (facts: object) => unknown): readonly Problem[] {
  const posts = ifReadable((): unknown => Reflect.get(facts, 'posts'));
  if (!Array.isArray(posts) || posts.length < 2) return [];
  return Array.from({ length: posts.length }, (_, at) => at).flatMap((at) => {
    try {
      ifReadable(() => judge(withPost(facts, posts[at])));
      return [];
    } catch (error) {
      if (error instanceof InvalidFacts) return error.problems;
      throw error;
    }
  });
}

/** Each check by itself: one that cannot be told leaves the others as they are. */
function weigh(snapshot: RenewalSnapshot, type: EventType, facts: unknown, plan: Plan): Weighed {
  const { checks = {}, failed } = definitionOf(type);
  const context = hasWithheld(snapshot.context) ? guarded(snapshot.context) : snapshot.context;
  const given = { ...givenAt(snapshot, facts, plan), context };
  const verdicts: Partial<Record<CheckId, readonly Verdict[]>> = {};
  const open: OpenCheck[] = [];
  const problems: Problem[] = [];
  for (const [id, draw] of Object.entries(checks)) {
    if (!isCheck(id)) continue;
    const judged = (of: unknown) => {
      const drawn: unknown = draw({ ...given, facts: of } as never);
      return (Array.isArray(drawn) ? drawn : [drawn]).map((one) => plain(judgeOne(id, one, plan, facts)));
    };
    try {
      verdicts[id] = judged(facts);
    } catch (error) {
      if (error instanceof NotReadable) {
        open.push({ check: id, why: error.why, fact: error.fact });
        problems.push(...notYetSaid(problems, problemsByPost(Object(facts), judged)));
      } else if (error instanceof InvalidFacts) problems.push(...notYetSaid(problems, error.problems));
      else throw error;
    }
  }
  const known = failed !== undefined && verdicts[failed] !== undefined;
  return { verdicts: known ? withFailure(verdicts, failed, plan) : verdicts, open, problems };
}

/** The guards that decide on it; while that cannot be told, all that may. */
function guardsOf(snapshot: RenewalSnapshot, event: RenewalEvent, decided: boolean): Set<string> {
  if (decided) return deciding(snapshot, event);
  const names = guardsBefore(snapshot, event.type);
  const { failed } = definitionOf(event.type);
  if (failed !== undefined) names.delete(failed);
  return names;
}

const isComplete = ({ missing, wrong }: ReturnType<typeof fieldsOf>) =>
  missing.length === 0 && wrong.length === 0;

/**
 * Judges an event as far as its facts go, on a working copy as the server answers it (`snapshot`, JSON). Checks are
 * judged whose facts are all there; the others are left open, with what they wait for. With all facts there, and
 * nothing withheld that a check reads, it says what `judge` says. Pure; facts may be a form's: what is empty in it,
 * undefined, '' or null where no null may be, is missing. It never throws for what somebody may enter.
 */
export function liveJudgement(
  copy: object,
  pinned: Plan,
  type: EventType,
  given: unknown,
  today: IsoDate,
): LiveJudgement {
  const snapshot = snapshotOf(copy);
  const plan = extendedPlan(pinned, snapshot.context.extensions);
  const schema = definitionOf(type).facts;
  const facts = entered(given ?? {}, schema) as { on: IsoDate };
  const fields = fieldsOf(type, facts);
  const { missing, wrong } = fields;
  const complete = missing.length === 0;
  const disordered = outOfOrder(snapshot, type, plan);
  if (disordered !== undefined)
    return { fieldProblems: wrong, missing, judged: [disordered], open: [], complete, accepted: false };

  const whole = isComplete(fields);
  const invalid = new Set(wrong.map(({ field }) => field));
  const readable = whole ? facts : partialFacts(facts, schema, invalid);
  const dates = datesOutOfOrder(snapshot, type, facts, today).filter(({ field }) => !invalid.has(field));
  const { verdicts, open, problems } = weigh(snapshot, type, readable, plan);
  const fieldProblems = [...wrong, ...dates, ...problems];
  const decidable = whole && fieldProblems.length === 0;
  const waived = waivedRules(verdicts, snapshot.context.waivers);
  const event = { type, facts, by: '', step: stepOf(snapshot), verdicts, waived } as RenewalEvent;
  const decided = decidable && open.length === 0;
  const judged = recordedVerdicts(verdicts, guardsOf(snapshot, event, decided), waived);
  const guards = guardsBefore(snapshot, type);
  const undecided = open.some(({ check }) => guards.has(check) || definitionOf(type).failed === check);
  const accepted = decidable && !undecided ? snapshot.can(event) : null;
  return { fieldProblems, missing, judged, open, complete, accepted };
}
