import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Deps } from '../../services/deps.ts';
import { readHistory, readRefusals } from '../../services/history.ts';
import { openRenewal } from '../../services/open-renewal.ts';
import { recordEvent } from '../../services/record-event.ts';
import { viewRenewal } from '../../services/view-renewal.ts';
import { actorOf, reader, recordingActor } from '../acting.ts';
import { history, refusals } from '../answers/history.ts';
import { openedRenewal, recordedEvent, renewal, trialEvent } from '../answers/renewal.ts';
import { sendRefusal } from '../refusal.ts';

const params = Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) });

const page = Type.Object({
  after: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_000_000_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
});

const eventBody = Type.Object(
  {
    type: Type.String({ minLength: 1, maxLength: 80 }),
    facts: Type.Unknown(),
    revision: Type.Integer({ minimum: 0, maximum: 2_000_000_000 }),
  },
  { additionalProperties: false },
);

const idempotencyKey = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 128 })),
});

/** Renewals: open one, see where it stands, record what happened, read the record. */
export const renewalsRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/renewals',
      {
        schema: {
          tags: ['renewals'],
          summary: 'Opens the renewal of a community',
          body: Type.Object(
            {
              community: Type.String({ pattern: '^[0-9]{12}$' }),
              plan: Type.String({ minLength: 1, maxLength: 40 }),
            },
            { additionalProperties: false },
          ),
          response: { 201: openedRenewal },
        },
      },
      async (request, reply) => {
        const opened = await openRenewal(deps, { ...request.body, actor: await actorOf(deps, request) });
        return reply.code(201).header('location', `/api/renewals/${opened.id}`).send(opened);
      },
    );

    app.get(
      '/renewals/:id',
      {
        schema: {
          tags: ['renewals'],
          summary: 'Where it stands, or stood after the event `at`, and what is possible there',
          params,
          querystring: Type.Object({
            at: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_000_000_000 })),
          }),
          response: { 200: renewal },
        },
      },
      async (request) => viewRenewal(deps, request.params.id, await reader(deps, request), request.query.at),
    );

    app.post(
      '/renewals/:id/events',
      {
        schema: {
          tags: ['renewals'],
          summary: 'Records an event, or answers why not',
          params,
          querystring: Type.Object({
            dryRun: Type.Optional(
              Type.Boolean({
                description: 'writes nothing; what rests on what the sender may not see is left open',
              }),
            ),
          }),
          headers: idempotencyKey,
          body: eventBody,
          response: { 200: trialEvent, 201: recordedEvent },
        },
      },
      async (request, reply) => {
        const answer = await recordEvent(deps, {
          ...request.body,
          renewal: request.params.id,
          ...(await recordingActor(deps, request)),
          dryRun: request.query.dryRun,
          idempotencyKey: request.headers['idempotency-key'],
        });
        const { outcome, type, revision } = answer;
        request.log.info({ event: outcome, renewal: answer.renewal, type, revision }, `event ${outcome}`);
        if (answer.outcome === 'refused') return sendRefusal(reply, answer);
        if (answer.outcome === 'would-be-recorded' || answer.outcome === 'left-open')
          return { ...answer, outcome: answer.outcome, open: answer.open ?? [] };
        const repeated = answer.outcome === 'repeated';
        return reply
          .code(201)
          .header('idempotent-replayed', String(repeated))
          .send({ ...answer, outcome: 'recorded' });
      },
    );

    app.get(
      '/renewals/:id/events',
      {
        schema: {
          tags: ['renewals'],
          summary: 'The accepted events in order',
          params,
          querystring: page,
          response: { 200: history },
        },
      },
      async (request) => {
        const { after = 0, limit = 200 } = request.query;
        const events = await readHistory(
          deps,
          { renewal: request.params.id, after, limit },
          await reader(deps, request),
        );
        return { events, next: events.length === limit ? (events.at(-1)?.revision ?? null) : null };
      },
    );

    app.get(
      '/renewals/:id/refusals',
      {
        schema: {
          tags: ['renewals'],
          summary: 'The refused attempts, with every verdict',
          params,
          querystring: page,
          response: { 200: refusals },
        },
      },
      async (request) => {
        const { after = 0, limit = 200 } = request.query;
        const refusals = await readRefusals(
          deps,
          { renewal: request.params.id, after, limit },
          await reader(deps, request),
        );
        return { refusals, next: refusals.length === limit ? (refusals.at(-1)?.id ?? null) : null };
      },
    );
  };
