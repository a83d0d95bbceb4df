import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { date } from '../../machines/rules/schema.ts';
import type { Deps } from '../../services/deps.ts';
import { decideObjection, dismissObjection } from '../../services/public/close-objection.ts';
import { readObjection, readObjections } from '../../services/public/objections.ts';
import { takeObjection } from '../../services/public/take-objection.ts';
import type { ReadWall } from '../../services/public/wall.ts';
import { requireActing } from '../acting-person.ts';
import { objection, objectionInFull, objections } from '../answers/objections.ts';
import { sendRefusal } from '../refusal.ts';

const tags = ['objections'];
const id = Type.String({ pattern: '^[0-9]{1,18}$' });
const params = Type.Object({ id });

/** Objections that came in without account: who is told of them, who takes them over, who says that one is none. */
export const objectionsRoutes =
  (deps: Deps, readWall: ReadWall): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/objections',
      {
        schema: {
          tags,
          summary: 'Objections that came in without account, newest first, with the days they are due',
          querystring: Type.Object({
            region: Type.Optional(Type.String({ pattern: '^[0-9]{0,12}$' })),
            after: Type.Optional(id),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
          }),
          response: { 200: objections },
        },
      },
      async (request) => {
        const { region = '', after, limit = 100 } = request.query;
        const person = await requireActing(deps, request);
        return readObjections(deps, readWall, { region, after, limit }, person);
      },
    );

    app.get(
      '/objections/:id',
      {
        schema: {
          tags,
          summary: 'One with its words, for those who decide on it; that it was read is kept',
          params,
          response: { 200: objectionInFull },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const person = await requireActing(deps, request);
        return readObjection(deps, readWall, request.params.id, person);
      },
    );

    app.post(
      '/objections/:id/take',
      {
        schema: {
          tags,
          summary: 'Takes one over into the record of the renewal',
          params,
          body: Type.Object(
            { revision: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_000_000_000 })) },
            { additionalProperties: false },
          ),
          response: { 200: objection },
        },
      },
      async (request, reply) => {
        const person = await requireActing(deps, request);
        const taking = { id: request.params.id, ...request.body };
        const answer = await takeObjection(deps, readWall, taking, person);
        return answer.outcome === 'refused' ? sendRefusal(reply, answer) : answer.objection;
      },
    );

    app.post(
      '/objections/:id/decide',
      {
        schema: {
          tags,
          summary: 'Decides one to an absence notice; the others are decided in the record',
          params,
          body: Type.Object(
            { upheld: Type.Boolean(), documentNumber: Type.String(), on: date },
            { additionalProperties: false },
          ),
          response: { 200: objection },
        },
      },
      async (request) => {
        const person = await requireActing(deps, request);
        return decideObjection(deps, readWall, { id: request.params.id, ...request.body }, person);
      },
    );

    app.post(
      '/objections/:id/dismiss',
      {
        schema: {
          tags,
          summary: 'Says that one is none, which nobody has taken over; with a reason that is kept',
          params,
          body: Type.Object({ reason: Type.String() }, { additionalProperties: false }),
          response: { 200: objection },
        },
      },
      async (request) => {
        const person = await requireActing(deps, request);
        return dismissObjection(deps, readWall, { id: request.params.id, ...request.body }, person);
      },
    );
  };
