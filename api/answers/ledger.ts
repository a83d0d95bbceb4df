import { GENDERS, HOUSEHOLDS, LEDGER_POSTS } from '../../machines/ledger/words.ts';
import { EDUCATION, RELATIONS } from '../../machines/plan/words.ts';
import { boolean, closed, community, integer, list, nullable, oneOf, string } from './building.ts';

/** Days and numbers are masked in a list, so that they are texts here. */
const fields = {
  id: string,
  name: string,
  gender: oneOf(GENDERS),
  birthDate: string,
  ethnicity: string,
  education: oneOf(EDUCATION),
  partySince: nullable(string),
  socialWorkLicence: boolean,
  socialWorkDegree: boolean,
  financeOrManagement: boolean,
  posts: list(oneOf(LEDGER_POSTS, 'LedgerPost')),
  postsSince: nullable(string),
  reserve: boolean,
  household: oneOf(HOUSEHOLDS),
  phone: nullable(string),
};
const listed = closed({ ...fields, age: integer, partyYears: nullable(integer) }, 'ListedPerson');

const kinship = closed({ a: string, b: string, relation: oneOf(RELATIONS, 'Relation') }, 'Kinship');

export const ledger = closed(
  {
    community,
    revision: integer,
    sight: oneOf(['whole', 'years', 'none'], 'LedgerSight'),
    mayEdit: boolean,
    count: integer,
    people: list(listed),
    kinships: list(kinship),
  },
  'Ledger',
);

export const savedPerson = closed({ revision: integer, person: closed(fields, 'LedgerPerson') });

export const changedLedger = closed({ revision: integer });

export const importedPeople = closed({
  revision: integer,
  rows: list(closed({ line: integer, action: oneOf(['add', 'update', 'same']), person: nullable(string) })),
});

export const unmaskedPeople = closed({
  people: list(
    closed({ id: string, birthDate: string, partySince: nullable(string), phone: nullable(string) }),
  ),
});
