import type { Connection } from '../db/connect.ts';
import { readWorld } from '../db/world.ts';
import type { Clock } from './clock.ts';
import { type Remembered, remember } from './least-recent.ts';
import { type Renewal, readRenewal } from './renewal.ts';
import { loadWorld, type World } from './world.ts';

/**
 * What this process remembers of the database, so that an event need not read before it writes. It may be out of
 * date at any moment, and that does no harm: whatever was decided on it is written only if it still holds.
 */
export interface Memory {
  /** The world as remembered: for what is written on condition that it still stands. */
  world(): Promise<World>;
  /** The world as it is: asks the database for its version first. For everything that is answered right away. */
  currentWorld(): Promise<World>;
  renewal(world: World, id: string): Promise<Renewal>;
  keep(renewal: Renewal): void;
  /** Forgets a renewal and the world: they are read again when they are next needed. */
  forget(renewal: string): void;
  forgetWorld(): void;
}

/** Everything that a use-case needs from outside. */
export interface Deps {
  readonly connection: Connection;
  readonly memory: Memory;
  /** What time it really is, which no drill moves: for sessions and whatever else guards a door. */
  readonly systemClock: Clock;
}

const REMEMBERED_RENEWALS = 2_000;

export function memoryOf(connection: Connection, clock: Clock): Memory {
  const renewals: Remembered<Renewal> = remember(REMEMBERED_RENEWALS);
  let world: Promise<World> | undefined;
  const memory: Memory = {
    world() {
      if (world === undefined) {
        const loading = loadWorld(connection, clock);
        world = loading;
        loading.catch(() => {
          if (world === loading) world = undefined;
        });
      }
      return world;
    },
    async currentWorld() {
      const [known, { version }] = await Promise.all([memory.world(), readWorld(connection.db)]);
      if (known.version !== version) memory.forgetWorld();
      return memory.world();
    },
    async renewal(world, id) {
      const known = renewals.get(id);
      if (known !== undefined) return known;
      const read = await readRenewal(connection.db, world, id);
      memory.keep(read);
      return read;
    },
    keep(renewal) {
      const known = renewals.get(renewal.id);
      if (known === undefined || known.revision <= renewal.revision) renewals.set(renewal.id, renewal);
    },
    forget(renewal) {
      renewals.forget(renewal);
      world = undefined;
    },
    forgetWorld() {
      world = undefined;
    },
  };
  return memory;
}

export function depsOf(connection: Connection, clock: Clock): Deps {
  return { connection, memory: memoryOf(connection, clock), systemClock: clock };
}
