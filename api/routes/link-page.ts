import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import { date } from '../../machines/rules/schema.ts';
import type { Deps } from '../../services/deps.ts';
import { acknowledge } from '../../services/reminders/acknowledge.ts';
import type { Links } from '../../services/reminders/link-tokens.ts';
import { type OpenedLink, openLink } from '../../services/reminders/open-link.ts';
import { style } from '../link-page/style.ts';
import { messagePage, nowherePage, type Typed } from '../link-page/view.ts';
import { words } from '../link-page/words.ts';
import { type Language, sendPage } from '../page.ts';

const FORM = 'application/x-www-form-urlencoded';
const LONGEST_FORM_BYTES = 16 * 1024;

/** A token is longer than a parameter may be, so it is what stands after the slash. */
const params = Type.Object({ '*': Type.String({ description: 'The token of the link' }) });
const querystring = Type.Object({ lang: Type.Optional(Type.String({ description: 'zh or en' })) });
const form = Type.Object({
  note: Type.Optional(Type.String()),
  promiseOn: Type.Optional(Type.String()),
  /** `renewal step`; everything that is open where it is empty. */
  about: Type.Optional(Type.String()),
});

const isDate = Compile(date);

/** Chinese, until somebody asks for English. */
function languageOf(request: FastifyRequest<{ Querystring: { lang?: string } }>): Language {
  return request.query.lang === 'en' ? 'en' : 'zh';
}

function answerIn({ note, promiseOn = '', about = '' }: Typed) {
  if (promiseOn !== '' && !isDate.Check(promiseOn))
    throw new InvalidFacts([{ field: 'promiseOn', detail: 'must be a date that exists' }]);
  const [renewal = '', step = ''] = about.split(' ');
  return {
    note,
    promiseOn: promiseOn === '' ? undefined : promiseOn,
    deadline: about === '' ? undefined : { renewal, step },
  };
}

const NOWHERE = { expired: 410, invalid: 401 } as const;

function sendNowhere(reply: FastifyReply, why: keyof typeof NOWHERE, language: Language) {
  return sendPage(reply, {
    status: NOWHERE[why],
    language,
    title: words[why][language],
    style,
    body: nowherePage(why, language),
  });
}

function sendMessage(
  reply: FastifyReply,
  opened: OpenedLink,
  language: Language,
  { wrong = [], typed = {} }: { wrong?: readonly string[]; typed?: Typed } = {},
) {
  return sendPage(reply, {
    status: wrong.length > 0 ? 400 : 200,
    language,
    title: words.title[language],
    style,
    body: messagePage({ ...opened, language, wrong, typed }),
  });
}

/** The page behind the link of a message. Whoever holds the link answers it, without signing in and without scripts. */
export const linkPageRoutes =
  (deps: Deps, links: Links): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.addContentTypeParser(
      FORM,
      { parseAs: 'string', bodyLimit: LONGEST_FORM_BYTES },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );

    app.get(
      '/m/*',
      {
        schema: {
          tags: ['pages'],
          summary: 'The page of a message, for whoever holds its link',
          params,
          querystring,
        },
      },
      async (request, reply) => {
        const language = languageOf(request);
        const opened = await openLink(deps, links, request.params['*']);
        return typeof opened === 'string'
          ? sendNowhere(reply, opened, language)
          : sendMessage(reply, opened, language);
      },
    );

    app.post(
      '/m/*',
      {
        schema: {
          tags: ['pages'],
          summary: 'Acknowledges that message, as its form sends it',
          consumes: [FORM],
          params,
          querystring,
          body: form,
        },
      },
      async (request, reply) => {
        const language = languageOf(request);
        const token = request.params['*'];
        const opened = await openLink(deps, links, token);
        if (typeof opened === 'string') return sendNowhere(reply, opened, language);
        const typed = request.body;
        try {
          const { message, person } = opened;
          await acknowledge(deps, { message: message.id, person: person.id, ...answerIn(typed) });
        } catch (error) {
          if (!(error instanceof InvalidFacts)) throw error;
          const wrong = [...new Set(error.problems.map(({ field }) => field))];
          return sendMessage(reply, opened, language, { wrong, typed });
        }
        // Where the page is put under a path of somebody else's, it is there that it is shown again.
        return reply.redirect(`${token}?lang=${language}`, 303);
      },
    );
  };
