import type { ComponentType } from 'react';
import { CandidatesField } from './candidates-field.tsx';
import { ChoiceField, YesNoField } from './choice-field.tsx';
import { DateField } from './date-field.tsx';
import type { FieldProps } from './frame.tsx';
import { GroupField, OptionalField } from './group-field.tsx';
import { HandlerField, RuleField, StepField } from './named-field.tsx';
import { NamesField } from './names-field.tsx';
import { NumberField } from './number-field.tsx';
import { PersonField } from './person-field.tsx';
import { PersonsField } from './persons-field.tsx';
import { PostsField } from './posts-field.tsx';
import { RowsField } from './rows-field.tsx';
import { TalliesField } from './tallies-field.tsx';
import { OpenNumberField, ReasonField, TextField } from './text-field.tsx';
import { WordsField } from './words-field.tsx';

/** What draws each kind of fact. */
const DRAWN_BY = {
  date: DateField,
  number: NumberField,
  'yes-no': YesNoField,
  choice: ChoiceField,
  code: ChoiceField,
  words: WordsField,
  agenda: WordsField,
  text: TextField,
  'document-number': TextField,
  reason: ReasonField,
  'open-number': OpenNumberField,
  step: StepField,
  rule: RuleField,
  handler: HandlerField,
  person: PersonField,
  persons: PersonsField,
  names: NamesField,
  group: GroupField,
  pair: GroupField,
  optional: OptionalField,
  rows: RowsField,
  tallies: TalliesField,
  posts: PostsField,
  candidates: CandidatesField,
} as const;

/** A fact, drawn by its kind. */
export function AnyField({ field, path }: FieldProps) {
  const Kind = DRAWN_BY[field.kind] as ComponentType<FieldProps>;
  return <Kind field={field} path={path} />;
}
