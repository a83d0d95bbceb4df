import { savePerson } from '../../db/people.ts';
import { moveDrillDay } from '../../db/world.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import type { Deps } from '../../services/deps.ts';
import type { Act } from '../../services/drill/act.ts';
import { inventedCast } from '../../services/drill/cast.ts';
import { actorIn, drillPeople } from '../../services/drill/directory.ts';
import { wholeRenewal } from '../../services/drill/script/whole.ts';
import { drillCommunities, FIRST_DAY } from '../../services/drill/set-up.ts';
import type { Appointment } from '../../services/permissions.ts';
import { type Recorded, type Refused, recordEvent } from '../../services/record-event.ts';

const communities = await drillCommunities();
const people = drillPeople(communities);

/** The codes of the eight communities; each test of a file takes another one. */
export const COMMUNITIES = communities.map(({ code }) => code);
export const [FIRST = '', SECOND = '', THIRD = '', FOURTH = '', FIFTH = ''] = COMMUNITIES;

export const renewalOf = (community: string, plan: Plan = galutu2020) => `${community}-${plan.term}`;

/** Who acts in a role of an act for a community. */
export const actorOf = (community: string, as: Act['as']) => actorIn(people, as, community).id;

interface Script {
  readonly plan?: Plan;
  readonly from?: IsoDate;
  readonly method?: 'direct' | 'indirect';
  readonly daysBetween?: number;
}

/** Everything that happens in a renewal in which all goes well. */
export function actsOf(community: string, script: Script = {}): Act[] {
  const { plan = galutu2020, from = FIRST_DAY, method = 'direct', daysBetween = 1 } = script;
  return wholeRenewal(inventedCast({ community, method }), { plan, from, daysBetween });
}

/** The acts before the first one of a type. */
export function actsBefore(acts: readonly Act[], type: EventType): Act[] {
  const at = acts.findIndex((one) => one.type === type);
  if (at < 0) throw new Error(`There is no ${type} in these acts`);
  return acts.slice(0, at);
}

/** The first act of a type. */
export function theAct<T extends EventType>(acts: readonly Act[], type: T): Extract<Act, { type: T }> {
  const found = acts.find((one) => one.type === type);
  if (found === undefined) throw new Error(`There is no ${type} in these acts`);
  return found as Extract<Act, { type: T }>;
}

/** Records acts through the service, each by the one whose act it is, from a revision on; all must be accepted. */
export async function play(
  deps: Deps,
  acts: readonly Act[],
  { community, plan = galutu2020, revision = 0 }: { community: string; plan?: Plan; revision?: number },
): Promise<number> {
  let at = revision;
  for (const { type, facts, as } of acts) {
    const answer: Recorded | Refused = await recordEvent(deps, {
      renewal: renewalOf(community, plan),
      type,
      facts,
      revision: at,
      actor: actorOf(community, as),
    });
    if (answer.outcome === 'refused') throw new Error(`${type} was refused: ${JSON.stringify(answer)}`);
    at = answer.revision;
  }
  return at;
}

/** The drill clock on a day, as another process would set it: nobody's memory is told. */
export async function setDay({ connection: { db } }: Deps, day: IsoDate): Promise<void> {
  if (!(await moveDrillDay(db, day))) throw new Error(`The clock is past ${day} already`);
}

/** Somebody with these roles and no others, as another process would write it: nobody's memory is told. */
export async function appoint(
  { connection: { db } }: Pick<Deps, 'connection'>,
  id: string,
  ...appointments: Appointment[]
): Promise<void> {
  await savePerson(
    db,
    { id, name: `演练${id}`, phone: null, email: null },
    appointments.flatMap(({ role, prefixes }) => prefixes.map((prefix) => ({ role, prefix }))),
  );
}
