import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { date } from '../../machines/rules/schema.ts';
import type { Deps } from '../../services/deps.ts';
import { readDirectory } from '../../services/directory.ts';
import { moveDrillClock } from '../../services/drill-clock.ts';
import { reader } from '../acting.ts';
import { movedClock } from '../answers/drill.ts';
import { people } from '../answers/sign-in.ts';

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
      {
        schema: {
          tags: ['drill'],
          summary: 'Moves the day forward',
          body: clockBody,
          response: { 200: movedClock },
        },
      },
      async ({ body: { to, days } }) => {
        if ((to === undefined) === (days === undefined))
          throw new InvalidFacts([{ field: 'to', detail: 'give either to, a date, or days, a number' }]);
        const today = await moveDrillClock(deps, to === undefined ? { days: days ?? 0 } : { to });
        return { today };
      },
    );

    app.get(
      '/people',
      {
        schema: {
          tags: ['people'],
          summary: 'The directory: names and roles, each role for a region',
          response: { 200: people },
        },
      },
      async (request) => ({ people: await readDirectory(deps, await reader(deps, request)) }),
    );
  };
