import { saveDivisions } from '../../db/divisions.ts';
import { savePerson } from '../../db/people.ts';
import { startDrillClock } from '../../db/world.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Deps } from '../deps.ts';
import { galutuDivisions, isCommunity } from '../divisions.ts';
import { openRenewal } from '../open-renewal.ts';
import { keepPlan } from '../plans.ts';
import { actorIn, drillPeople } from './directory.ts';

/** The day of the plan itself, 嘎党发〔2020〕193号. */
export const FIRST_DAY = galutu2020.source.issuedOn;

/** The communities of Galutu town, as the drill sets them up. */
export async function drillCommunities() {
  return (await galutuDivisions()).filter(isCommunity);
}

/** Sets up Galutu town: its divisions, its plan, invented people for every role, a renewal for every community. */
export async function setUpDrill(deps: Deps): Promise<void> {
  const { db } = deps.connection;
  await startDrillClock(db, FIRST_DAY);
  await saveDivisions(db, await galutuDivisions());
  const communities = await drillCommunities();
  const people = drillPeople(communities);
  for (const { id, name, appointments } of people)
    await savePerson(
      db,
      { id, name, phone: null, email: null },
      appointments.flatMap(({ role, prefixes }) => prefixes.map((prefix) => ({ role, prefix }))),
    );
  deps.memory.forgetWorld();
  await keepPlan(deps, galutu2020);
  for (const { code } of communities)
    await openRenewal(deps, {
      community: code,
      plan: galutu2020.id,
      actor: actorIn(people, 'leading-group', code).id,
    });
}
