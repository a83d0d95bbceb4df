import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Deps } from '../../services/deps.ts';
import { search } from '../../services/search.ts';
import { reader } from '../acting.ts';
import { found } from '../answers/search.ts';

/** One field for everything that has a name or a number. */
export const searchRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/search',
      {
        schema: {
          tags: ['search'],
          summary: 'Communities, persons and document numbers, as far as I may see them',
          querystring: Type.Object({
            q: Type.String({
              maxLength: 60,
              description: 'A part of a name or number, or how a code begins: 2 characters, of Chinese one',
            }),
          }),
          response: { 200: found },
        },
      },
      async (request, reply) => {
        const person = await reader(deps, request);
        const answer = await search(deps, request.query.q, person);
        reply.header('cache-control', 'no-store');
        return answer;
      },
    );
  };
