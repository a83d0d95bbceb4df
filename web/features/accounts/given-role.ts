import { ROLES, type Role } from '../../../machines/plan/words.ts';
import type { HeldRole } from '../../api/api.gen.ts';

/** A role as it is given: for the communities whose codes begin with the prefix. */
export interface GivenRole {
  readonly role: Role;
  readonly prefix: string;
}

/** The roles that there are of those that are held, to be given again. */
export const asGiven = (held: readonly HeldRole[]): GivenRole[] =>
  held.flatMap(({ role, prefix }) => {
    const known = ROLES.find((one) => one === role);
    return known === undefined ? [] : [{ role: known, prefix }];
  });
