import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { accountDepsOf } from '../services/accounts/account-deps.ts';
import { readConfiguration } from '../services/configuration.ts';
import type { Deps } from '../services/deps.ts';
import { wallReader } from '../services/public/wall.ts';
import { type Links, linksOf } from '../services/reminders/link-tokens.ts';
import { behindTls, type SignInSettings } from '../services/sign-in-settings.ts';
import { handleClientError } from './client-error.ts';
import { consoleFiles, consoleOrNothing } from './console/serve.ts';
import { LIMITS, type Limits } from './limits.ts';
import { loggedUrl } from './logged-url.ts';
import { DOCS_POLICY, documentEvents, openapi } from './openapi.ts';
import { handleError } from './problem.ts';
import { publicPace } from './public-pace.ts';
import { accountsRoutes } from './routes/accounts.ts';
import { boardRoutes } from './routes/board.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { decisionsRoutes } from './routes/decisions.ts';
import { drillRoutes } from './routes/drill.ts';
import { healthRoutes } from './routes/health.ts';
import { identityRoutes } from './routes/identity.ts';
import { invitationPageRoutes } from './routes/invitation-page.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { linkPageRoutes } from './routes/link-page.ts';
import { liveRoutes } from './routes/live.ts';
import { meRoutes } from './routes/me.ts';
import { messagesRoutes } from './routes/messages.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { objectionsRoutes } from './routes/objections.ts';
import { operationRoutes } from './routes/operation.ts';
import { operationPageRoutes } from './routes/operation-page.ts';
import { ownAccountRoutes } from './routes/own-account.ts';
import { personalFactsRoutes } from './routes/personal-facts.ts';
import { plansRoutes } from './routes/plans.ts';
import { publicRoutes } from './routes/public.ts';
import { publicPagesRoutes } from './routes/public-pages.ts';
import { recordRoutes } from './routes/record.ts';
import { renewalsRoutes } from './routes/renewals.ts';
import { rulesRoutes } from './routes/rules.ts';
import { searchRoutes } from './routes/search.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { supervisionRoutes } from './routes/supervision.ts';
import { tasksRoutes } from './routes/tasks.ts';
import { timeTravelRoutes } from './routes/time-travel.ts';
import { violationsRoutes } from './routes/violations.ts';
import { noteRoutes } from './routes-there.ts';
import { guardAnswers } from './security-headers.ts';
import { hangDoor } from './session/door.ts';
import { noteRefusal } from './session/note-refusal.ts';
import { validate } from './validation.ts';

/**
 * The HTTP edge: schemas, one service call a route, one reply, problems by RFC 9457. Links, the settings of signing in
 * and the limits are those of an environment that sets nothing, unless others are given.
 */
export async function buildApp(
  deps: Deps,
  log: FastifyBaseLogger,
  links: Links = linksOf(deps, readConfiguration({})),
  signIn: SignInSettings = readConfiguration({}).signIn,
  limits: Limits = LIMITS,
) {
  const app = Fastify({
    loggerInstance: log,
    // One line a request is written below, when it is answered.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    http: {
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: limits.lookEveryMs,
      maxHeaderSize: limits.headerBytes,
    },
    // In the audit and in the log, so that it has to tell requests of all processes apart.
    genReqId: () => randomUUID(),
    trustProxy: signIn.trustedProxies.length > 0 && [...signIn.trustedProxies],
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: handleError,
    clientErrorHandler: handleClientError,
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.server.maxConnections = limits.connections;
  guardAnswers(app, behindTls(signIn));
  noteRoutes(app);
  // Fastify would read plain text as well; here everything is JSON.
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(validate);
  // Schemas describe answers, they do not cut them.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(await consoleOrNothing());
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const url = loggedUrl(request.url);
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method, url, status: reply.statusCode, ms }, 'request');
  });

  await app.register(cookie);
  hangDoor(app, accountDepsOf(deps, signIn));
  app.addHook('onError', async (request, _reply, error) => noteRefusal(request, error));

  await app.register(swagger, { openapi, transform: documentEvents });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: DOCS_POLICY });
  const readWall = wallReader(deps);
  const paceOfPublic = publicPace();
  await app.register(metricsRoutes(deps));
  await app.register(operationPageRoutes(deps));
  await app.register(
    async (api) => {
      for (const routes of [
        rulesRoutes,
        plansRoutes,
        renewalsRoutes,
        timeTravelRoutes,
        personalFactsRoutes,
        boardRoutes,
        drillRoutes,
        healthRoutes,
        operationRoutes,
      ])
        await api.register(routes(deps));
      for (const routes of [messagesRoutes, supervisionRoutes, recordRoutes])
        await api.register(routes(deps));
      await api.register(meRoutes(deps, links));
      await api.register(liveRoutes(deps, limits.streams));
      await api.register(publicRoutes(deps, readWall, paceOfPublic));
      await api.register(objectionsRoutes(deps, readWall));
      await api.register(tasksRoutes(deps, readWall));
      for (const routes of [searchRoutes, decisionsRoutes, ledgerRoutes]) await api.register(routes(deps));
      await api.register(violationsRoutes(deps));
      for (const routes of [signInRoutes, identityRoutes, invitationRoutes, ownAccountRoutes, accountsRoutes])
        await api.register(routes(deps));
    },
    { prefix: '/api' },
  );
  await app.register(invitationPageRoutes());
  await app.register(publicPagesRoutes(deps, links, readWall, paceOfPublic));
  for (const routes of [linkPageRoutes, calendarRoutes]) await app.register(routes(deps, links));
  await app.register(consoleFiles());
  return app;
}
