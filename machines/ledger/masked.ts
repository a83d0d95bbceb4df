import type { LedgerFields } from './person.ts';

/** The fields that a list shows masked. */
export const MASKED_FIELDS = [
  'birthDate',
  'partySince',
  'phone',
] as const satisfies readonly (keyof LedgerFields)[];
export type MaskedField = (typeof MASKED_FIELDS)[number];

/** Whether a day or a telephone number is masked: `1980-**-**`, `138****5678`, `…`. None has such marks by itself. */
export const isMasked = (value: string | null | undefined): boolean => value != null && /[*…]/.test(value);

/** The fields of a row or a form with what is known in the place of what is masked in them. */
export function withoutMasks(fields: LedgerFields, known: Pick<LedgerFields, MaskedField>): LedgerFields {
  const hidden = MASKED_FIELDS.filter((field) => isMasked(fields[field]));
  return { ...fields, ...Object.fromEntries(hidden.map((field) => [field, known[field]])) };
}
