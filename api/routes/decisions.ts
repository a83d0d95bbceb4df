import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { date } from '../../machines/rules/schema.ts';
import { readDeadlineDays } from '../../services/deadline-days.ts';
import { DECISION_KINDS, readDecisions } from '../../services/decisions.ts';
import type { Deps } from '../../services/deps.ts';
import { reader } from '../acting.ts';
import { deadlineDays } from '../answers/deadlines.ts';
import { decisions } from '../answers/decisions.ts';

const region = Type.Optional(Type.String({ pattern: '^[0-9]{0,12}$' }));
const USUAL_PAGE = 50;

/** What was decided across communities, and when what is due. */
export const decisionsRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/decisions',
      {
        schema: {
          tags: ['decisions'],
          summary: 'Waivers, extensions, suspensions and orders to do something again, newest first',
          querystring: Type.Object({
            region,
            kind: Type.Optional(Type.Enum([...DECISION_KINDS])),
            after: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
          }),
          response: { 200: decisions },
        },
      },
      async (request) => {
        const page = { region: '', limit: USUAL_PAGE, ...request.query };
        return readDecisions(deps, page, await reader(deps, request));
      },
    );

    app.get(
      '/deadlines',
      {
        schema: {
          tags: ['decisions'],
          summary: 'How many open steps are due on which day',
          querystring: Type.Object({ region, from: date, to: date }),
          response: { 200: deadlineDays },
        },
      },
      async (request) =>
        readDeadlineDays(deps, { region: '', ...request.query }, await reader(deps, request)),
    );
  };
