import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { CHANNEL_KINDS } from '../../db/channel-kinds.ts';
import type { Deps } from '../../services/deps.ts';
import { holdEverything, release } from '../../services/operation/emergency-stop.ts';
import { readOperationInFull } from '../../services/operation/operation-in-full.ts';
import { retryDead } from '../../services/operation/retry-dead.ts';
import { actorOf } from '../acting.ts';
import { held as heldAnswer, operation, released, retried } from '../answers/operation.ts';

const tags = ['operation'];

const delivery = Type.Object({
  message: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
  kind: Type.Enum([...CHANNEL_KINDS]),
});

const holdBody = Type.Object(
  { reason: Type.String({ description: '3 to 500 characters' }) },
  { additionalProperties: false },
);

/** What waits and what is dead, for those who operate the reminders; and the emergency stop. */
export const operationRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/operation',
      {
        schema: {
          tags,
          summary: 'What waits to be sent, what could not be, whether the sweeps run',
          response: { 200: operation },
        },
      },
      async (request) => readOperationInFull(deps, { actor: await actorOf(deps, request) }),
    );

    app.post(
      '/operation/hold',
      {
        schema: {
          tags,
          summary: 'The emergency stop: nothing leaves any more',
          body: holdBody,
          response: { 200: heldAnswer },
        },
      },
      async (request) => {
        const actor = await actorOf(deps, request);
        const held = await holdEverything(deps, { actor, reason: request.body.reason });
        request.log.warn({ event: 'sending-held', by: actor }, 'sending is held');
        return { held };
      },
    );

    app.post(
      '/operation/release',
      { schema: { tags, summary: 'Lets messages go out again', response: { 200: released } } },
      async (request) => {
        const actor = await actorOf(deps, request);
        await release(deps, { actor });
        request.log.warn({ event: 'sending-released', by: actor }, 'sending goes on');
        return { held: null };
      },
    );

    app.post(
      '/operation/dead/:message/:kind/retry',
      {
        schema: {
          tags,
          summary: 'Has a dead delivery tried again',
          params: delivery,
          response: { 200: retried },
        },
      },
      async (request) => {
        const { message, kind } = request.params;
        const actor = await actorOf(deps, request);
        await retryDead(deps, { message, kind, actor });
        request.log.info(
          { event: 'dead-retried', message, kind, by: actor },
          'a dead delivery is tried again',
        );
        return { message, kind, status: 'waiting' as const };
      },
    );
  };
