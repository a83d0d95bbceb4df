import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { summarizeRecordChecks } from '../../db/outbox.ts';
import { dateInTown } from '../../machines/calendar.ts';
import { MACHINE_VERSION } from '../../machines/community-renewal.ts';
import type { Deps } from '../../services/deps.ts';

export const healthRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/health',
      {
        schema: {
          tags: ['operation'],
          summary: 'Whether the database answers, what day it is, whether the records hold',
        },
      },
      async () => {
        const { drill, clock } = await deps.memory.currentWorld();
        return {
          status: 'ok',
          mode: drill ? 'drill' : 'live',
          today: dateInTown(clock.now()),
          machine: MACHINE_VERSION,
          // What the workers have found so far; a renewal under `faulty` needs somebody's eyes.
          records: await summarizeRecordChecks(deps.connection.db),
        };
      },
    );
  };
