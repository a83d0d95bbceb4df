import { type ListedAccount, listAccounts as listRows } from '../../db/accounts.ts';
import { listAppointmentsOf } from '../../db/people.ts';
import { DomainError } from '../errors.ts';
import { maskedAddress } from '../operation/masked.ts';
import type { Person } from '../world.ts';
import type { AccountDeps } from './account-deps.ts';
import { liesWithin, regionOf } from './administration.ts';

export interface AccountsPage {
  /** A prefix within the administrator's region; all of it where it is left out. */
  readonly region?: string | undefined;
  readonly after: string;
  readonly limit: number;
}

const shown = (row: ListedAccount, roles: readonly { role: string; prefix: string }[]) => ({
  person: row.person,
  name: row.name,
  signInName: row.sign_in_name,
  phone: row.phone === null ? null : maskedAddress('sms', row.phone),
  email: row.email === null ? null : maskedAddress('email', row.email),
  region: row.region,
  roles,
  hasPassword: row.password_hash !== null,
  hasSecondFactor: row.totp_confirmed_at !== null,
  hasIdentity: Boolean(row.has_identity),
  closedAt: row.disabled_at?.toISOString() ?? null,
});

/** The accounts within an administrator's region, by person. Throws DomainError `forbidden`. */
export async function listAccounts(
  { connection: { db } }: AccountDeps,
  { region, after, limit }: AccountsPage,
  administrator: Person,
) {
  const own = regionOf(administrator);
  if (own.length === 0)
    throw new DomainError('forbidden', 'Accounts are looked after by an administrator', {
      person: administrator.id,
    });
  if (region !== undefined && !liesWithin(own, region))
    throw new DomainError('forbidden', `${region} lies beyond the region ${own.join(', ')}`, {
      person: administrator.id,
    });
  const regions = region === undefined ? own : [region];
  const rows = await listRows(db, { regions, after, limit });
  const held = await listAppointmentsOf(
    db,
    rows.map(({ person }) => person),
  );
  const byPerson = Map.groupBy(held, ({ person }) => person);
  return rows.map((row) =>
    shown(
      row,
      (byPerson.get(row.person) ?? []).map(({ role, prefix }) => ({ role, prefix })),
    ),
  );
}
