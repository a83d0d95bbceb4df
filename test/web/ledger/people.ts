import { fullYears } from '../../../machines/calendar.ts';
import type { LedgerPerson } from '../../../machines/ledger/person.ts';
import type { ShownPerson } from '../../../web/features/ledger/use-ledger.ts';

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

/** The same as a list has them. */
export function listed(id: string, about: Partial<LedgerPerson> = {}): ShownPerson {
  const person = somebody(id, about);
  const { birthDate, partySince } = person;
  return {
    ...person,
    birthDate: `${birthDate.slice(0, 4)}-**-**`,
    partySince: partySince && `${partySince.slice(0, 4)}-**-**`,
    age: fullYears(birthDate, TODAY),
    partyYears: partySince === null ? null : fullYears(partySince, TODAY),
  };
}
