import type { IsoDate } from '../../machines/calendar.ts';
import type { EventFacts } from '../../machines/events/catalog.ts';

type Seat = EventFacts<'residents.result-announced'>['team'][number];

/** Somebody invented, with what the events ask about a person. */
export interface Person extends Omit<Seat, 'body'> {
  readonly name: string;
  readonly partySince: IsoDate;
  readonly financeOrManagement: boolean;
}

/** Real surnames, compound ones among them, so that their order by strokes is no order of this list. */
const SURNAMES = [...'丁王乌于马白齐朱李云石包赵钱敖那巴', '司马', '欧阳', '呼延'];
/** Given names say what they are: an example, a sample, something drafted, tried or played. */
const MARKS = [...'示例样拟试演'];
const NUMERALS = [...'一二三四五六七八九十'];

const pick = <T>(from: readonly T[], at: number): T => {
  const found = from[at % from.length];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
};

function nameOf(index: number): string {
  const surname = pick(SURNAMES, index * 7);
  const mark = pick(MARKS, Math.trunc(index / NUMERALS.length));
  // A 单名 here and there, which stands before a 双名 of the same surname.
  return index % 11 === 5 ? `${surname}${mark}` : `${surname}${mark}${pick(NUMERALS, index)}`;
}

/** The person with this number, always the same one: 丁示一 is 0. Up to 60 have names of their own. */
export function inventedPerson(index: number, party: boolean): Person {
  const born = 1980 + ((index * 5) % 18);
  return {
    id: `person-${String(index + 1).padStart(2, '0')}`,
    name: nameOf(index),
    birthDate: `${born}-05-04`,
    gender: index % 3 === 1 ? 'female' : 'male',
    education: pick(['college', 'bachelor', 'college', 'high-school', 'master'] as const, index),
    party,
    partySince: `${born + 22}-07-01`,
    ethnicity: pick(['蒙古族', '汉族'], index),
    socialWorkLicence: index % 4 === 0,
    socialWorkDegree: index % 4 === 3,
    financeOrManagement: index % 2 === 0,
  };
}

export const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id);
