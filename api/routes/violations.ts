import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { date, id as person } from '../../machines/rules/schema.ts';
import { VIOLATION_OUTCOMES, VIOLATION_SOURCES, VIOLATION_SUBJECTS } from '../../machines/violations.ts';
import type { Deps } from '../../services/deps.ts';
import { assignHandler } from '../../services/violations/assign-handler.ts';
import { bringIntoRecord, closeViolation } from '../../services/violations/close-violation.ts';
import { readViolation, readViolations } from '../../services/violations/read-violations.ts';
import { reportViolation } from '../../services/violations/report-violation.ts';
import { requireActing } from '../acting-person.ts';
import { violation as violationAnswer, violations } from '../answers/violations.ts';
import { sendRefusal } from '../refusal.ts';

const tags = ['violations'];
const params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });

const report = Type.Object(
  {
    renewal: Type.String({ minLength: 1, maxLength: 40 }),
    source: Type.Enum([...VIOLATION_SOURCES]),
    subject: Type.Enum([...VIOLATION_SUBJECTS]),
    handler: person,
    on: date,
  },
  { additionalProperties: false },
);

const ending = Type.Object(
  {
    outcome: Type.Enum([...VIOLATION_OUTCOMES]),
    documentNumber: Type.String({ minLength: 1, maxLength: 60 }),
    on: date,
  },
  { additionalProperties: false },
);

/** Reports of violations (举报): the register of the inspection team, which nobody else sees. */
export const violationsRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    // Neither a proxy nor a browser keeps any of it.
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });

    app.get(
      '/violations',
      {
        schema: {
          tags,
          summary: 'The register of a region, open reports first, the soonest due before the others',
          querystring: Type.Object({
            region: Type.Optional(Type.String({ pattern: '^[0-9]{0,12}$' })),
            offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
          }),
          response: { 200: violations },
        },
      },
      async (request) => {
        const { region = '', offset = 0, limit = 200 } = request.query;
        return readViolations(deps, { region, offset, limit }, await requireActing(deps, request));
      },
    );

    app.get(
      '/violations/:id',
      { schema: { tags, summary: 'One report', params, response: { 200: violationAnswer } } },
      async (request) => readViolation(deps, request.params.id, await requireActing(deps, request)),
    );

    app.post(
      '/violations',
      {
        schema: {
          tags,
          summary: 'Registers a report and tells the record of the renewal',
          body: report,
          response: { 201: violationAnswer },
        },
      },
      async (request, reply) => {
        const answer = await reportViolation(deps, request.body, await requireActing(deps, request));
        if (answer.outcome === 'refused') return sendRefusal(reply, answer);
        const { violation } = answer;
        return reply.code(201).header('location', `/api/violations/${violation.id}`).send(violation);
      },
    );

    app.post(
      '/violations/:id/handler',
      {
        schema: {
          tags,
          summary: 'Gives an open report to another handler',
          params,
          body: Type.Object({ handler: person }, { additionalProperties: false }),
          response: { 200: violationAnswer },
        },
      },
      async (request) => {
        const acting = await requireActing(deps, request);
        return assignHandler(deps, { id: request.params.id, ...request.body }, acting);
      },
    );

    app.post(
      '/violations/:id/close',
      {
        schema: {
          tags,
          summary: 'Closes a report with its outcome',
          params,
          body: ending,
          response: { 200: violationAnswer },
        },
      },
      async (request, reply) => {
        const acting = await requireActing(deps, request);
        const answer = await closeViolation(deps, { id: request.params.id, ...request.body }, acting);
        return answer.outcome === 'refused' ? sendRefusal(reply, answer) : answer.violation;
      },
    );

    app.post(
      '/violations/:id/record',
      {
        schema: {
          tags,
          summary: 'Tells the record of the renewal what it has not been told yet of a report',
          params,
          response: { 200: violationAnswer },
        },
      },
      async (request, reply) => {
        const acting = await requireActing(deps, request);
        const answer = await bringIntoRecord(deps, request.params.id, acting);
        return answer.outcome === 'refused' ? sendRefusal(reply, answer) : answer.violation;
      },
    );
  };
