import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { listAppointments } from '../../db/people.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { date } from '../../machines/rules/schema.ts';
import type { Deps } from '../../services/deps.ts';
import { moveDrillClock } from '../../services/drill-clock.ts';
import { reader } from '../acting.ts';

const clockBody = Type.Object(
  {
    to: Type.Optional(date),
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366 })),
  },
  { additionalProperties: false },
);

/** What only a drill has: a clock that people move, and a directory of invented people to act as. */
export const drillRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/drill/clock',
      { schema: { tags: ['drill'], summary: 'Moves the day forward', body: clockBody } },
      async ({ body: { to, days } }) => {
        if ((to === undefined) === (days === undefined))
          throw new InvalidFacts([{ field: 'to', detail: 'give either to, a date, or days, a number' }]);
        const today = await moveDrillClock(deps, to === undefined ? { days: days ?? 0 } : { to });
        return { today };
      },
    );

    app.get(
      '/people',
      { schema: { tags: ['people'], summary: 'The directory: names and roles, each role for a region' } },
      async (request) => {
        await reader(deps, request);
        const rows = await listAppointments(deps.connection.db);
        const people = Map.groupBy(rows, (row) => row.id);
        return {
          people: [...people].map(([id, held]) => ({
            id,
            name: held[0]?.name ?? id,
            roles: held.map(({ role, prefix }) => ({ role, prefix })),
          })),
        };
      },
    );
  };
