import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../../machines/events/catalog.ts';
import { ROLES, type Role } from '../../../machines/plan/words.ts';
import { whyNotGive, whyNotLookAfter, whyNotTogether } from '../../../services/accounts/administration.ts';
import { mayOpenRenewals, mayRecord } from '../../../services/permissions.ts';

const TOWN = '150626100';
const holder = (id: string, role: Role, ...prefixes: string[]) => ({
  id,
  appointments: [{ role, prefixes }],
});
const administrator = holder('administrator', 'administrator', TOWN, '150626200002');

describe('whose accounts an administrator of a town and a community of another looks after', () => {
  test.each([
    { what: 'a community of the town', region: '150626100002', prefixes: ['150626100002'], may: true },
    { what: 'the town itself', region: TOWN, prefixes: [TOWN], may: true },
    {
      what: 'the community of the other town',
      region: '150626200002',
      prefixes: ['150626200002'],
      may: true,
    },
    { what: 'somebody without roles', region: TOWN, prefixes: [], may: true },
    { what: 'the other town', region: '150626200', prefixes: [], may: false },
    { what: 'the county', region: '150626', prefixes: [], may: false },
    {
      what: 'an account of the county with a role in the town',
      region: '150626',
      prefixes: [TOWN],
      may: false,
    },
    {
      what: 'an account of the town with a role in the county',
      region: TOWN,
      prefixes: ['150626'],
      may: false,
    },
    { what: 'one role here, one elsewhere', region: TOWN, prefixes: [TOWN, '150626300'], may: false },
  ])('$what: $may', ({ region, prefixes, may }) => {
    const subject = { ...holder('somebody', 'work-group', ...prefixes), region };
    expect(whyNotLookAfter(administrator, subject) === undefined).toBe(may);
  });

  test('not their own', () => {
    const own = { ...administrator, region: TOWN };
    expect(whyNotLookAfter(administrator, own)).toBe('nobody looks after their own account');
  });

  test.each(ROLES.filter((role) => role !== 'administrator'))('nobody as %s', (role) => {
    const subject = { ...holder('somebody', 'work-group', TOWN), region: TOWN };
    expect(whyNotLookAfter(holder('other', role, '15'), subject)).toContain('by an administrator');
  });
});

describe('which roles they give', () => {
  test.each(ROLES)('%s within their region, and not beyond it', (role) => {
    expect(whyNotGive(administrator, [{ role, prefix: TOWN }])).toBeUndefined();
    expect(whyNotGive(administrator, [{ role, prefix: '150626100002' }])).toBeUndefined();
    for (const prefix of ['15062610', '150626', '15', '150626101', '150626200', '150626200003'])
      expect(
        whyNotGive(administrator, [
          { role, prefix: TOWN },
          { role, prefix },
        ]),
      ).toContain('lies beyond');
  });

  test.each(ROLES.filter((role) => role !== 'administrator'))(
    'administrator and %s never together',
    (role) => {
      const both = [
        { role: 'administrator', prefix: TOWN },
        { role, prefix: '150626100002' },
      ] as const;
      expect(whyNotTogether(both)).toContain('no other role');
      expect(whyNotGive(administrator, both)).toContain('no other role');
    },
  );
});

test('an administrator acts in no renewal, at no step', () => {
  for (const type of eventTypes) expect(mayRecord[type]).not.toContain('administrator');
  expect(mayOpenRenewals).not.toContain('administrator');
});
