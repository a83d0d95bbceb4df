import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { afterAll } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { LIMITS, type StreamLimits } from '../../api/limits.ts';
import { listen } from '../../api/listen.ts';
import type { Role } from '../../machines/plan/words.ts';
import { depsOf } from '../../services/deps.ts';
import { ownDatabase } from './database.ts';
import { type Heard, listenLive } from './event-stream.ts';
import { openFrontDesk } from './front-desk.ts';
import { setDay } from './town.ts';

export const STREAMS: StreamLimits = {
  perPerson: 3,
  perAddress: 2,
  all: 30,
  beatMs: 200,
  mostWaitingBytes: 256 * 1024,
};

/** What was told but that people and roles have changed, as every newcomer makes them. */
export const changes = ({ heard }: { heard: readonly Heard[] }) =>
  heard.filter(({ event }) => event !== 'world');

/** Long enough for whatever was under way to have come. */
export const quietly = () => wait(400);

/** A town that is no drill, with two API processes on one database: what one records, readers at the other hear. */
export async function openLiveTown() {
  const { connection, open } = await ownDatabase('town');
  const desk = await openFrontDesk(connection);
  await setDay(desk.desk.deps, '2020-12-16');
  await connection.pool.query('update world set drill_day = null, version = version + 1');

  async function openProcess() {
    const limits = { ...LIMITS, streams: STREAMS };
    const deps = depsOf(open(), { now: desk.now });
    const app = await buildApp(deps, pino({ level: 'silent' }), undefined, undefined, limits);
    return { app, address: await listen(app, '127.0.0.1', 0) };
  }
  const other = await openProcess();
  afterAll(() => other.app.close());

  async function somebody(role: Role, prefix: string) {
    const { person, browser } = await desk.signedIn({ roles: [{ role, prefix }] });
    const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return { person, browser, headers: { cookie } };
  }

  return {
    connection,
    deps: desk.desk.deps,
    later: desk.later,
    openProcess,
    other,
    somebody,
    /** Somebody new with a stream of the other process, or of the one at an address. */
    async hearing(role: Role, prefix: string, at = other.address) {
      const one = await somebody(role, prefix);
      return { ...one, stream: await listenLive(at, one.headers) };
    },
  };
}
