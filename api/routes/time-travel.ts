import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { readCaseFile } from '../../services/case-file.ts';
import type { Deps } from '../../services/deps.ts';
import { readMessagesAbout } from '../../services/reminders/messages-about.ts';
import { compareMoments } from '../../services/time-travel/compare.ts';
import { readWorkingCopy } from '../../services/working-copy.ts';
import { reader } from '../acting.ts';
import { caseFile, messagesAbout } from '../answers/case-file.ts';
import { comparison, workingCopy } from '../answers/time-travel.ts';

const tags = ['renewals'];
const params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) });
const revision = Type.Integer({ minimum: 0, maximum: 2_000_000_000 });

/** One renewal in depth: between two moments, to be judged elsewhere, as a file, and who was told of it. */
export const timeTravelRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/renewals/:id/compare',
      {
        schema: {
          tags,
          summary: 'What differs between two moments: states, figures, open steps, and the events in between',
          params,
          querystring: Type.Object({ from: revision, to: revision }),
          response: { 200: comparison },
        },
      },
      async (request) =>
        compareMoments(deps, { renewal: request.params.id, ...request.query }, await reader(deps, request)),
    );

    app.get(
      '/renewals/:id/working-copy',
      {
        schema: {
          tags,
          summary: 'Plan and snapshot to judge an event on while its facts are entered',
          params,
          response: { 200: workingCopy },
        },
      },
      async (request) => readWorkingCopy(deps, request.params.id, await reader(deps, request)),
    );

    app.get(
      '/renewals/:id/case',
      {
        schema: {
          tags,
          summary: 'Everything that goes into a printed file',
          params,
          response: { 200: caseFile },
        },
      },
      async (request) => readCaseFile(deps, request.params.id, await reader(deps, request)),
    );

    app.get(
      '/renewals/:id/messages',
      {
        schema: {
          tags,
          summary: 'Who was told of it, of what, over which channels, and what they answered; newest first',
          params,
          querystring: Type.Object({
            after: Type.Optional(Type.String({ format: 'uuid' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
          }),
          response: { 200: messagesAbout },
        },
      },
      async (request) => {
        const { after, limit = 200 } = request.query;
        return readMessagesAbout(
          deps,
          { renewal: request.params.id, after, limit },
          await reader(deps, request),
        );
      },
    );
  };
