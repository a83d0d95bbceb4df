import { saveDivisions } from '../../db/divisions.ts';
import { savePerson } from '../../db/people.ts';
import { startDrillClock } from '../../db/world.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Deps } from '../deps.ts';
import { galutuDivisions, isCommunity } from '../divisions.ts';
import { openRenewal } from '../open-renewal.ts';
import { keepPlan } from '../plans.ts';
import { inventedCast } from './cast.ts';
import { actorIn, drillPeople } from './directory.ts';
import { depsAt } from './hours.ts';
import { saveDrillLedgers } from './ledger.ts';

/** The day of the plan itself, 嘎党发〔2020〕193号. */
export const FIRST_DAY = galutu2020.source.issuedOn;

/** Everything is open before the first reminder of the first day. */
const BEFORE_THE_DAY_BEGINS = '07:30';

/** The communities of Galutu town, as the drill sets them up. */
export async function drillCommunities() {
  return (await galutuDivisions()).filter(isCommunity);
}

/** Sets up Galutu town: its divisions, its plan, invented people for every role, a renewal and a ledger for every community. */
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
  const early = depsAt(deps.connection, BEFORE_THE_DAY_BEGINS);
  for (const { code } of communities)
    await openRenewal(early, {
      community: code,
      plan: galutu2020.id,
      actor: actorIn(people, 'leading-group', code).id,
    });
  // Whichever way a community elects, its people are the same.
  const casts = communities.map(({ code }) => inventedCast({ community: code, method: 'direct' }));
  await db.transaction().execute((tx) => saveDrillLedgers(tx, casts));
}
