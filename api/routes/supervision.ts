import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { SUPERVISION_STATES } from '../../db/supervision-state.ts';
import { date } from '../../machines/rules/schema.ts';
import type { Deps } from '../../services/deps.ts';
import { closeSupervisionNotice } from '../../services/reminders/close-supervision-notice.ts';
import { replyToSupervisionNotice } from '../../services/reminders/reply-to-supervision-notice.ts';
import { readSupervisionNotices } from '../../services/reminders/supervision-notices.ts';
import { requireActing } from '../acting-person.ts';
import { supervisionNotice, supervisionNotices } from '../answers/supervision.ts';

const tags = ['supervision'];
/** As many digits as any serial of a database has, and no more than it takes. */
const id = Type.String({ pattern: '^[0-9]{1,18}$' });
const params = Type.Object({ id });

/** Supervision notices (督办单): who has one, what was replied, and closing them (销号). */
export const supervisionRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/supervision-notices',
      {
        schema: {
          tags,
          summary: 'The supervision notices that concern me, newest first',
          querystring: Type.Object({
            region: Type.Optional(Type.String({ pattern: '^[0-9]{0,12}$' })),
            state: Type.Optional(Type.Enum([...SUPERVISION_STATES])),
            mine: Type.Optional(Type.Boolean()),
            after: Type.Optional(id),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
          }),
          response: { 200: supervisionNotices },
        },
      },
      async (request) => {
        const { region = '', state, mine = false, after, limit = 200 } = request.query;
        const person = await requireActing(deps, request);
        return readSupervisionNotices(deps, { region, state, mine, after, limit }, person);
      },
    );

    app.post(
      '/supervision-notices/:id/reply',
      {
        schema: {
          tags,
          summary: 'Replies to a red notice with a reason',
          params,
          body: Type.Object(
            { reason: Type.String(), promiseOn: Type.Optional(date) },
            { additionalProperties: false },
          ),
          response: { 200: supervisionNotice },
        },
      },
      async (request) => {
        const person = await requireActing(deps, request);
        return replyToSupervisionNotice(deps, { id: request.params.id, ...request.body }, person);
      },
    );

    app.post(
      '/supervision-notices/:id/close',
      {
        schema: {
          tags,
          summary: 'Closes a red notice that was replied to and whose step is done',
          params,
          body: Type.Object({ note: Type.String() }, { additionalProperties: false }),
          response: { 200: supervisionNotice },
        },
      },
      async (request) => {
        const person = await requireActing(deps, request);
        return closeSupervisionNotice(deps, { id: request.params.id, ...request.body }, person);
      },
    );
  };
