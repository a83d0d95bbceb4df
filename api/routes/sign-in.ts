import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { listDemonstrations, signInAsDemonstration } from '../../services/accounts/demonstration.ts';
import { showSecondFactor } from '../../services/accounts/second-factor.ts';
import { signIn } from '../../services/accounts/sign-in.ts';
import { signOut, signOutEverywhere } from '../../services/accounts/sign-out.ts';
import type { Deps } from '../../services/deps.ts';
import { nothing } from '../answers/building.ts';
import { entered as enteredSchema, people, sessionsEnded, waysIn } from '../answers/sign-in.ts';
import { dropCookie } from '../session/cookies.ts';
import { requireOwnPage } from '../session/csrf.ts';
import { enteredAnswer } from '../session/entered-answer.ts';
import { keepNothing } from '../session/not-kept.ts';
import { findSignedIn, requireSignedIn } from '../session/signed-in.ts';
import { visitorOf } from '../session/visitor-of.ts';

const tags = ['sign-in'];
const strict = { additionalProperties: false };

const credentials = Type.Object(
  {
    name: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'A name to sign in by, or a mobile number',
    }),
    password: Type.String({ minLength: 1, maxLength: 512 }),
  },
  strict,
);
const code = Type.Object({ code: Type.String({ minLength: 6, maxLength: 40 }) }, strict);
const demonstration = Type.Object({ person: Type.String({ minLength: 1, maxLength: 80 }) }, strict);

/** In and out. A session is a cookie, and nothing else lets a browser in. */
export const signInRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    keepNothing(app);

    app.get(
      '/sign-in',
      { schema: { tags, summary: 'The ways in that there are', response: { 200: waysIn } } },
      async () => ({
        password: true,
        oidc: app.accounts.settings.oidc !== undefined,
        demonstration: (await deps.memory.currentWorld()).drill,
      }),
    );

    app.post(
      '/sign-in',
      {
        schema: {
          tags,
          summary: 'Signs in by name and password',
          body: credentials,
          response: { 200: enteredSchema },
        },
      },
      async (request, reply) => {
        requireOwnPage(request);
        const entered = await signIn(app.accounts, request.body, visitorOf(request));
        return enteredAnswer(reply, entered);
      },
    );

    app.post(
      '/sign-in/second-factor',
      {
        schema: {
          tags,
          summary: 'Shows the second factor: a code of an app, or a recovery code; each is good once',
          body: code,
          response: { 200: enteredSchema },
        },
      },
      async (request, reply) => {
        const { session } = await requireSignedIn(deps, request, 'second-factor', 'complete', 'enrolment');
        const { body } = request;
        const entered = await showSecondFactor(app.accounts, body.code, session, visitorOf(request));
        return enteredAnswer(reply, entered);
      },
    );

    app.get(
      '/sign-in/demo',
      {
        schema: {
          tags,
          summary: 'The demonstration accounts of a drill, with their roles',
          response: { 200: people },
        },
      },
      async () => ({ people: await listDemonstrations(deps) }),
    );

    app.post(
      '/sign-in/demo',
      {
        schema: {
          tags,
          summary: 'Signs in as one of them, in a drill only',
          body: demonstration,
          response: { 200: enteredSchema },
        },
      },
      async (request, reply) => {
        requireOwnPage(request);
        const entered = await signInAsDemonstration(deps, request.body.person, visitorOf(request));
        return enteredAnswer(reply, entered);
      },
    );

    app.post(
      '/sign-out',
      { schema: { tags, summary: 'Ends this session', response: { 204: nothing } } },
      async (request, reply) => {
        const found = await findSignedIn(deps, request, await deps.memory.currentWorld());
        if (found !== undefined) await signOut(deps, found.session, visitorOf(request));
        dropCookie(reply, 'session');
        return reply.code(204).send();
      },
    );

    app.post(
      '/sign-out/everywhere',
      {
        schema: {
          tags,
          summary: 'Ends all sessions of whoever is signed in, this one too',
          response: { 200: sessionsEnded },
        },
      },
      async (request, reply) => {
        const { session } = await requireSignedIn(deps, request, 'complete', 'enrolment');
        const ended = await signOutEverywhere(deps, session, visitorOf(request));
        dropCookie(reply, 'session');
        return { ended };
      },
    );
  };
