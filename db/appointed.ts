import { type RawBuilder, sql } from 'kysely';

/** Whether a person holds one of the roles for the community of a row, told by the column that has its code. */
export const isAppointed = (
  person: string,
  roles: readonly string[],
  community: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`exists (
  select from appointment
  where appointment.person = ${person} and appointment.role = any(${[...roles]})
    and starts_with(${community}, appointment.prefix))`;
