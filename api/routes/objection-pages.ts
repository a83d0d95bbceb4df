import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { IsoDate } from '../../machines/calendar.ts';
import { NOTICE_KINDS, OBJECTABLE } from '../../machines/notices/public-notice.ts';
import { headings } from '../../machines/notices/words.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../../services/deps.ts';
import { DomainError } from '../../services/errors.ts';
import { fileObjection } from '../../services/public/file-objection.ts';
import type { NoticesNow } from '../../services/public/notices.ts';
import type { ReadWall } from '../../services/public/wall.ts';
import { weekdayInWords } from '../../services/reminders/days-in-words.ts';
import { sendPage } from '../page.ts';
import type { PublicPace } from '../public-pace.ts';
import { FORM, frameOf } from '../public-pages/form.ts';
import { type Frame, type Framed, framed, queryOf, say } from '../public-pages/frame.ts';
import {
  FIELDS,
  NOTHING_TYPED,
  type ObjectionForm,
  objectionPage,
  refusedPage,
  type TypedObjection,
} from '../public-pages/objection-view.ts';
import { period, objectionWords as words } from '../public-pages/objection-words.ts';
import { requireOwnPage } from '../session/csrf.ts';

const tags = ['pages'];
const security: [] = [];
const params = Type.Object({ community: Type.String() });
const lang = Type.Optional(Type.String({ description: 'zh or en' }));
const kind = Type.String({ description: `The kind of a notice: ${OBJECTABLE.join(', ')}` });
const text = Type.Optional(Type.String());
const form = Type.Object({ notice: kind, text, name: text, contact: text });

/** What may stand in a page again. NUL can be typed in no browser, and shown in none. */
const again = (typed: string | undefined) => (typed ?? '').replaceAll('\0', '').toWellFormed();

const kindOf = (notice: string) => NOTICE_KINDS.find((one) => one === notice);

/** When one may not object, as the conflict tells it, or the notice itself. */
interface Period {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

const isPeriod = (details: object): details is Period =>
  'from' in details &&
  typeof details.from === 'string' &&
  'until' in details &&
  typeof details.until === 'string';

/** Why there is no form for a notice today, at the place where it was asked for. */
function refused(wall: NoticesNow, notice: string, known: Period | null, frame: Frame): Framed {
  const found = kindOf(notice);
  const clause = found === undefined ? null : headings[found].clause;
  const day = (date: IsoDate) => say(weekdayInWords(date, wall.today), frame);
  if (known !== null)
    return refusedPage(
      wall,
      {
        status: 409,
        because: say(words.over, frame),
        help: say(period(day(known.from), day(known.until)), frame),
        clause,
      },
      frame,
    );
  const hangs = wall.notices.some((one) => one.kind === notice);
  return refusedPage(
    wall,
    {
      status: found === undefined ? 404 : 409,
      because: say(hangs ? words.noObjection : words.notPosted, frame),
      help: say(hangs ? words.noObjectionHelp : words.notPostedHelp, frame),
      clause,
    },
    frame,
  );
}

/** The form for a notice that hangs and may be objected to today; else why not. */
function formFor(
  wall: NoticesNow,
  notice: string,
  frame: Frame,
  {
    typed = NOTHING_TYPED,
    wrong = [],
    full = false,
  }: Partial<Pick<ObjectionForm, 'typed' | 'wrong' | 'full'>> = {},
): Framed {
  const found = wall.notices.find((one) => one.kind === notice);
  if (found === undefined || found.objections === null) return refused(wall, notice, null, frame);
  const { objections } = found;
  if (!objections.open)
    return refused(wall, notice, { from: found.postedOn, until: objections.until }, frame);
  const status = full ? 429 : wrong.length > 0 ? 400 : 200;
  return objectionPage({ wall, notice: { ...found, objections }, typed, wrong, full }, frame, status);
}

/** The form of an objection, and what it sends; what is sent goes the same way as what the API is sent. */
export const objectionPages =
  (
    deps: Deps,
    readWall: ReadWall,
    pace: PublicPace,
    wallOf: (code: string) => Promise<NoticesNow>,
  ): FastifyPluginAsyncTypebox =>
  async (app) => {
    const send = (request: FastifyRequest, reply: FastifyReply, page: Framed) =>
      sendPage(reply, framed(frameOf(request), page));

    /** What was sent and not taken, as a page; undefined for what is no fault of whoever sent it. */
    function notTaken(error: unknown, wall: NoticesNow, notice: string, typed: TypedObjection, frame: Frame) {
      if (error instanceof InvalidFacts) {
        const named = new Set(error.problems.map(({ field }) => field));
        const wrong = FIELDS.filter((field) => named.has(field));
        return formFor(wall, notice, frame, { typed, wrong: wrong.length > 0 ? wrong : ['text'] });
      }
      if (!(error instanceof DomainError)) return undefined;
      if (error.code === 'too-many') return formFor(wall, notice, frame, { typed, full: true });
      if (error.code !== 'conflict') return undefined;
      return refused(wall, notice, isPeriod(error.details) ? error.details : null, frame);
    }

    app.get(
      '/c/:community/objections/new',
      {
        onRequest: pace.reading,
        schema: {
          tags,
          security,
          summary: 'The form of an objection to a notice',
          params,
          querystring: Type.Object({ lang, notice: Type.Optional(kind) }),
        },
      },
      async (request, reply) => {
        const wall = await wallOf(request.params.community);
        return send(request, reply, formFor(wall, request.query.notice ?? '', frameOf(request)));
      },
    );

    app.post(
      '/c/:community/objections/new',
      {
        onRequest: pace.posts,
        attachValidation: true,
        schema: {
          tags,
          security,
          summary: 'Objects to a notice within its period, as its form sends it',
          consumes: [FORM],
          params,
          querystring: Type.Object({ lang }),
          body: form,
        },
      },
      async (request, reply) => {
        requireOwnPage(request);
        const frame = frameOf(request);
        const wall = await wallOf(request.params.community);
        const community = wall.community.code;
        const { notice = '', ...given } = request.body ?? {};
        const typed = { text: again(given.text), name: again(given.name), contact: again(given.contact) };
        try {
          if (request.validationError !== undefined) throw request.validationError;
          const filed = await fileObjection(deps, readWall, {
            community,
            notice,
            ...typed,
            address: request.ip,
          });
          request.log.info({ event: 'objection-filed', community, notice }, 'objection filed');
          return reply.redirect(`../../receipts${queryOf(frame, { receipt: filed.receipt })}`, 303);
        } catch (error) {
          const page = notTaken(error, wall, notice, typed, frame);
          if (page === undefined) throw error;
          if (error instanceof DomainError && typeof error.details.retryAfterSeconds === 'number')
            reply.header('retry-after', String(error.details.retryAfterSeconds));
          return send(request, reply, page);
        }
      },
    );
  };
