import {
  genderLabels,
  householdLabels,
  ledgerFieldLabels,
  ledgerPostLabels,
} from '../../../machines/ledger/labels.ts';
import type { LedgerField } from '../../../machines/ledger/person.ts';
import { educationLabels, named } from '../../../machines/rules/labels.ts';
import type { Text } from '../../../machines/text.ts';
import type { PersonFields } from './use-ledger.ts';

const both = (word: string): Text => ({ zh: word, en: word });
const NONE: Text = { zh: '无', en: 'none' };
const YES: Text = { zh: '是', en: 'yes' };
const NO: Text = { zh: '否', en: 'no' };

/** The value of a field as people say it. */
export function valueInWords(field: LedgerField, person: PersonFields): Text {
  switch (field) {
    case 'gender':
      return genderLabels[person.gender];
    case 'education':
      return educationLabels[person.education];
    case 'household':
      return householdLabels[person.household];
    case 'posts':
      return person.posts.length === 0 ? NONE : named(person.posts, ledgerPostLabels);
    default: {
      const value = person[field];
      if (typeof value === 'boolean') return value ? YES : NO;
      return value === null || value === '' ? NONE : both(value);
    }
  }
}

/** Enough to tell two of one name apart: 1985年生 女 大专 党员. */
export function traitOf({ birthDate, gender, education, partySince }: PersonFields): Text {
  const year = birthDate.slice(0, 4);
  return {
    zh: `${year}年生 ${genderLabels[gender].zh} ${educationLabels[education].zh}${partySince === null ? '' : ' 党员'}`,
    en: `born ${year}, ${gender}, ${educationLabels[education].en}${partySince === null ? '' : ', party member'}`,
  };
}

export const fieldTitle = (field: string): Text =>
  (ledgerFieldLabels as Readonly<Record<string, Text>>)[field] ?? both(field);
