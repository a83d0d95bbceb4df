import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readWorld } from '../../db/world.ts';
import { dateInTown } from '../../machines/calendar.ts';
import { MACHINE_VERSION } from '../../machines/community-renewal.ts';
import type { Deps } from '../../services/deps.ts';

export const healthRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/health',
      { schema: { tags: ['operation'], summary: 'Whether the database answers, and what day it is here' } },
      async () => {
        const { drillDay } = await readWorld(deps.connection.db);
        const { clock } = await deps.memory.world();
        return {
          status: 'ok',
          mode: drillDay === null ? 'live' : 'drill',
          today: drillDay ?? dateInTown(clock.now()),
          machine: MACHINE_VERSION,
        };
      },
    );
  };
