import type { Database } from './connect.ts';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface AppointmentRow {
  readonly role: string;
  readonly prefix: string;
}

export async function findPerson(db: Database, id: string): Promise<PersonRow | undefined> {
  return db
    .selectFrom('person')
    .select(['id', 'name', 'phone', 'email'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function appointmentsOf(db: Database, person: string): Promise<AppointmentRow[]> {
  return db
    .selectFrom('appointment')
    .select(['role', 'prefix'])
    .where('person', '=', person)
    .orderBy('role')
    .execute();
}

/** Everyone with their roles, for the directory: one row an appointment. */
export async function listAppointments(db: Database) {
  return db
    .selectFrom('person')
    .innerJoin('appointment', 'appointment.person', 'person.id')
    .select(['person.id', 'person.name', 'appointment.role', 'appointment.prefix'])
    .orderBy('person.id')
    .orderBy('appointment.role')
    .orderBy('appointment.prefix')
    .execute();
}

export async function savePerson(
  db: Database,
  person: PersonRow,
  appointments: readonly AppointmentRow[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('person')
      .values(person)
      .onConflict((oc) =>
        oc.column('id').doUpdateSet({ name: person.name, phone: person.phone, email: person.email }),
      )
      .execute();
    await tx.deleteFrom('appointment').where('person', '=', person.id).execute();
    if (appointments.length > 0)
      await tx
        .insertInto('appointment')
        .values(appointments.map((one) => ({ person: person.id, ...one })))
        .execute();
  });
}
