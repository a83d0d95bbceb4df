import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Deps } from '../../services/deps.ts';
import { unmask } from '../../services/privacy/unmask.ts';
import { actorOf } from '../acting.ts';
import { unmasked } from '../answers/renewal.ts';

const params = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 40 }),
  revision: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }),
});

const body = Type.Object(
  {
    paths: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      minItems: 1,
      maxItems: 100,
      uniqueItems: true,
    }),
    reason: Type.String({ minLength: 2, maxLength: 300 }),
  },
  { additionalProperties: false },
);

/** Facts about persons that the record shows masked. */
export const personalFactsRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/renewals/:id/events/:revision/unmask',
      {
        schema: {
          tags: ['renewals'],
          summary: 'Shows masked facts of an event to those who review persons; who looked, and why, is kept',
          params,
          body,
          response: { 200: unmasked },
        },
      },
      async (request, reply) => {
        const { id: renewal, revision } = request.params;
        const actor = await actorOf(deps, request);
        const values = await unmask(deps, { ...request.body, renewal, revision, actor, request: request.id });
        return reply.header('cache-control', 'no-store').send({ values });
      },
    );
  };
