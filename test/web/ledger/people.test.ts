import { describe, expect, test } from 'vitest';
import { isMasked } from '../../../machines/ledger/masked.ts';
import { withShown } from '../../../web/api/look-behind-masks.ts';
import { askedIn, searchOf } from '../../../web/features/ledger/address.ts';
import { findPeople, NOBODY_IN_PARTICULAR, type Wanted } from '../../../web/features/ledger/find-people.ts';
import { listed } from './people.ts';

const people = [
  listed('person-01', {
    name: '甲一',
    gender: 'male',
    birthDate: '1985-12-20',
    posts: ['party-secretary'],
  }),
  listed('person-02', { name: '乙二', birthDate: '1984-12-20', partySince: null, reserve: true }),
  listed('person-03', { name: '丙三', birthDate: '1984-12-21', posts: ['representative'] }),
];
const found = (wanted: Partial<Wanted>) =>
  findPeople(people, { ...NOBODY_IN_PARTICULAR, ...wanted }, 35).map(({ name }) => name);

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

  test('as young: by their ages, of which 35 counts and 36 does not, although the day is masked', () => {
    expect(found({ traits: ['young'] })).toEqual(['甲一', '丙三']);
  });
});

describe('what is masked', () => {
  const masked = { ...listed('person-09'), phone: '138****0000' };
  const shown = {
    id: 'person-09',
    birthDate: '1980-05-04',
    partySince: '2002-07-01',
    phone: '138 0000 0000',
  };

  test('gives way to what was shown, and to nothing of anybody else', () => {
    expect(withShown([masked], [shown])).toEqual([{ ...masked, ...shown }]);
    expect(withShown([masked], [{ ...shown, id: 'person-08' }])).toEqual([masked]);
  });

  test.each(['1980-**-**', '138****0000', '…'])('is known by its marks: %s', (value) =>
    expect(isMasked(value)).toBe(true),
  );
  test.each(['1980-05-04', '+86 138-0000-0000', null, undefined])('is not %s', (value) =>
    expect(isMasked(value)).toBe(false),
  );
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
