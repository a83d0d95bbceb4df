import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Deps } from '../../services/deps.ts';
import { exportRenewal } from '../../services/record/export-renewal.ts';
import { readChain } from '../../services/record/read-chain.ts';
import { readHead, readHeads, readSigningKeys } from '../../services/record/read-heads.ts';
import { actorOf } from '../acting.ts';
import { chain, head, heads as headsAnswer, keys } from '../answers/record.ts';

const tags = ['record'];
const ofRenewal = Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) });
const day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', format: 'date' });

const BEFORE_ALL = '0001-01-01';
const USUAL_PAGE = 100;

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** The record as a whole: its daily heads and keys, which are for everybody, and the chains of one renewal. */
export const recordRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/record/heads',
      {
        schema: {
          tags,
          summary: 'The daily heads over all chains, for everybody; in order, after a day',
          querystring: Type.Object({
            after: Type.Optional(day),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 400 })),
          }),
          response: { 200: headsAnswer },
        },
      },
      async (request) => {
        const { after = BEFORE_ALL, limit = USUAL_PAGE } = request.query;
        const heads = await readHeads(deps, { after, limit });
        return { heads, next: heads.length === limit ? (heads.at(-1)?.day ?? null) : null };
      },
    );

    app.get(
      '/record/heads/:day',
      {
        schema: {
          tags,
          summary: 'One daily head as it was signed',
          params: Type.Object({ day }),
          response: { 200: head },
        },
      },
      async (request) => readHead(deps, request.params.day),
    );

    app.get(
      '/record/key',
      {
        schema: { tags, summary: 'The public keys that the heads were signed with', response: { 200: keys } },
      },
      async () => ({ keys: await readSigningKeys(deps) }),
    );

    app.get(
      '/renewals/:id/chain',
      {
        schema: {
          tags,
          summary: 'Where the chains of a renewal stand, and since when signed',
          params: ofRenewal,
          response: { 200: chain },
        },
      },
      async (request) => readChain(deps, { renewal: request.params.id, actor: await actorOf(deps, request) }),
    );

    app.get(
      '/renewals/:id/export',
      {
        schema: {
          tags,
          summary: 'A copy of the record of one renewal, one JSON text a line, for verify-record',
          params: ofRenewal,
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        const lines = await exportRenewal(deps, {
          renewal: id,
          actor: await actorOf(deps, request),
          request: request.id,
        });
        request.log.info({ event: 'record-exported', renewal: id }, 'record exported');
        return reply
          .type('application/x-ndjson; charset=utf-8')
          .header('content-disposition', `attachment; filename="${encodeURIComponent(id)}.jsonl"`)
          .header('cache-control', 'no-store')
          .send(Readable.from(withEnds(lines)));
      },
    );
  };
