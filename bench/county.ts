import type { Database } from '../db/connect.ts';
import { saveDivisions } from '../db/divisions.ts';
import { startDrillClock } from '../db/world.ts';
import { galutu2020 } from '../machines/plan/galutu-2020.ts';
import type { Deps } from '../services/deps.ts';
import { actorIn, type DrillPerson, drillPeople } from '../services/drill/directory.ts';
import { openRenewal } from '../services/open-renewal.ts';
import { keepPlan } from '../services/plans.ts';

const TOWN_DIGITS = 9;
const COUNTY = '150626';
const TOWNS = 64;
const COMMUNITIES_A_TOWN = 99;

/** After the last act of any script, so that none of them lies in the future. */
const TODAY = '2021-12-31';

/** Side by side, so that opening thousands of renewals does not take longer than measuring them. */
const OPENED_AT_ONCE = 8;

/** A renewal that nothing has happened to yet, and who records what in its town. */
export interface FreshRenewal {
  readonly id: string;
  readonly community: string;
  readonly people: readonly DrillPerson[];
}

/** Fresh renewals in stock; whoever takes one has it for itself. */
export interface Supply {
  take(): FreshRenewal | undefined;
  /** Opens renewals until so many are in stock. */
  fill(count: number): Promise<void>;
}

const digits = (value: number, width: number) => String(value).padStart(width, '0');

/** An invented county: towns of communities, each town with people of its own for every role. */
function invent() {
  return Array.from({ length: TOWNS }, (_, town) => {
    const prefix = `${COUNTY}${digits(town + 1, 3)}`;
    const communities = Array.from({ length: COMMUNITIES_A_TOWN }, (_, at) => ({
      code: `${prefix}${digits(at + 1, 3)}`,
      name: `演练${at + 1}社区`,
    }));
    const people = drillPeople(communities).map((one) => ({ ...one, id: `${one.id}-${prefix}` }));
    return { prefix, communities, people };
  });
}

/** A town in two statements; one person at a time would take longer than the measurement. */
async function savePeople(db: Database, people: readonly DrillPerson[]): Promise<void> {
  await db
    .insertInto('person')
    .values(people.map(({ id, name }) => ({ id, name })))
    .execute();
  const appointments = people.flatMap(({ id, appointments }) =>
    appointments.flatMap(({ role, prefixes }) => prefixes.map((prefix) => ({ person: id, role, prefix }))),
  );
  await db.insertInto('appointment').values(appointments).execute();
}

/** Sets up the county under a drill clock; its renewals are opened as they are needed. */
export async function setUpCounty(deps: Deps): Promise<Supply> {
  const { db } = deps.connection;
  const towns = invent();
  await startDrillClock(db, TODAY);
  await keepPlan(deps, galutu2020);
  for (const { communities, people } of towns) {
    await saveDivisions(db, communities);
    await savePeople(db, people);
  }
  deps.memory.forgetWorld();

  const peopleOf = new Map(towns.map(({ prefix, people }) => [prefix, people]));
  const unopened = towns.flatMap(({ communities }) => communities.map(({ code }) => code));
  const stock: FreshRenewal[] = [];
  const open = async (community: string) => {
    const people = peopleOf.get(community.slice(0, TOWN_DIGITS)) ?? [];
    const actor = actorIn(people, 'leading-group', community).id;
    const { id } = await openRenewal(deps, { community, plan: galutu2020.id, actor });
    stock.push({ id, community, people });
  };
  return {
    take: () => stock.shift(),
    fill: async (count) => {
      while (stock.length < count && unopened.length > 0)
        await Promise.all(unopened.splice(0, OPENED_AT_ONCE).map(open));
    },
  };
}
