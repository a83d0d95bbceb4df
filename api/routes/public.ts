import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type Static, Type } from 'typebox';
import { OBJECTABLE } from '../../machines/notices/public-notice.ts';
import type { Deps } from '../../services/deps.ts';
import { readCommunities } from '../../services/public/communities.ts';
import {
  fileObjection,
  LONGEST_OBJECTION,
  SHORTEST_OBJECTION,
} from '../../services/public/file-objection.ts';
import { readNotices } from '../../services/public/notices.ts';
import { readReceipt } from '../../services/public/read-receipt.ts';
import type { ReadWall } from '../../services/public/wall.ts';
import { filedObjection, publicCommunities, publicNotices, receipt } from '../answers/public.ts';
import { sendCached } from '../cached.ts';
import type { PublicPace } from '../public-pace.ts';

const tags = ['public'];
/** Nobody is asked who they are. */
const security: [] = [];

const CACHED_SECONDS = 60;
/** A thousand characters, each written as two escapes of six bytes, and some more. */
const LONGEST_BODY_BYTES = 16 * 1024;

const ofCommunity = Type.Object({ community: Type.String({ pattern: '^[0-9]{12}$' }) });

const objectionBody = Type.Object(
  {
    notice: Type.String({ description: `The kind of a notice: ${OBJECTABLE.join(', ')}`, maxLength: 40 }),
    text: Type.String({ description: `${SHORTEST_OBJECTION} to ${LONGEST_OBJECTION} characters` }),
    name: Type.Optional(Type.String()),
    contact: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

/** What residents read and send in without an account. */
export const publicRoutes =
  (deps: Deps, readWall: ReadWall, pace: PublicPace): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/public/communities',
      {
        onRequest: pace.reading,
        schema: {
          tags,
          security,
          summary: 'The communities of a region, for finding one’s own',
          querystring: Type.Object({
            region: Type.Optional(Type.String({ pattern: '^[0-9]{0,12}$' })),
            after: Type.Optional(Type.String({ pattern: '^[0-9]{12}$' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
          }),
          response: { 200: publicCommunities },
        },
      },
      async (request, reply) =>
        sendCached<Static<typeof publicCommunities>>(
          request,
          reply,
          await readCommunities(deps, { region: '', ...request.query }),
          CACHED_SECONDS,
        ),
    );

    app.get(
      '/public/:community/notices',
      {
        onRequest: pace.reading,
        schema: {
          tags,
          security,
          summary: 'What hangs on the wall of a community today',
          params: ofCommunity,
          response: { 200: publicNotices },
        },
      },
      async (request, reply) =>
        sendCached<Static<typeof publicNotices>>(
          request,
          reply,
          await readNotices(readWall, request.params.community),
          CACHED_SECONDS,
        ),
    );

    app.post(
      '/public/:community/objections',
      {
        onRequest: pace.posts,
        bodyLimit: LONGEST_BODY_BYTES,
        schema: {
          tags,
          security,
          summary: 'Objects to a notice within its period, without an account',
          params: ofCommunity,
          body: objectionBody,
          response: { 201: filedObjection },
        },
      },
      async (request, reply) => {
        const { community } = request.params;
        const filed = await fileObjection(deps, readWall, {
          ...request.body,
          community,
          address: request.ip,
        });
        request.log.info(
          { event: 'objection-filed', community, notice: request.body.notice },
          'objection filed',
        );
        return reply.code(201).header('cache-control', 'no-store').send(filed);
      },
    );

    app.get(
      '/public/objections/:receipt',
      {
        onRequest: pace.receipts,
        schema: {
          tags,
          security,
          summary: 'What has become of an objection, for whoever has its receipt',
          params: Type.Object({ receipt: Type.String({ minLength: 1, maxLength: 60 }) }),
          response: { 200: receipt },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        return readReceipt(deps, readWall, request.params.receipt);
      },
    );
  };
