import type { FastifyInstance } from 'fastify';

/** Answers with tokens and secrets in them are kept by no cache. */
export function keepNothing(app: Pick<FastifyInstance, 'addHook'>): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
}
