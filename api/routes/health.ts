import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readDispatch } from '../../db/dispatch.ts';
import { summarizeRecordChecks } from '../../db/outbox.ts';
import { dateInTown } from '../../machines/calendar.ts';
import { MACHINE_VERSION } from '../../machines/community-renewal.ts';
import { unknownYear } from '../../machines/reminders/working-days.ts';
import type { Deps } from '../../services/deps.ts';
import { sweepHealth } from '../../services/operation/sweep-health.ts';
import { health } from '../answers/operation.ts';

export const healthRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/health',
      {
        schema: {
          tags: ['operation'],
          summary:
            'Whether the database answers, what day it is, whether the records hold and reminders go out',
          response: { 200: health },
        },
      },
      async () => {
        const { drill, clock } = await deps.memory.currentWorld();
        const now = clock.now();
        const today = dateInTown(now);
        const dispatch = await readDispatch(deps.connection.db);
        const { ageSeconds, overdue } = sweepHealth(dispatch);
        return {
          status: 'ok' as const,
          mode: drill ? ('drill' as const) : ('live' as const),
          today,
          machine: MACHINE_VERSION,
          // What the workers have found so far; a renewal under `faulty` needs somebody's eyes.
          records: await summarizeRecordChecks(deps.connection.db),
          sweep: { ageSeconds, overdue },
          held: dispatch.held,
          // The year whose official holidays are missing, so that only its weekends are counted.
          calendar: unknownYear(today),
        };
      },
    );
  };
