import type { EventType } from '../../../machines/events/catalog.ts';
import { fieldLabel } from '../../../machines/events/field-labels.ts';
import type { Text } from '../../../machines/text.ts';
import { wordsOf } from './field-words.ts';
import { type KnownPersons, nameOf } from './known-persons.ts';
import { readAt } from './paths.ts';

interface Where {
  readonly type: EventType;
  readonly values: unknown;
  readonly persons: KnownPersons;
}

/** What a row is called after what stands in it: its post, or whom it is about. Undefined where it names neither. */
function rowCalled({ type, values, persons }: Where, path: string): Text | undefined {
  const [post, id] = ['post', 'id'].map((name) => readAt(values, `${path}.${name}`));
  if (typeof post === 'string' && !path.includes('.')) return wordsOf(type, `${path}.post`)[post];
  if (typeof id !== 'string') return undefined;
  const name = nameOf(persons, id);
  return { zh: name, en: name };
}

const labelled = (type: EventType, path: string): Text[] => {
  const label = fieldLabel(type, path);
  return label === undefined ? [] : [label];
};

/** A row that nothing in it names is called by its number; the parts of a pair have names of their own. */
function rowNumbered(type: EventType, path: string): Text | undefined {
  const at = /\[(\d+)\]$/.exec(path)?.[1];
  const label = fieldLabel(type, path);
  const isPart = label !== fieldLabel(type, path.replace(/\[\d+\]$/, '[]'));
  if (at === undefined || label === undefined || isPart) return undefined;
  const number = Number(at) + 1;
  return { zh: `${label.zh}${number}`, en: `${label.en} ${number}` };
}

/** Where a fact stands, outermost first: 主任 · 丁示一 · 赞成. The list of a row is not named beside it. */
export function wayTo(where: Where, path: string): Text[] {
  const { type } = where;
  const ends = [...path.matchAll(/[^.[\]]+|\[\d+\]/g)].map(({ index, 0: part }) => index + part.length);
  const rowAt = (at: string) =>
    at.endsWith(']') ? (rowCalled(where, at) ?? rowNumbered(type, at)) : undefined;
  return ends.flatMap((end, place) => {
    const at = path.slice(0, end);
    if (rowAt(path.slice(0, ends[place + 1] ?? 0)) !== undefined) return [];
    return rowAt(at) ?? labelled(type, at);
  });
}
