import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { CHANNEL_KINDS } from '../../db/channel-kinds.ts';
import type { Deps } from '../../services/deps.ts';
import { closeCalendarFeed, openCalendarFeed } from '../../services/reminders/calendar-feed.ts';
import type { Links } from '../../services/reminders/link-tokens.ts';
import {
  readOwnChannels,
  removeOwnChannel,
  setOwnChannel,
  verifyOwnChannel,
} from '../../services/reminders/own-channels.ts';
import { requireActing } from '../acting-person.ts';
import { nothing } from '../answers/building.ts';
import { calendarFeed, ownChannel, ownChannels } from '../answers/me.ts';

const tags = ['me'];
const params = Type.Object({ kind: Type.Enum([...CHANNEL_KINDS]) });

const channelBody = Type.Object(
  {
    address: Type.String({ minLength: 1, maxLength: 2000 }),
    secret: Type.Optional(Type.String({ maxLength: 200 })),
    takes: Type.Enum(['all', 'urgent']),
  },
  { additionalProperties: false },
);

/** What a person sets for themselves: where reminders reach them, and a calendar of their due dates. */
export const meRoutes =
  (deps: Deps, links: Links): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/me/channels',
      {
        schema: {
          tags,
          summary: 'Where reminders reach me, addresses masked',
          response: { 200: ownChannels },
        },
      },
      async (request) => ({
        channels: await readOwnChannels(deps, await requireActing(deps, request)),
      }),
    );

    app.put(
      '/me/channels/:kind',
      {
        schema: {
          tags,
          summary: 'Sets where reminders reach me; a code goes to an address that is not verified',
          params,
          body: channelBody,
          response: { 200: ownChannel },
        },
      },
      async (request) => {
        const { kind } = request.params;
        return setOwnChannel(deps, { kind, ...request.body }, await requireActing(deps, request));
      },
    );

    app.post(
      '/me/channels/:kind/verify',
      {
        schema: {
          tags,
          summary: 'Proves an address by the code that was sent to it',
          params,
          body: Type.Object(
            { code: Type.String({ pattern: '^[0-9]{6}$' }) },
            { additionalProperties: false },
          ),
          response: { 200: ownChannel },
        },
      },
      async (request) => {
        const { kind } = request.params;
        return verifyOwnChannel(deps, { kind, ...request.body }, await requireActing(deps, request));
      },
    );

    app.delete(
      '/me/channels/:kind',
      { schema: { tags, summary: 'Removes it; the inbox stays', params, response: { 204: nothing } } },
      async (request, reply) => {
        await removeOwnChannel(deps, request.params.kind, await requireActing(deps, request));
        return reply.code(204).send();
      },
    );

    app.post(
      '/me/calendar',
      {
        schema: {
          tags,
          summary: 'A private calendar address, told this once; an earlier one stops working',
          response: { 201: calendarFeed },
        },
      },
      async (request, reply) => {
        const feed = await openCalendarFeed(deps, links, await requireActing(deps, request));
        return reply.code(201).send(feed);
      },
    );

    app.delete(
      '/me/calendar',
      { schema: { tags, summary: 'Revokes it', response: { 204: nothing } } },
      async (request, reply) => {
        await closeCalendarFeed(deps, await requireActing(deps, request));
        return reply.code(204).send();
      },
    );
  };
