import type { RenewalContext } from '../../../machines/context.ts';
import { educationLabels } from '../../../machines/rules/labels.ts';
import type { Text } from '../../../machines/text.ts';
import type { Answer } from '../../api/client.ts';
import type { Names } from '../../components/facts/value-in-words.ts';

export type LedgerPerson = Answer<'GET /api/communities/{code}/ledger'>['people'][number];

/** Somebody who can be named, by id. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  /** Enough to tell two of one name apart: 1985年生，女，大专. */
  readonly trait?: Text;
  readonly inLedger?: LedgerPerson;
}

export type KnownPersons = ReadonlyMap<string, KnownPerson>;

function traitOf({ birthDate, gender, education, partySince }: LedgerPerson): Text {
  const year = birthDate.slice(0, 4);
  const { zh, en } = educationLabels[education];
  return {
    zh: `${year}年生 ${gender === 'female' ? '女' : '男'} ${zh}${partySince === null ? '' : ' 党员'}`,
    en: `born ${year}, ${gender}, ${en}${partySince === null ? '' : ', party member'}`,
  };
}

const nameIn = (one: object): string | undefined => {
  const name: unknown = Reflect.get(one, 'name');
  return typeof name === 'string' ? name : undefined;
};

/** Those whom the renewal itself names: candidates and applicants, as far as the reader may see it. */
function namedIn({ party, residents, supervision }: RenewalContext): KnownPerson[] {
  const lists = [party.candidates, residents.applicants, residents.candidates, supervision.candidates];
  return lists.flat().flatMap((one) => {
    const name = nameIn(one);
    return name === undefined ? [] : [{ id: one.id, name }];
  });
}

/** Everybody who can be named here: the people of the ledger, and those whom only the renewal names. */
export function knownPersons(context: RenewalContext, ledger: readonly LedgerPerson[]): KnownPersons {
  return new Map([
    ...namedIn(context).map((one): [string, KnownPerson] => [one.id, one]),
    ...ledger.map((one): [string, KnownPerson] => [
      one.id,
      { id: one.id, name: one.name, trait: traitOf(one), inLedger: one },
    ]),
  ]);
}

/** Their names alone. */
export const namesOf = (persons: KnownPersons): Names =>
  new Map([...persons].map(([id, { name }]) => [id, name]));

export const nameOf = (persons: KnownPersons, id: string): string => persons.get(id)?.name ?? id;

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;
const day = (value: string | null) => (value !== null && FULL_DAY.test(value) ? value : undefined);

/** What the ledger says of somebody, under the names that facts have; days only where they are not masked. */
export function factsOfPerson({ inLedger, name }: KnownPerson): Readonly<Record<string, unknown>> {
  if (inLedger === undefined) return { name };
  const { birthDate, partySince, education, gender, ethnicity, ...person } = inLedger;
  return {
    name,
    gender,
    ethnicity,
    education,
    birthDate: day(birthDate),
    partySince: day(partySince),
    party: partySince !== null,
    socialWorkLicence: person.socialWorkLicence,
    socialWorkDegree: person.socialWorkDegree,
    financeOrManagement: person.financeOrManagement,
  };
}
