import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import type { Deps } from '../services/deps.ts';
import { handleClientError } from './client-error.ts';
import { DOCS_POLICY, documentEvents, openapi } from './openapi.ts';
import { handleError, sendProblem } from './problem.ts';
import { boardRoutes } from './routes/board.ts';
import { drillRoutes } from './routes/drill.ts';
import { healthRoutes } from './routes/health.ts';
import { plansRoutes } from './routes/plans.ts';
import { renewalsRoutes } from './routes/renewals.ts';
import { rulesRoutes } from './routes/rules.ts';
import { validate } from './validation.ts';

/** The largest event, a count of every post with write-ins, is a tenth of this. */
const BODY_LIMIT_BYTES = 256 * 1024;

/** The HTTP edge: schemas, one service call a route, one reply, problems by RFC 9457. */
export async function buildApp(deps: Deps, log: FastifyBaseLogger) {
  const app = Fastify({
    loggerInstance: log,
    // One line a request is written below, when it is answered.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: handleError,
    clientErrorHandler: handleClientError,
  }).withTypeProvider<TypeBoxTypeProvider>();

  // Fastify would read plain text as well; here everything is JSON.
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(validate);
  // Schemas describe answers, they do not cut them.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler(handleError);
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, {
      type: 'urn:huanjie:problem:not-found',
      title: 'Not found',
      status: 404,
      detail: `There is nothing at ${request.method} ${request.url}`,
    }),
  );
  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, url, status: reply.statusCode, ms }, 'request');
  });

  await app.register(swagger, { openapi, transform: documentEvents });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: DOCS_POLICY });
  await app.register(
    async (api) => {
      for (const routes of [rulesRoutes, plansRoutes, renewalsRoutes, boardRoutes, drillRoutes, healthRoutes])
        await api.register(routes(deps));
    },
    { prefix: '/api' },
  );
  return app;
}
