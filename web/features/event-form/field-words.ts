import type { EventType } from '../../../machines/events/catalog.ts';
import { fieldLabel } from '../../../machines/events/field-labels.ts';
import type { FieldLabel } from '../../../machines/events/labels/label.ts';
import type { Text } from '../../../machines/text.ts';

/** What the words are called from which a fact is chosen; of a list they may stand with what is in it. */
export const wordsOf = (type: EventType, path: string): Readonly<Record<string, Text>> =>
  fieldLabel(type, path)?.words ?? fieldLabel(type, `${path}[]`)?.words ?? {};

/** What a fact is called; its own name where it is called nothing. */
export const labelOf = (type: EventType, path: string): FieldLabel =>
  fieldLabel(type, path) ?? { zh: path, en: path };

/** Where a fact stands, outermost first: 各职务计票 · 主任 · 赞成. */
export function wayTo(type: EventType, path: string): FieldLabel[] {
  const ends = [...path.matchAll(/[^.[\]]+|\[\d+\]/g)].map(({ index, 0: part }) => index + part.length);
  return ends.flatMap((end) => {
    const at = path.slice(0, end);
    return at.endsWith(']') && end < path.length ? [] : (fieldLabel(type, at) ?? []);
  });
}
