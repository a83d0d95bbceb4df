import type { Connection, Database } from '../db/connect.ts';
import { appointmentsOf, findPerson } from '../db/people.ts';
import { findPlan } from '../db/plans.ts';
import { readWorld } from '../db/world.ts';
import type { Plan } from '../machines/plan/plan.ts';
import { ROLES, type Role } from '../machines/plan/words.ts';
import { type Clock, onDay } from './clock.ts';
import { type Remembered, remember } from './least-recent.ts';
import type { Appointment } from './permissions.ts';
import { planIn } from './plans.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly appointments: readonly Appointment[];
}

/**
 * People, plans and the clock as they were at one version. A writer who has decided on these says the version in
 * the writing statement; when it has changed meanwhile, nothing is written and the decision is made anew.
 */
export interface World {
  readonly version: string;
  readonly clock: Clock;
  readonly drill: boolean;
  person(id: string): Promise<Person | undefined>;
  plan(id: string): Promise<Plan | undefined>;
}

const isRole = (role: string): role is Role => ROLES.some((one) => one === role);

export async function readPerson(db: Database, id: string): Promise<Person | undefined> {
  const [person, rows] = await Promise.all([findPerson(db, id), appointmentsOf(db, id)]);
  if (person === undefined) return undefined;
  const byRole = Map.groupBy(rows, (row) => row.role);
  const appointments = [...byRole].flatMap(([role, held]) =>
    isRole(role) ? [{ role, prefixes: held.map((row) => row.prefix) }] : [],
  );
  return { id: person.id, name: person.name, appointments };
}

async function readPlan(db: Database, id: string): Promise<Plan | undefined> {
  const row = await findPlan(db, id);
  return row === undefined ? undefined : planIn(row);
}

/** Remembers what was read, also that there was nothing, until the world is forgotten. */
async function once<T>(known: Remembered<Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const reading = read();
  known.set(key, reading);
  reading.catch(() => known.forget(key));
  return reading;
}

export async function loadWorld({ db }: Connection, systemClock: Clock): Promise<World> {
  const { version, drillDay } = await readWorld(db);
  const people = remember<Promise<Person | undefined>>(20_000);
  const plans = remember<Promise<Plan | undefined>>(100);
  return {
    version,
    clock: drillDay === null ? systemClock : onDay(drillDay, systemClock),
    drill: drillDay !== null,
    person: (id) => once(people, id, () => readPerson(db, id)),
    plan: (id) => once(plans, id, () => readPlan(db, id)),
  };
}
