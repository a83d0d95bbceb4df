import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { peekSession } from '../../services/accounts/sessions.ts';
import type { Deps } from '../../services/deps.ts';
import { DomainError } from '../../services/errors.ts';
import type { Reader } from '../../services/live/event-for.ts';
import { openLive } from '../../services/live/live.ts';
import type { Person, World } from '../../services/world.ts';
import { actorIn, reader } from '../acting.ts';
import { live as answer } from '../answers/live.ts';
import { openEventStream } from '../event-stream.ts';
import type { StreamLimits } from '../limits.ts';
import { openStreams } from '../open-streams.ts';
import { requireOwnPage } from '../session/csrf.ts';

const TYPE = 'text/event-stream';

/** Anything else would wait for the end of an answer that has none. */
function requireEventStream({ headers: { accept = '' } }: FastifyRequest): void {
  if (!accept.toLowerCase().includes(TYPE))
    throw new InvalidFacts([{ field: 'accept', detail: `must name ${TYPE}; an EventSource does` }]);
}

/** Who it was that opened the stream, as they are in another world; undefined once they are not signed in any more. */
async function sameReader(
  deps: Deps,
  request: FastifyRequest,
  opener: Person | null,
  world: World,
): Promise<Reader | undefined> {
  try {
    const id = await actorIn(deps, request, world, peekSession);
    if (id !== opener?.id) return undefined;
    if (id === undefined) return world.drill ? null : undefined;
    return await world.person(id);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'second-factor-needed') return undefined;
    throw error;
  }
}

/** Changes as they come, in a stream of server-sent events: what makes a page that is open be asked anew. */
export const liveRoutes =
  (deps: Deps, limits: StreamLimits): FastifyPluginAsyncTypebox =>
  async (app) => {
    const live = openLive(deps, app.log, limits.beatMs);
    const streams = openStreams(limits);
    // Before the server waits for its connections to end, which a stream never would by itself.
    app.addHook('preClose', () => live.close());

    app.get(
      '/live',
      {
        // There is nothing to say of a stream without the stream.
        exposeHeadRoute: false,
        schema: {
          tags: ['live'],
          summary: 'What changes, as it changes: server-sent events',
          response: { 200: answer },
        },
      },
      async (request, reply) => {
        requireOwnPage(request);
        const opener = await reader(deps, request);
        requireEventStream(request);
        const giveBack = streams.take({ person: opener?.id, address: request.ip });
        const stream = openEventStream(limits.mostWaitingBytes);
        stream.body.once('close', giveBack);
        const leave = await live
          .join({
            readerIn: (world) => sameReader(deps, request, opener, world),
            tell: stream.send,
            beat: stream.beat,
            end: stream.end,
          })
          .catch((error: unknown) => {
            stream.body.destroy();
            throw error;
          });
        stream.body.once('close', leave);
        // A connection that carries a stream carries nothing after it; kept, it would hold up the end of the server.
        reply.headers({ connection: 'close', 'x-accel-buffering': 'no' });
        return reply.type(`${TYPE}; charset=utf-8`).send(stream.body);
      },
    );
  };
