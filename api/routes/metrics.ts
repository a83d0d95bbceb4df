import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Deps } from '../../services/deps.ts';
import { metricsText } from '../../services/operation/metrics-text.ts';

/** Numbers for Prometheus. They name no person, and are open to whoever reaches this port. */
export const metricsRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { contentType, text } = metricsText(deps);
    app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
      reply.type(contentType).send(await text()),
    );
  };
