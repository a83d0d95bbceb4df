import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { dateInTown } from '../../machines/calendar.ts';
import type { Deps } from '../../services/deps.ts';
import { DomainError } from '../../services/errors.ts';
import { readNotices } from '../../services/public/notices.ts';
import { readReceipt } from '../../services/public/read-receipt.ts';
import { LONGEST_SEARCH, searchCommunities } from '../../services/public/search-communities.ts';
import type { ReadWall } from '../../services/public/wall.ts';
import type { Links } from '../../services/reminders/link-tokens.ts';
import { sendPage } from '../page.ts';
import { problemOf } from '../problem.ts';
import type { PublicPace } from '../public-pace.ts';
import { faultPage } from '../public-pages/fault-view.ts';
import { finderPage } from '../public-pages/finder-view.ts';
import { FORM, frameOf, readForms } from '../public-pages/form.ts';
import { type Framed, framed } from '../public-pages/frame.ts';
import { posterPage } from '../public-pages/poster-view.ts';
import { qrPicture } from '../public-pages/qr.ts';
import { askPage, receiptPage } from '../public-pages/receipt-view.ts';
import { wallPage } from '../public-pages/wall-view.ts';
import { objectionPages } from './objection-pages.ts';

const tags = ['pages'];
/** Nobody is asked who they are. */
const security: [] = [];

const lang = Type.Optional(Type.String({ description: 'zh or en' }));
/** Whatever stands there: what is no code leads to a page that helps on, not to a problem. */
const params = Type.Object({ community: Type.String() });
const querystring = Type.Object({ lang });

const CODE = /^[0-9]{12}$/;
/** The address of a community does not change; a proxy or a telephone may keep its picture for a day. */
const PICTURE_SECONDS = 86_400;

const send = (request: FastifyRequest, reply: FastifyReply, page: Framed) =>
  sendPage(reply, framed(frameOf(request), page));

/** What residents see who scan the code on the wall: no account, no cookie, no script. */
export const publicPagesRoutes =
  (deps: Deps, links: Links, readWall: ReadWall, pace: PublicPace): FastifyPluginAsyncTypebox =>
  async (app) => {
    readForms(app);
    // Names of candidates are for the neighbours, not for search engines.
    app.addHook('onSend', async (_request, reply) => {
      reply.header('x-robots-tag', 'noindex');
    });
    app.setErrorHandler<Error>((error, request, reply) => {
      const { status, retryAfterSeconds } = problemOf(error);
      if (status >= 500) request.log.error({ err: error }, 'request failed');
      if (typeof retryAfterSeconds === 'number') reply.header('retry-after', String(retryAfterSeconds));
      return send(request, reply, faultPage(status, frameOf(request)));
    });

    const wallOf = async (code: string) => {
      if (!CODE.test(code)) throw new DomainError('not-found', 'There is no community with this code');
      return readNotices(readWall, code);
    };
    const addressOf = (code: string) => `${links.publicUrl}/c/${code}`;
    const todayInTown = async () => dateInTown((await deps.memory.currentWorld()).clock.now());

    async function showReceipt(request: FastifyRequest, reply: FastifyReply, given: string) {
      const frame = frameOf(request);
      try {
        await pace.receipts(request);
        const view = await readReceipt(deps, readWall, given.trim());
        return send(request, reply, receiptPage(view, await todayInTown(), frame));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        if (error.code === 'not-found')
          return send(request, reply, askPage(frame, { given, why: 'unknown' }));
        if (error.code !== 'too-many') throw error;
        reply.header('retry-after', String(error.details.retryAfterSeconds));
        return send(request, reply, askPage(frame, { given, why: 'slow' }));
      }
    }

    app.get(
      '/c',
      {
        onRequest: pace.reading,
        schema: {
          tags,
          security,
          summary: 'Finds a community by its name, as a page',
          querystring: Type.Object({ lang, q: Type.Optional(Type.String()) }),
        },
      },
      async (request, reply) => {
        const wanted = (request.query.q ?? '').trim().slice(0, LONGEST_SEARCH).toWellFormed();
        const found = await searchCommunities(deps, wanted);
        return send(request, reply, finderPage(found, wanted, frameOf(request)));
      },
    );

    app.get(
      '/c/:community',
      {
        onRequest: pace.reading,
        schema: { tags, security, summary: 'What hangs on the wall, as a page', params, querystring },
      },
      async (request, reply) => {
        const wall = await wallOf(request.params.community);
        return send(request, reply, wallPage(wall, frameOf(request)));
      },
    );

    app.get(
      '/c/:community/poster',
      {
        onRequest: pace.reading,
        schema: { tags, security, summary: 'A sheet with the QR code, for printing', params, querystring },
      },
      async (request, reply) => {
        const { community } = request.params;
        const page = posterPage(await wallOf(community), addressOf(community), frameOf(request));
        return send(request, reply, page);
      },
    );

    app.get(
      '/c/:community/qr.svg',
      {
        onRequest: pace.reading,
        schema: { tags, security, summary: 'The QR code of the page of a community', params, querystring },
      },
      async (request, reply) => {
        const { community } = await wallOf(request.params.community);
        return reply
          .type('image/svg+xml; charset=utf-8')
          .header('cache-control', `public, max-age=${PICTURE_SECONDS}`)
          .send(qrPicture(addressOf(community.code), community.name).text);
      },
    );

    app.get(
      '/c/receipts',
      {
        onRequest: pace.reading,
        schema: {
          tags,
          security,
          summary: 'Asks for the number of a receipt, or shows what has become of its objection',
          querystring: Type.Object({ lang, receipt: Type.Optional(Type.String()) }),
        },
      },
      async (request, reply) => {
        const { receipt } = request.query;
        if (receipt === undefined) return send(request, reply, askPage(frameOf(request)));
        return showReceipt(request, reply, receipt);
      },
    );

    app.post(
      '/c/receipts',
      {
        onRequest: pace.reading,
        schema: {
          tags,
          security,
          summary: 'Shows what has become of an objection, without its number in the address',
          consumes: [FORM],
          querystring,
          body: Type.Object({ receipt: Type.String() }),
        },
      },
      async (request, reply) => showReceipt(request, reply, request.body.receipt),
    );

    await app.register(objectionPages(deps, readWall, pace, wallOf));
  };
