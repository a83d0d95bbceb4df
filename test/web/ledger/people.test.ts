import { describe, expect, test } from 'vitest';
import { askedIn, searchOf } from '../../../web/features/ledger/address.ts';
import { ageOf } from '../../../web/features/ledger/ages.ts';
import { findPeople, NOBODY_IN_PARTICULAR, type Wanted } from '../../../web/features/ledger/find-people.ts';
import { isMasked, mayBe, shortPhone, withShown } from '../../../web/features/ledger/masks.ts';
import { somebody, TODAY } from './people.ts';

const day = { today: TODAY, youngAtMost: 35 };
const people = [
  somebody('person-01', {
    name: '甲一',
    gender: 'male',
    birthDate: '1985-12-20',
    posts: ['party-secretary'],
  }),
  somebody('person-02', { name: '乙二', birthDate: '1984-12-20', partySince: null, reserve: true }),
  somebody('person-03', { name: '丙三', birthDate: '1984-**-**', posts: ['representative'] }),
];
const found = (wanted: Partial<Wanted>) =>
  findPeople(people, { ...NOBODY_IN_PARTICULAR, ...wanted }, day).map(({ name }) => name);

describe('people are found', () => {
  test.each<[string, Partial<Wanted>, string[]]>([
    ['by nothing: everybody', {}, ['甲一', '乙二', '丙三']],
    ['by a part of the name', { search: ' 二 ' }, ['乙二']],
    ['by ethnicity', { search: '蒙古' }, ['甲一', '乙二', '丙三']],
    ['as members of the party', { traits: ['party'] }, ['甲一', '丙三']],
    ['as reserve', { traits: ['reserve'] }, ['乙二']],
    ['as women of the party: by both', { traits: ['women', 'party'] }, ['丙三']],
    ['by one of the posts', { posts: ['party-secretary', 'representative'] }, ['甲一', '丙三']],
  ])('%s', (_, wanted, names) => expect(found(wanted)).toEqual(names));

  test('as young: 35 counts, 36 does not, and a masked year that may be 35 does', () => {
    expect(found({ traits: ['young'] })).toEqual(['甲一', '丙三']);
  });
});

test.each([
  ['1985-12-20', { least: 35, most: 35 }],
  ['1985-12-21', { least: 34, most: 34 }],
  ['1985-**-**', { least: 34, most: 35 }],
  ['2020-**-**', { least: 0, most: 0 }],
])('on 2020-12-20 somebody of %s is %o', (birthDate, age) => expect(ageOf(birthDate, TODAY)).toEqual(age));

describe('what is masked', () => {
  const masked = somebody('person-09', {
    birthDate: '1980-**-**',
    partySince: '2002-**-**',
    phone: '138****',
  });

  test('is known by its marks, and shown once somebody may see it', () => {
    const unmasked = {
      id: 'person-09',
      birthDate: '1980-05-04',
      partySince: '2002-07-01',
      phone: '138 0000 0000',
    };
    const [shown] = withShown([masked], new Map([['person-09', unmasked]]));
    expect(isMasked(masked)).toBe(true);
    expect(shown).toEqual({ ...masked, ...unmasked });
    expect(shown !== undefined && isMasked(shown)).toBe(false);
  });

  test('gives way to what is not: an old view of somebody does not stay', () => {
    const [first] = people;
    const old = { id: 'person-01', birthDate: '1970-01-01', partySince: null, phone: null };
    expect(first && withShown([first], new Map([['person-01', old]]))).toEqual([first]);
  });

  test('may stand for a value that begins alike', () => {
    expect(mayBe('1980-**-**', '1980-05-04')).toBe(true);
    expect(mayBe('1981-**-**', '1980-05-04')).toBe(false);
    expect(mayBe('138****', null)).toBe(false);
  });

  test('numbers are short in a list', () => {
    expect([shortPhone('13800000000'), shortPhone('138****'), shortPhone(null)]).toEqual([
      '138****',
      '138****',
      null,
    ]);
  });
});

describe('the address', () => {
  test('says what is shown, and a link shows the same', () => {
    const asked = {
      view: 'goals',
      wanted: { search: '王', traits: ['party', 'young'], posts: ['group-head'] },
      person: 'person-07',
    } as const;
    expect(askedIn(searchOf(asked))).toEqual(asked);
  });

  test('is short where all is as usual, and nonsense in it is left aside', () => {
    const usual = { view: 'people', wanted: NOBODY_IN_PARTICULAR, person: null } as const;
    expect(searchOf(usual)).toEqual({});
    expect(askedIn({ view: 'x', only: 'party-,young2', posts: 7, person: 3 })).toEqual(usual);
  });
});
