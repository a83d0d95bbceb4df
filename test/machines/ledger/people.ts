import type { LedgerFields, LedgerPerson } from '../../../machines/ledger/person.ts';

export const TODAY = '2021-01-10';

/** Somebody whom nothing is wrong with. */
export const FIELDS: LedgerFields = {
  name: '丁示一',
  gender: 'female',
  birthDate: '1985-05-04',
  ethnicity: '蒙古族',
  education: 'college',
  partySince: '2008-07-01',
  socialWorkLicence: true,
  socialWorkDegree: false,
  financeOrManagement: true,
  posts: ['party-secretary', 'residents-director'],
  postsSince: '2018-03-01',
  reserve: false,
  household: 'here',
  phone: null,
};

export const person = (id: string, fields: Partial<LedgerFields> = {}): LedgerPerson => ({
  id,
  ...FIELDS,
  ...fields,
});
