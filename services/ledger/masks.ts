import type { LedgerPerson } from '../../machines/ledger/person.ts';
import { maskedAddress } from '../operation/masked.ts';

const yearOf = (day: string) => `${day.slice(0, 4)}-**-**`;
const shortened = (phone: string) => maskedAddress('sms', phone.replaceAll(/[ -]/g, ''));

/** Somebody with days as `1980-**-**` and the telephone number as `138****5678`. */
export const maskedPerson = (person: LedgerPerson): LedgerPerson => ({
  ...person,
  birthDate: yearOf(person.birthDate),
  partySince: person.partySince && yearOf(person.partySince),
  phone: person.phone && shortened(person.phone),
});
