import type { EventType } from '../../../machines/events/catalog.ts';
import type { LiveJudgement } from '../../../machines/live-judgement.ts';
import type { Problem } from '../../../machines/rules/invalid-facts.ts';
import type { Text } from '../../../machines/text.ts';
import { allFields, formOf } from './form-model.ts';
import { readAt } from './paths.ts';
import { problemInWords } from './problem-words.ts';

export interface Problems {
  readonly atFields: ReadonlyMap<string, Text>;
  /** What no field of this form is named for. */
  readonly general: readonly Text[];
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** What a row or a field comes to. */
function amount(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.values(value).reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0);
}

/** A rule that is judged post by post names its own facts: the post is the one that has this figure there. */
function inItsPost(problem: Problem, values: unknown): string[] {
  const posts = readAt(values, 'posts');
  if (!Array.isArray(posts)) return [];
  const said = Number(/^\d+/.exec(problem.detail)?.[0] ?? Number.NaN);
  const paths = posts.map((_, at) => `posts[${at}].${problem.field}`);
  return paths.filter((path) => amount(readAt(values, path)) === said);
}

/** Problems in words, each where it is to be mended; what is merely not filled in yet is none. */
export function problemsOfForm(type: EventType, found: readonly Problem[], values: unknown): Problems {
  const known = new Set(allFields(formOf(type)).map(({ path }) => path));
  const isField = (path: string) =>
    known.has(path.replaceAll(/\[\d+\]/g, '[]')) ||
    known.has(path) ||
    known.has(path.replaceAll(/\[\d+\]/g, '[]').replace(/\[\]$/, ''));
  const atFields = new Map<string, Text>();
  const general: Text[] = [];
  for (const problem of found) {
    const words = problemInWords(type, problem.detail);
    const places = isField(problem.field) ? [problem.field] : inItsPost(problem, values);
    for (const place of places) if (!atFields.has(place)) atFields.set(place, words);
    if (places.length === 0) general.push(words);
  }
  return { atFields, general };
}

/** A part of the form of which nothing is filled in yet, as the fields that have to be. */
function asFields(type: EventType, path: string): string[] {
  const anywhere = path.replaceAll(/\[\d+\]/g, '[]');
  const field = allFields(formOf(type)).find((one) => one.path === anywhere);
  if (field?.kind !== 'group' && field?.kind !== 'pair') return [path];
  return field.fields
    .filter(({ required }) => required)
    .flatMap(({ name }) => asFields(type, field.kind === 'pair' ? `${path}[${name}]` : `${path}.${name}`));
}

/** A place of a pair that is empty stands as wrong with the law, and is only missing on the form. */
export function missingAndWrong(
  type: EventType,
  { missing, fieldProblems }: LiveJudgement,
  values: unknown,
): { readonly missing: string[]; readonly wrong: Problem[] } {
  const empty = fieldProblems.filter(({ field }) => /\[\d+\]$/.test(field) && isEmpty(readAt(values, field)));
  return {
    missing: [...missing.flatMap((path) => asFields(type, path)), ...empty.map(({ field }) => field)],
    wrong: fieldProblems.filter((one) => !empty.includes(one)),
  };
}
