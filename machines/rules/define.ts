import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Plan } from '../plan/plan.ts';
import type { Text } from '../text.ts';
import { InvalidFacts, type Problem, problemsOf } from './invalid-facts.ts';
import type { Finding, Level, Verdict } from './verdict.ts';

interface Definition<Id extends string, F extends TSchema> {
  readonly id: Id;
  readonly title: Text;
  readonly clause: string;
  /** `both`: part of the rule is mandatory, part advisory; each verdict says which one spoke. */
  readonly level: Level | 'both';
  readonly facts: F;
  /** What no schema can say of the facts together: more present than expected, a day before the posting. */
  readonly contradictions?: (facts: Static<F>, plan: Plan) => Problem[];
  readonly judge: (facts: Static<F>, plan: Plan) => Finding;
}

/** A rule of the plan: a pure function from facts and plan to a verdict, with what people call it. */
export interface Rule<Id extends string = string, F extends TSchema = TSchema> {
  readonly id: Id;
  readonly title: Text;
  readonly clause: string;
  readonly level: Level | 'both';
  readonly facts: F;
  /** Throws {@link InvalidFacts} when the facts do not fit the schema or contradict one another. */
  judge(facts: unknown, plan: Plan): Verdict;
}

/**
 * Frames a rule: facts are checked before anything is judged, and the verdict is complete.
 * A rule of level `both` must name the level in each finding; a mandatory part that fails outranks an advisory one.
 */
export function defineRule<const Id extends string, F extends TSchema>(
  definition: Definition<Id, F>,
): Rule<Id, F> {
  const validator = Compile(definition.facts);
  const { id, title, clause, level, facts } = definition;
  const valid = (given: unknown, plan: Plan): Static<F> => {
    if (!validator.Check(given)) throw new InvalidFacts(problemsOf(validator.Errors(given)));
    const problems = definition.contradictions?.(given, plan) ?? [];
    if (problems.length > 0) throw new InvalidFacts(problems);
    return given;
  };
  return {
    id,
    title,
    clause,
    level,
    facts,
    judge(given, plan) {
      const finding = definition.judge(valid(given, plan), plan);
      return {
        rule: id,
        clause,
        details: {},
        ...finding,
        level: finding.level ?? (level === 'both' ? 'mandatory' : level),
      };
    },
  };
}
