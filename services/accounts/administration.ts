import type { Role } from '../../machines/plan/words.ts';
import type { Appointment } from '../permissions.ts';
import type { Person } from '../world.ts';

/** Looks after accounts, and has no say in any renewal. */
export const ADMINISTRATOR: Role = 'administrator';

/**
 * The digits of a province, prefecture, county, town or community. A role is for one of these: with a digit lost, it
 * would be for more than was meant.
 */
export const DIVISION = /^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$/;

export interface GivenRole {
  readonly role: Role;
  /** As {@link DIVISION}. */
  readonly prefix: string;
}

/** The region of an administrator: the prefixes for which the role is held. Empty: no administrator. */
export const regionOf = ({ appointments }: Pick<Person, 'appointments'>): readonly string[] =>
  appointments.filter(({ role }) => role === ADMINISTRATOR).flatMap(({ prefixes }) => prefixes);

export const liesWithin = (region: readonly string[], prefix: string): boolean =>
  region.some((one) => prefix.startsWith(one));

/** Somebody whose account is to be changed. */
export interface Subject {
  readonly id: string;
  readonly region: string;
  readonly appointments: readonly Appointment[];
}

/**
 * Why somebody may not look after an account; undefined where they may. Nobody looks after their own, nor after one
 * that reaches beyond their own region.
 */
export function whyNotLookAfter(
  administrator: Pick<Person, 'id' | 'appointments'>,
  subject: Subject,
): string | undefined {
  const region = regionOf(administrator);
  if (region.length === 0) return 'accounts are looked after by an administrator';
  if (subject.id === administrator.id) return 'nobody looks after their own account';
  const held = [subject.region, ...subject.appointments.flatMap(({ prefixes }) => prefixes)];
  const beyond = held.find((prefix) => !liesWithin(region, prefix));
  return beyond === undefined ? undefined : `${beyond} lies beyond the region ${region.join(', ')}`;
}

/** Why these roles may not be given; undefined where they may. */
export function whyNotGive(
  administrator: Pick<Person, 'appointments'>,
  roles: readonly GivenRole[],
): string | undefined {
  const region = regionOf(administrator);
  const beyond = roles.find(({ prefix }) => !liesWithin(region, prefix));
  if (beyond !== undefined)
    return `${beyond.role} for ${beyond.prefix} lies beyond the region ${region.join(', ')}`;
  return whyNotTogether(roles);
}

/** Whoever hands out the roles acts in no renewal: otherwise they could take part in what they can arrange. */
export function whyNotTogether(roles: readonly GivenRole[]): string | undefined {
  const administers = roles.some(({ role }) => role === ADMINISTRATOR);
  const acts = roles.some(({ role }) => role !== ADMINISTRATOR);
  return administers && acts ? `${ADMINISTRATOR} goes together with no other role` : undefined;
}
