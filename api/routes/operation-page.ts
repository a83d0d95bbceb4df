import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Deps } from '../../services/deps.ts';
import { sharedReading } from '../../services/operation/shared-reading.ts';
import { operationPage } from '../operation-page/view.ts';
import { sendPage } from '../page.ts';

/** The state of the reminders for whoever is asked why nothing comes; it names nobody. */
export const operationPageRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    const read = sharedReading(deps);
    app.get(
      '/operation',
      { schema: { hide: true, querystring: Type.Object({ lang: Type.Optional(Type.Enum(['zh', 'en'])) }) } },
      async (request, reply) => sendPage(reply, operationPage(await read(), request.query.lang ?? 'zh')),
    );
  };
