import { type Static, Type } from 'typebox';
import { personal } from '../personal/mark.ts';
import { date, education, facts, id, kinship, personalDay } from '../rules/schema.ts';
import { GENDERS, HOUSEHOLDS, LEDGER_POSTS } from './words.ts';

/** More people than a community works with by name in one renewal. */
export const MOST_PEOPLE = 2_000;
export const MOST_KINSHIPS = 2_000;

/** What the ledger (台账) of a community says about one person. */
export const ledgerFields = facts({
  name: personal('name', Type.String({ minLength: 1, maxLength: 40 })),
  gender: personal('trait', Type.Enum([...GENDERS])),
  birthDate: personalDay,
  ethnicity: personal('trait', Type.String({ minLength: 1, maxLength: 64 })),
  education,
  /** Null: no member of the party. */
  partySince: Type.Union([personalDay, Type.Null()]),
  socialWorkLicence: personal('trait', Type.Boolean()),
  socialWorkDegree: personal('trait', Type.Boolean()),
  financeOrManagement: personal('trait', Type.Boolean({ description: 'knows finance or management' })),
  /** Several, since one person may be secretary and director (一肩挑). */
  posts: personal(
    'trait',
    Type.Array(Type.Enum([...LEDGER_POSTS]), { uniqueItems: true, maxItems: LEDGER_POSTS.length }),
  ),
  postsSince: Type.Union([date, Type.Null()]),
  reserve: personal('trait', Type.Boolean({ description: 'reserve candidate (后备人选)' })),
  household: personal('trait', Type.Enum([...HOUSEHOLDS])),
  phone: Type.Union([personal('trait', Type.String({ pattern: '^\\+?[\\d -]{5,20}$' })), Type.Null()]),
});
export type LedgerFields = Static<typeof ledgerFields>;
export type LedgerField = keyof LedgerFields;

/** In the order of the paper form. */
export const LEDGER_FIELDS = Object.keys(ledgerFields.properties) as readonly LedgerField[];

/** Somebody in the ledger, by the id under which events name them. */
export const ledgerPerson = facts({ id, ...ledgerFields.properties });
export type LedgerPerson = Static<typeof ledgerPerson>;

/** Declared once a pair; `relation` is what the second one is to the first. */
export const ledgerKinships = Type.Array(kinship, { maxItems: MOST_KINSHIPS });

/** The fields whose values are not the same. */
export function changedFields(before: LedgerFields | undefined, after: LedgerFields): LedgerField[] {
  if (before === undefined) return [...LEDGER_FIELDS];
  return LEDGER_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
