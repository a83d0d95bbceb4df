import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { identityProviderOf } from '../../services/accounts/identity-provider.ts';
import { beginIdentity, signInByIdentity } from '../../services/accounts/sign-in-by-identity.ts';
import type { Deps } from '../../services/deps.ts';
import { DomainError } from '../../services/errors.ts';
import { cookieOf, dropCookie, keepEntered, keepJourney } from '../session/cookies.ts';
import { keepNothing } from '../session/not-kept.ts';
import { visitorOf } from '../session/visitor-of.ts';

const tags = ['sign-in'];

/** Everything after the first question mark; the answer is checked as it came. */
const queryOf = (url: string) => url.replace(/^[^?]*\??/, '');

/** Signing in by the identity provider of a county, where one is configured (OpenID Connect, code flow with PKCE). */
export const identityRoutes =
  (_deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    keepNothing(app);
    const { settings } = app.accounts;
    const provider = settings.oidc && identityProviderOf(settings.oidc, settings);
    const required = () => {
      if (provider !== undefined) return provider;
      throw new DomainError('not-found', 'No identity provider is configured here');
    };

    app.get(
      '/sign-in/oidc',
      { schema: { tags, summary: 'Sends the browser to the identity provider' } },
      async (request, reply) => {
        const { url, journey } = await beginIdentity(app.accounts, required(), visitorOf(request));
        keepJourney(reply, journey);
        return reply.redirect(url, 303);
      },
    );

    app.get(
      '/sign-in/oidc/callback',
      {
        schema: {
          tags,
          summary: 'Where the browser comes back to, with the answer of the identity provider',
        },
      },
      async (request, reply) => {
        const answer = { query: queryOf(request.url), journey: cookieOf(request, 'journey') };
        dropCookie(reply, 'journey');
        const entered = await signInByIdentity(app.accounts, required(), answer, visitorOf(request));
        keepEntered(reply, entered);
        return reply.redirect(`${settings.publicUrl}/`, 303);
      },
    );
  };
