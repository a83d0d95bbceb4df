import type { RenewalContext } from '../../../machines/context.ts';
import { definitionOf, type EventType } from '../../../machines/events/catalog.ts';
import { guarded, NotReadable } from '../../../machines/partial-facts.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import { titleOfStep } from '../../../machines/step-title.ts';
import type { Field } from './form-model.ts';
import { heldBy } from './held-values.ts';
import { readAt, writtenAt } from './paths.ts';

/** From what a fact may be chosen, and how many there must be of a list; undefined places: as many as one likes. */
export interface Pool {
  readonly from: readonly string[];
  readonly places?: number;
}

/** Where the checks say from what is chosen: what they call the chosen, and what they call those to choose from. */
const CHOSEN_FROM = {
  'step.known-persons': [['chosen', 'from']],
  'step.places-filled': [['chosen', 'from']],
  'step.one-of': [['named', 'among']],
  'step.earlier-step': [['to', 'earlier']],
  'residents.runoff': [['tallies', 'tiedIds']],
  'party.leaders': [
    ['secretary', 'committee'],
    ['deputies', 'committee'],
    ['disciplineCommissioner', 'committee'],
  ],
} as const;

/** Stands where somebody will be chosen, to see which check it reaches. Nothing is called so. */
const ASKING = '?';

export interface Choosing {
  readonly type: EventType;
  readonly fields: readonly Field[];
  /** As the working copy holds it: what is withheld says so. */
  readonly context: RenewalContext;
  readonly plan: Plan;
  readonly step: string;
}

/** Facts of the right shape in which nothing is said yet. */
function blank(field: Field): unknown {
  switch (field.kind) {
    case 'number':
    case 'code':
      return 0;
    case 'yes-no':
      return false;
    case 'group':
    case 'optional':
      return blankOf(field.fields);
    case 'pair':
      return field.fields.map(blank);
    case 'words':
    case 'agenda':
    case 'persons':
    case 'names':
    case 'rows':
    case 'tallies':
    case 'posts':
    case 'candidates':
      return [];
    case 'date':
      return '2000-01-01';
    default:
      return '';
  }
}

const blankOf = (fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field.name, blank(field)]));

const rowsIn = (field: Field): readonly Field[] | undefined =>
  'atLeast' in field ? field.fields : undefined;

/** What is entered, with everything else blank, so that a check may read what it likes. */
export function filledUp(fields: readonly Field[], values: unknown): Record<string, unknown> {
  const held = heldBy(fields, values);
  return Object.fromEntries(
    fields.map((field): [string, unknown] => {
      const value = held[field.name];
      const row = rowsIn(field);
      if (row !== undefined && Array.isArray(value))
        return [field.name, value.map((one) => filledUp(row, one))];
      if (field.kind === 'group') return [field.name, filledUp(field.fields, value)];
      return [field.name, value ?? blank(field)];
    }),
  );
}

const asList = (value: unknown): string[] =>
  [value].flat().flatMap((one: unknown) => {
    if (typeof one === 'string') return [one];
    const id: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'id') : undefined;
    return typeof id === 'string' ? [id] : [];
  });

/** `party:?` among `party:person-01, residents:person-02` leaves person-01. */
function poolIn(drawn: object, chosenAs: string, fromAs: string): Pool | undefined {
  const asked = asList(Reflect.get(drawn, chosenAs)).find((one) => one.endsWith(ASKING));
  if (asked === undefined) return undefined;
  const before = asked.slice(0, -ASKING.length);
  const from = asList(Reflect.get(drawn, fromAs))
    .filter((one) => one.startsWith(before))
    .map((one) => one.slice(before.length));
  const places: unknown = Reflect.get(drawn, 'places');
  return { from: [...new Set(from)], ...(typeof places === 'number' && { places }) };
}

/** What a check would be told; nothing where that depends on what the reader may not see. */
export function drawn({ type, context, plan, step }: Choosing, check: string, facts: unknown): object[] {
  const draw: unknown = Reflect.get(definitionOf(type).checks ?? {}, check);
  if (typeof draw !== 'function') return [];
  try {
    const answer: unknown = draw({ facts, context: guarded(context), plan, step, titleOf: titleOfStep });
    return [answer].flat().filter((one) => typeof one === 'object' && one !== null);
  } catch (error) {
    if (error instanceof NotReadable) return [];
    throw error;
  }
}

/** The place of the rows or the list in which somebody is chosen, asked with a new row or as one more in it. */
function asking(choosing: Choosing, values: unknown, path: string): unknown {
  const facts = filledUp(choosing.fields, values);
  const before = readAt(facts, path);
  return writtenAt(facts, path, Array.isArray(before) ? [...before, ASKING] : ASKING);
}

/**
 * From whom or what a fact at a path may be chosen, as the checks of the event say it: each is drawn with a question
 * mark in that place, and whichever it reaches says from what is to be chosen. Undefined where none does.
 */
export function poolAt(choosing: Choosing, values: unknown, path: string): Pool | undefined {
  const facts = asking(choosing, values, path);
  for (const [check, names] of Object.entries(CHOSEN_FROM))
    for (const one of drawn(choosing, check, facts))
      for (const [chosenAs, fromAs] of names) {
        const pool = poolIn(one, chosenAs, fromAs);
        if (pool !== undefined) return pool;
      }
  return undefined;
}

/** The posts that are elected here, in the order of the ballot. */
export const postsToCount = (choosing: Choosing): readonly string[] =>
  poolAt(choosing, { posts: [{}] }, 'posts[0].post')?.from ?? [];

/** A pool of the rows at a path, e.g. of `posts[0].tallies`, whose ids are chosen. */
export const poolOfRows = (choosing: Choosing, values: unknown, path: string): Pool | undefined => {
  const rows = readAt(values, path);
  const at = Array.isArray(rows) ? rows.length : 0;
  const withRow = writtenAt(values, path, [...(Array.isArray(rows) ? rows : []), {}]);
  return poolAt(choosing, withRow, `${path}[${at}].id`);
};
