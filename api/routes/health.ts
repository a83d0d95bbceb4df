import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
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
        const { drill, clock } = await deps.memory.currentWorld();
        return {
          status: 'ok',
          mode: drill ? 'drill' : 'live',
          today: dateInTown(clock.now()),
          machine: MACHINE_VERSION,
        };
      },
    );
  };
