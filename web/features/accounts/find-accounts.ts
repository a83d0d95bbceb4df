import type { Account } from '../../api/api.gen.ts';
import { regionInWords } from '../../components/regions.ts';
import { roleNames } from '../../components/role-names.ts';

interface Wanted {
  readonly search: string;
  readonly closedToo: boolean;
}

type Communities = Parameters<typeof regionInWords>[1];

function textOf({ name, signInName, roles }: Account, communities: Communities): string {
  const held = roles.flatMap(({ role, prefix }) => {
    const region = regionInWords(prefix, communities);
    const called = roleNames([role]);
    return [called.zh, called.en, region.zh, region.en];
  });
  return [name, signInName, ...held].join(' ').toLowerCase();
}

/** The accounts in which every word of the search occurs: in name, sign-in name, roles or regions. By name. */
export function findAccounts(
  accounts: readonly Account[],
  communities: Communities,
  { search, closedToo }: Wanted,
): Account[] {
  const asked = search.toLowerCase().split(/\s+/).filter(Boolean);
  return accounts
    .filter((one) => closedToo || one.closedAt === null)
    .filter((one) => {
      const text = textOf(one, communities);
      return asked.every((word) => text.includes(word));
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'));
}
