import { isCheck } from '../../../machines/conditions/catalog.ts';
import { definitionOf } from '../../../machines/events/catalog.ts';
import type { RecordedVerdict } from '../../../machines/judge.ts';
import { guarded, NotReadable } from '../../../machines/partial-facts.ts';
import { titleOfStep } from '../../../machines/step-title.ts';
import type { Text } from '../../../machines/text.ts';
import { allFields } from './form-model.ts';
import { inside, readAt } from './paths.ts';
import type { Choosing } from './pools.ts';

/** The same facts, where reading one is noted; of an object that is looked into, only what is read of it. */
function noted<T>(value: T, read: Set<string>, path = ''): T {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value as object, {
    get(whole, name) {
      const next: unknown = Reflect.get(whole, name);
      if (typeof name !== 'string' || name === 'length' || !Object.hasOwn(whole, name)) return next;
      const at = inside(path, Array.isArray(whole) ? Number(name) : name);
      read.delete(path);
      read.add(at);
      return noted(next, read, at);
    },
  }) as T;
}

/** Rows of a list are marked as the list that they stand in; the posts of an election are parts of the form. */
const markable = (path: string) =>
  path.replace(/^posts\[\d+\]\.post$/, 'posts').replace(/(?<!^posts)\[\d+\].*$/, '');

interface Drawn {
  readonly read: readonly string[];
  /** What the check was told, by its own names. */
  readonly told: readonly string[];
}

/** Which facts a check is drawn from; undefined where that is judged row by row or rests on what is withheld. */
function drawnFrom({ type, context, plan, step }: Choosing, check: string, facts: object): Drawn | undefined {
  const draw: unknown = isCheck(check) ? definitionOf(type).checks?.[check] : undefined;
  if (typeof draw !== 'function') return undefined;
  const read = new Set<string>();
  try {
    const told: unknown = draw({
      facts: noted(facts, read),
      context: guarded(context),
      plan,
      step,
      titleOf: titleOfStep,
    });
    if (typeof told !== 'object' || told === null || Array.isArray(told)) return undefined;
    return { read: [...new Set([...read].map(markable))], told: Object.keys(told) };
  } catch (error) {
    if (error instanceof NotReadable) return undefined;
    throw error;
  }
}

const lastOf = (path: string) => path.split('.').at(-1) ?? path;

/** The parts of a compound verdict that are not met, each with its own part of the sentence. */
function failedParts({ details, message }: RecordedVerdict): { fact: string; text: Text }[] {
  const parts = Array.isArray(details.parts) ? (details.parts as { fact: string; satisfied: boolean }[]) : [];
  const failed = parts.filter(({ satisfied }) => !satisfied);
  const [zh, en] = [message.zh.split('；'), message.en.split('; ')];
  const isWhole = zh.length !== failed.length || en.length !== failed.length;
  return failed.map(({ fact }, at) => ({
    fact,
    text: isWhole ? message : { zh: zh[at] ?? message.zh, en: en[at] ?? message.en },
  }));
}

function marksOfOne(
  choosing: Choosing,
  facts: object,
  verdict: RecordedVerdict,
): (readonly [string, Text])[] {
  const drawn = drawnFrom(choosing, verdict.rule, facts);
  if (drawn === undefined) return [];
  const known = new Set(allFields(choosing.fields).map(({ path }) => path));
  const parts = failedParts(verdict).flatMap(({ fact, text }) => {
    const own = drawn.read.filter((path) => lastOf(path) === lastOf(fact));
    const inIt = drawn.read.map((path) => `${path}.${fact}`).filter((path) => known.has(path));
    return [...own, ...inIt].map((path) => [path, text] as const);
  });
  if (parts.length > 0) return parts;
  const asTold = drawn.read.filter((path) => drawn.told.includes(lastOf(path)));
  const others = drawn.read.filter((path) => path !== 'on');
  const paths = [asTold, others, drawn.read].find((some) => some.length > 0) ?? [];
  return paths.map((path) => [path, verdict.message] as const);
}

/**
 * Under which fields it is said why something is not allowed: the facts that a verdict rests on, as its check is drawn
 * from them. Of a compound rule, only the facts of what is not met. The first verdict on a fact has the word.
 */
export function markedFacts(
  choosing: Choosing,
  facts: object,
  notMet: readonly RecordedVerdict[],
): Map<string, Text> {
  const marks = notMet.flatMap((one) => marksOfOne(choosing, facts, one));
  return new Map(marks.filter(([path]) => readAt(facts, path) !== undefined).toReversed());
}
