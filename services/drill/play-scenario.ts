import { finishDrill } from '../../db/world.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import type { Deps } from '../deps.ts';
import { moveDrillClock } from '../drill-clock.ts';
import { recordEvent } from '../record-event.ts';
import { readRenewal } from '../renewal.ts';
import type { Act } from './act.ts';
import { actorIn, type DrillPerson, drillPeople } from './directory.ts';
import { LAST_DAY, type Part, scenario } from './scenario.ts';
import { drillCommunities } from './set-up.ts';

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
  const answer = await recordEvent(deps, {
    renewal: `${community}-${galutu2020.term}`,
    type: act.type,
    facts: act.facts,
    revision,
    actor: actorIn(people, act.as, community).id,
  });
  if ((answer.outcome === 'refused') !== refused)
    throw new Error(
      `${act.type} of ${community} on ${act.facts.on} was ${answer.outcome}: ${JSON.stringify(answer.verdicts)}`,
    );
}

/**
 * Plays the scenario through the services, moving the clock from day to day. Takes up where an earlier start was
 * interrupted: as many acts of a community are done as its renewal has revisions.
 */
export async function playScenario(
  deps: Deps,
  onProgress: (done: number, all: number, day: IsoDate) => void,
): Promise<void> {
  const communities = await drillCommunities();
  const people = drillPeople(communities);
  const scenes = scenesOf(scenario(communities));
  const world = await deps.memory.world();
  const done = new Map<string, number>();
  for (const { code } of communities) {
    const { revision } = await readRenewal(deps.connection.db, world, `${code}-${galutu2020.term}`);
    done.set(code, revision);
  }
  const played = new Map<string, number>();
  let today = '';
  for (const [at, scene] of scenes.entries()) {
    const revision = played.get(scene.community) ?? 0;
    const known = done.get(scene.community) ?? 0;
    if (dayOf(scene) !== today) {
      today = dayOf(scene);
      onProgress(at, scenes.length, today);
      if (revision >= known) await moveDrillClock(deps, { to: today });
    }
    if (revision >= known) await record(deps, people, scene, revision);
    if (!scene.refused) played.set(scene.community, revision + 1);
  }
  await moveDrillClock(deps, { to: LAST_DAY });
  onProgress(scenes.length, scenes.length, LAST_DAY);
  await finishDrill(deps.connection.db);
}
