import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { readTheBoard } from '../../services/board.ts';
import type { Deps } from '../../services/deps.ts';
import { reader } from '../acting.ts';

/** The wall chart: every community of a region, where it stands, until when, on whom it waits. */
export const boardRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/board',
      {
        schema: {
          tags: ['board'],
          summary: 'All communities of a region',
          querystring: Type.Object({
            region: Type.Optional(Type.String({ pattern: '^[0-9]{0,12}$' })),
            after: Type.Optional(Type.String({ pattern: '^[0-9]{12}$' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
          }),
        },
      },
      async (request) => {
        await reader(deps, request);
        return readTheBoard(deps, { region: '', ...request.query });
      },
    );
  };
