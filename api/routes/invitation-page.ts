import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Text } from '../../machines/text.ts';
import {
  acceptInvitation,
  type OpenInvitation,
  openInvitation,
} from '../../services/accounts/accept-invitation.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../services/accounts/password-rules.ts';
import { DomainError } from '../../services/errors.ts';
import { type Html, html } from '../html.ts';
import { flawInWords } from '../invitation-page/flaw.ts';
import { words } from '../invitation-page/words.ts';
import { style } from '../link-page/style.ts';
import { type Language, sendPage } from '../page.ts';
import { keepDevice } from '../session/cookies.ts';
import { requireOwnPage } from '../session/csrf.ts';
import { visitorOf } from '../session/visitor-of.ts';

const FORM = 'application/x-www-form-urlencoded';
const LONGEST_FORM_BYTES = 8 * 1024;

const params = Type.Object({ token: Type.String({ minLength: 1, maxLength: 100 }) });
const form = Type.Object({
  password: Type.String({ maxLength: 512 }),
  again: Type.String({ maxLength: 512 }),
});

/** Chinese, unless the browser asks for English first. */
const languageOf = ({ headers }: FastifyRequest): Language =>
  headers['accept-language']?.slice(0, 2).toLowerCase() === 'en' ? 'en' : 'zh';

type Word = keyof typeof words;

const say = (word: Word, language: Language) => words[word][language];

/** Whoever follows the link has seen nothing of the product yet. */
const head = (title: Word, language: Language) => html`<p class="product">${say('product', language)}</p>
<h1>${say(title, language)}</h1>`;

function formPage({ name, signInName, purpose }: OpenInvitation, language: Language, wrong?: Text): Html {
  const field = (called: 'password' | 'again') => html`<label>${say(called, language)}
<input type="password" name="${called}" required minlength="${SHORTEST_PASSWORD}" maxlength="${LONGEST_PASSWORD}" autocomplete="new-password"></label>
`;
  return html`${head(purpose, language)}
<p>${name} · ${say('signInName', language)}: <b>${signInName}</b></p>
${wrong && html`<p class="wrong" role="alert">${wrong[language]}</p>`}
<form method="post">
<input type="hidden" name="username" value="${signInName}" autocomplete="username">
${field('password')}${field('again')}<p>${say('rule', language)}</p>
<button type="submit">${say('set', language)}</button>
</form>`;
}

const plainPage = (title: Word, text: Word, language: Language) =>
  html`${head(title, language)}
<p>${say(text, language)}</p>
<a class="button" href="/sign-in">${say('signIn', language)}</a>`;

const isOver = (error: unknown) => error instanceof DomainError && error.code === 'not-found';

/** The page behind a one-time link, without scripts: whoever holds it sets a password, once. */
export const invitationPageRoutes = (): FastifyPluginAsyncTypebox => async (app) => {
  app.addContentTypeParser(
    FORM,
    { parseAs: 'string', bodyLimit: LONGEST_FORM_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );

  /** What a page shows, or that the link is over. */
  async function shown(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (language: Language) => Promise<{ status: number; title: Word; body: Html }>,
  ): Promise<FastifyReply> {
    const language = languageOf(request);
    try {
      const { status, title, body } = await work(language);
      return sendPage(reply, { status, language, title: say(title, language), style, body });
    } catch (error) {
      if (!isOver(error)) throw error;
      const body = plainPage('over', 'ask', language);
      return sendPage(reply, { status: 410, language, title: say('over', language), style, body });
    }
  }

  app.get(
    '/invitation/:token',
    { schema: { tags: ['pages'], summary: 'The page behind a one-time link', params } },
    async (request, reply) =>
      shown(request, reply, async (language) => {
        const open = await openInvitation(app.accounts, request.params.token, visitorOf(request));
        return { status: 200, title: open.purpose, body: formPage(open, language) };
      }),
  );

  app.post(
    '/invitation/:token',
    {
      schema: {
        tags: ['pages'],
        summary: 'Sets the password, as its form sends it',
        consumes: [FORM],
        params,
        body: form,
      },
    },
    async (request, reply) =>
      shown(request, reply, async (language) => {
        requireOwnPage(request);
        const { token } = request.params;
        const { password, again } = request.body;
        const visitor = visitorOf(request);
        const wrong = async (why: Text) => {
          const open = await openInvitation(app.accounts, token, visitor);
          return { status: 400, title: open.purpose, body: formPage(open, language, why) };
        };
        if (password !== again) return wrong(words.different);
        try {
          const { device } = await acceptInvitation(app.accounts, { token, password }, visitor);
          keepDevice(reply, device);
          return { status: 200, title: 'invite', body: plainPage('invite', 'done', language) };
        } catch (error) {
          if (error instanceof InvalidFacts) return wrong(flawInWords(error.problems[0]?.detail ?? ''));
          throw error;
        }
      }),
  );
};
