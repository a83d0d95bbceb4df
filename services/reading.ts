import { DomainError } from './errors.ts';
import { holdsOneOf, mayReadRenewals } from './permissions.ts';
import type { Person, World } from './world.ts';

type Reader = Pick<Person, 'appointments'> | null;

export const noRenewal = (id: string) =>
  new DomainError('not-found', `There is no renewal ${id}`, { renewal: id });

/**
 * The prefixes of whatever a person reads: their own; undefined is everything. In a drill anybody may look, for
 * nothing there is about anybody.
 */
export function readableRegions({ drill }: Pick<World, 'drill'>, person: Reader): string[] | undefined {
  if (drill) return undefined;
  return (person?.appointments ?? [])
    .filter(({ role }) => mayReadRenewals.includes(role))
    .flatMap(({ prefixes }) => prefixes);
}

/** Throws DomainError `not-found` where the renewal is not this person's to read, as for one that is not there. */
export function requireReadable(
  { drill }: Pick<World, 'drill'>,
  person: Reader,
  renewal: { readonly id: string; readonly community: string },
): void {
  if (drill || holdsOneOf(mayReadRenewals, person?.appointments ?? [], renewal.community)) return;
  throw noRenewal(renewal.id);
}
