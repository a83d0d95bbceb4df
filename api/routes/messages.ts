import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { date } from '../../machines/rules/schema.ts';
import type { Deps } from '../../services/deps.ts';
import { acknowledge } from '../../services/reminders/acknowledge.ts';
import { markMessageRead, readInbox } from '../../services/reminders/inbox.ts';
import { requireActing } from '../acting-person.ts';
import { acknowledged, inbox, message as messageAnswer } from '../answers/messages.ts';

const tags = ['messages'];
const id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
const params = Type.Object({ id });

const answer = Type.Object(
  {
    note: Type.Optional(Type.String({ description: 'At most 500 characters; a red notice needs one' })),
    promiseOn: Type.Optional(date),
    deadline: Type.Optional(
      Type.Object(
        {
          renewal: Type.String({ minLength: 1, maxLength: 40 }),
          step: Type.String({ minLength: 1, maxLength: 100 }),
        },
        {
          additionalProperties: false,
          description: 'One of those that it tells of; all that are open otherwise',
        },
      ),
    ),
  },
  { additionalProperties: false },
);

/** The inbox of the acting person: what they were told, that they have read it, and 收到. */
export const messagesRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/messages',
      {
        schema: {
          tags,
          summary: 'My messages, newest first',
          querystring: Type.Object({
            after: Type.Optional(id),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
          }),
          response: { 200: inbox },
        },
      },
      async (request) => {
        const { after, limit = 50 } = request.query;
        return readInbox(deps, { after, limit }, await requireActing(deps, request));
      },
    );

    app.post(
      '/messages/:id/read',
      {
        schema: {
          tags,
          summary: 'Notes that I have read it',
          params,
          querystring: Type.Object({
            before: Type.Optional(Type.Boolean({ description: 'And all that I got before it' })),
          }),
          response: { 200: messageAnswer },
        },
      },
      async (request) => {
        const { before = false } = request.query;
        const person = await requireActing(deps, request);
        return markMessageRead(deps, { message: request.params.id, before }, person);
      },
    );

    app.post(
      '/messages/:id/acknowledge',
      {
        schema: {
          tags,
          summary: '收到, with a reason or a promise where I like',
          params,
          body: answer,
          response: { 200: acknowledged },
        },
      },
      async (request) => {
        const person = await requireActing(deps, request);
        const message = request.params.id;
        return { acknowledged: await acknowledge(deps, { ...request.body, message, person: person.id }) };
      },
    );
  };
