import { finishDrill, readWorld } from '../../db/world.ts';
import { addDays, daysFrom, type IsoDate } from '../../machines/calendar.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Deps } from '../deps.ts';
import { moveDrillClock } from '../drill-clock.ts';
import { recordEvent } from '../record-event.ts';
import { readRenewal } from '../renewal.ts';
import type { Act } from './act.ts';
import { actorIn, type DrillPerson, drillPeople } from './directory.ts';
import { depsAt, remind } from './hours.ts';
import { LAST_DAY, type Part, scenario } from './scenario.ts';
import { sendIn } from './sent-in.ts';
import { drillCommunities, FIRST_DAY } from './set-up.ts';
import { takeReport } from './taken-report.ts';

/** One act of one community; `refused` is an attempt that the rules are expected to refuse. */
export interface Scene {
  readonly community: string;
  readonly act: Act;
  readonly refused: boolean;
}

const dayOf = ({ act }: Scene): IsoDate => act.facts.on;

/** All parts side by side: by day, and within a day community by community in the order of each. */
export function scenesOf(parts: readonly Part[]): Scene[] {
  return parts
    .flatMap(({ community, scenes }) => scenes.map((scene) => ({ community, ...scene })))
    .filter((scene) => dayOf(scene) <= LAST_DAY)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/** Records one scene as its actor would; an act that is answered otherwise than the script expects stops the play. */
async function record(deps: Deps, people: readonly DrillPerson[], scene: Scene, revision: number) {
  const { community, act, refused } = scene;
  const renewal = `${community}-${galutu2020.term}`;
  const actor = actorIn(people, act.as, community).id;
  if (act.type === 'renewal.violation-reported')
    return takeReport(deps, { renewal, on: act.facts.on, inspector: actor });
  const { type, facts } = act;
  const answer = await recordEvent(deps, { renewal, type, facts, revision, actor });
  if ((answer.outcome === 'refused') !== refused)
    throw new Error(
      `${act.type} of ${community} on ${act.facts.on} was ${answer.outcome}: ${JSON.stringify(answer.verdicts)}`,
    );
}

/** Reminders go out before people begin their day and when they end it; between the two they act. */
const MORNING = ['08:00', '09:00'];
const WORKING = '10:00';
const EVENING = ['17:00', '17:30'];

/** Every day from the one after the first to the last, both included. */
function daysBetween(first: IsoDate, last: IsoDate): IsoDate[] {
  return Array.from({ length: daysFrom(first, last) }, (_, at) => addDays(first, at + 1));
}

/**
 * Plays the scenario through the services, day by day: reminders in the morning, the acts of the day, reminders in
 * the evening. Takes up where an earlier start was interrupted: as many acts of a community are done as its renewal
 * has revisions.
 */
export async function playScenario(
  { connection }: Pick<Deps, 'connection'>,
  onProgress: (done: number, all: number, day: IsoDate) => void,
): Promise<void> {
  const communities = await drillCommunities();
  const people = drillPeople(communities);
  const parts = scenario(communities);
  const scenes = scenesOf(parts);
  const working = depsAt(connection, WORKING);
  const [morning, evening] = [MORNING, EVENING].map((times) => times.map((time) => depsAt(connection, time)));
  const world = await working.memory.world();
  const done = new Map<string, number>();
  for (const { code } of communities) {
    const { revision } = await readRenewal(connection.db, world, `${code}-${galutu2020.term}`);
    done.set(code, revision);
  }
  const played = new Map<string, number>();
  const { drillDay } = await readWorld(connection.db);
  const ofDay = Map.groupBy(scenes, dayOf);
  let at = 0;
  for (const day of [FIRST_DAY, ...daysBetween(FIRST_DAY, LAST_DAY)]) {
    const past = drillDay !== null && day < drillDay;
    onProgress(at, scenes.length, day);
    if (!past) await moveDrillClock(working, { to: day });
    if (!past) for (const deps of morning ?? []) await remind(deps);
    for (const scene of ofDay.get(day) ?? []) {
      const revision = played.get(scene.community) ?? 0;
      if (revision >= (done.get(scene.community) ?? 0)) await record(working, people, scene, revision);
      if (!scene.refused) played.set(scene.community, revision + 1);
      at++;
    }
    if (!past)
      for (const { community, sentIn } of parts)
        for (const one of sentIn.filter(({ on }) => on === day)) await sendIn(working, community, one);
    if (!past) for (const deps of evening ?? []) await remind(deps);
  }
  onProgress(scenes.length, scenes.length, LAST_DAY);
  await finishDrill(connection.db);
}
