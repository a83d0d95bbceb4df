import type { LedgerPerson } from '../../../machines/ledger/person.ts';

export const TODAY = '2020-12-20';

/** Somebody invented, with what a test is about. */
export const somebody = (id: string, about: Partial<LedgerPerson> = {}): LedgerPerson => ({
  id,
  name: '丁示',
  gender: 'female',
  birthDate: '1980-05-04',
  ethnicity: '蒙古族',
  education: 'college',
  partySince: '2002-07-01',
  socialWorkLicence: false,
  socialWorkDegree: false,
  financeOrManagement: false,
  posts: [],
  postsSince: null,
  reserve: false,
  household: 'here',
  phone: null,
  ...about,
});
