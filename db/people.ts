import type { Database, Tx } from './connect.ts';

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What these people are called, by their ids. */
export async function namesOf(db: Database, people: readonly string[]): Promise<Map<string, string>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...people])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
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

export async function listAppointmentsOf(db: Database, people: readonly string[]) {
  if (people.length === 0) return [];
  return db
    .selectFrom('appointment')
    .select(['person', 'role', 'prefix'])
    .where('person', 'in', [...people])
    .orderBy('person')
    .orderBy('role')
    .orderBy('prefix')
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

/** Those of them who have no account: nobody can sign in as them by a password. */
export async function listDemonstrationAppointments(db: Database) {
  return db
    .selectFrom('person')
    .innerJoin('appointment', 'appointment.person', 'person.id')
    .leftJoin('account', 'account.person', 'person.id')
    .select(['person.id', 'person.name', 'appointment.role', 'appointment.prefix'])
    .where('account.person', 'is', null)
    .orderBy('person.id')
    .orderBy('appointment.role')
    .orderBy('appointment.prefix')
    .execute();
}

export async function insertPerson(tx: Tx, person: PersonRow): Promise<void> {
  await tx.insertInto('person').values(person).execute();
}

export async function updatePerson(tx: Tx, { id, ...values }: PersonRow): Promise<void> {
  await tx.updateTable('person').set(values).where('id', '=', id).execute();
}

/** These appointments and no others. */
export async function saveAppointments(
  tx: Tx,
  person: string,
  appointments: readonly AppointmentRow[],
): Promise<void> {
  await tx.deleteFrom('appointment').where('person', '=', person).execute();
  if (appointments.length > 0)
    await tx
      .insertInto('appointment')
      .values(appointments.map(({ role, prefix }) => ({ person, role, prefix })))
      .onConflict((oc) => oc.doNothing())
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
    await saveAppointments(tx, person.id, appointments);
  });
}
