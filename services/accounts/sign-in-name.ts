import { type AccountRow, findAccountByName, findAccountByPhone } from '../../db/accounts.ts';
import type { Database } from '../../db/connect.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';

/** Begins with a letter, so that no name is somebody's telephone number; an e-mail is a name too. */
const NAME = /^\p{L}[\p{L}\p{N}._@+-]{1,63}$/u;
const MOBILE = /^(?:\+?86)?(?<number>1\d{10})$/;

/** Names are the same however they are typed. */
export const asName = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** The eleven digits of a mobile number, however it is typed: +86 138-0000-0000; undefined for anything else. */
export const asPhone = (text: string): string | undefined =>
  MOBILE.exec(text.normalize('NFKC').replaceAll(/[\s()-]/g, ''))?.groups?.number;

/** The account that somebody means by what they typed: a name, or a telephone number. */
export async function findAccountTyped(db: Database, typed: string): Promise<AccountRow | undefined> {
  const phone = asPhone(typed);
  return phone === undefined ? findAccountByName(db, asName(typed)) : findAccountByPhone(db, phone);
}

/** Throws InvalidFacts for `signInName`. */
export function requireName(text: string): string {
  const name = asName(text);
  if (!NAME.test(name))
    throw new InvalidFacts([
      {
        field: 'signInName',
        detail: 'must begin with a letter, and have 2 to 64 letters, digits and . _ @ + -',
      },
    ]);
  return name;
}

/** Throws InvalidFacts for `phone`. */
export function requirePhone(text: string): string {
  const phone = asPhone(text);
  if (phone === undefined)
    throw new InvalidFacts([{ field: 'phone', detail: 'must be a mobile number of 11 digits' }]);
  return phone;
}
