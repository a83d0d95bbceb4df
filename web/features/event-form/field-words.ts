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
