import { StartupError } from '../../db/database-url.ts';
import { holdsRenewals, readDrillState } from '../../db/world.ts';
import type { Deps } from '../deps.ts';
import { playScenario } from './play-scenario.ts';
import { setUpDrill } from './set-up.ts';

/**
 * Makes a drill of an empty database: a first time plays the scenario, one that was interrupted is taken up, one that
 * was played is left as it is. Throws StartupError where a live town is kept.
 */
export async function prepareDrill(deps: Deps, say: (line: string) => void): Promise<void> {
  const { db } = deps.connection;
  const state = await readDrillState(db);
  if (state === 'played') return;
  if (state === 'none' && (await holdsRenewals(db)))
    throw new StartupError(
      'This database holds a live town: set HUANJIE_MODE=live, or use another database.',
    );
  if (state === 'none')
    say('首次启动：建立演练环境（嘎鲁图镇，8个社区） · first start: setting up the drill');
  if (state === 'none') await setUpDrill(deps);
  let shown = '';
  await playScenario(deps, (done, all, day) => {
    const month = day.slice(0, 7);
    if (month === shown && done !== all) return;
    shown = month;
    say(`  ${day}  ${String(Math.round((100 * done) / all)).padStart(3)}%`);
  });
}

/** In a drill anybody may act as anybody, so it must not be mistaken for the real thing. Throws StartupError. */
export async function refuseDrill({ connection: { db } }: Deps): Promise<void> {
  if ((await readDrillState(db)) !== 'none')
    throw new StartupError('This database holds a drill: unset HUANJIE_MODE, or use another database.');
}
