import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { confirmAccountEvents, readAccountEvents } from '../../services/accounts/account-events.ts';
import { changePassword } from '../../services/accounts/change-password.ts';
import {
  confirmSecondFactor,
  enrolSecondFactor,
  removeSecondFactor,
} from '../../services/accounts/enrol-totp.ts';
import { readOwnAccount } from '../../services/accounts/own-account.ts';
import { endOwnSession, readOwnSessions } from '../../services/accounts/sign-out.ts';
import type { Deps } from '../../services/deps.ts';
import type { Person } from '../../services/world.ts';
import { requireActing } from '../acting-person.ts';
import { nothing } from '../answers/building.ts';
import { accountEvents, confirmedFactor, enrolment, me, sessions } from '../answers/me.ts';
import { entered } from '../answers/sign-in.ts';
import { csrfTokenOf } from '../session/csrf.ts';
import { enteredAnswer } from '../session/entered-answer.ts';
import { keepNothing } from '../session/not-kept.ts';
import { findSignedIn, requireSignedIn } from '../session/signed-in.ts';
import { visitorOf } from '../session/visitor-of.ts';

const tags = ['me'];
const strict = { additionalProperties: false };
const password = Type.String({ minLength: 1, maxLength: 512 });
const code = Type.String({ minLength: 6, maxLength: 40 });
const eventId = Type.String({ pattern: '^[0-9]{1,18}$' });

const rolesOf = ({ appointments }: Person) =>
  appointments.flatMap(({ role, prefixes }) => prefixes.map((prefix) => ({ role, prefix })));

/** What people see and change of their own account: password, second factor, sessions, what was done with it. */
export const ownAccountRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    keepNothing(app);
    const { accounts } = app;

    app.get(
      '/me',
      {
        schema: {
          tags,
          summary:
            'Who is signed in, how far, with which roles, and the token for requests that change something',
          response: { 200: me },
        },
      },
      async (request) => {
        const found = await findSignedIn(deps, request, await deps.memory.currentWorld());
        const person = found?.person ?? (await requireActing(deps, request));
        return {
          person: { id: person.id, name: person.name },
          roles: rolesOf(person),
          stage: found?.stage ?? 'complete',
          csrfToken: found === undefined ? null : csrfTokenOf(found.token),
          until: found?.session.expiresAt.toString() ?? null,
          account: await readOwnAccount(accounts, person),
        };
      },
    );

    app.put(
      '/me/password',
      {
        schema: {
          tags,
          summary: 'Changes the password; all other sessions end',
          body: Type.Object({ current: password, next: password }, strict),
          response: { 200: entered },
        },
      },
      async (request, reply) => {
        const { session } = await requireSignedIn(deps, request, 'complete', 'enrolment');
        return enteredAnswer(
          reply,
          await changePassword(accounts, request.body, session, visitorOf(request)),
        );
      },
    );

    app.post(
      '/me/totp',
      {
        schema: {
          tags,
          summary: 'A new secret for an authenticator app, told this once; in force when it is confirmed',
          body: Type.Object({ password: Type.Optional(password) }, strict),
          response: { 201: enrolment },
        },
      },
      async (request, reply) => {
        const { person } = await requireSignedIn(deps, request, 'complete', 'enrolment');
        const given = request.body.password;
        return reply.code(201).send(await enrolSecondFactor(accounts, given, person, visitorOf(request)));
      },
    );

    app.post(
      '/me/totp/confirm',
      {
        schema: {
          tags,
          summary: 'Puts it in force by its first code; answers the recovery codes, told this once',
          body: Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) }, strict),
          response: { 200: confirmedFactor },
        },
      },
      async (request, reply) => {
        const { person } = await requireSignedIn(deps, request, 'complete', 'enrolment');
        const visitor = visitorOf(request);
        const confirmed = await confirmSecondFactor(accounts, request.body.code, person, visitor);
        return { ...enteredAnswer(reply, confirmed), recoveryCodes: confirmed.recoveryCodes };
      },
    );

    app.delete(
      '/me/totp',
      {
        schema: {
          tags,
          summary: 'Removes the second factor, by a code of it; not where a role requires one',
          body: Type.Object({ code }, strict),
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        const { person } = await requireSignedIn(deps, request, 'complete');
        await removeSecondFactor(accounts, request.body.code, person, visitorOf(request));
        return reply.code(204).send();
      },
    );

    app.get(
      '/me/sessions',
      { schema: { tags, summary: 'Where I am signed in', response: { 200: sessions } } },
      async (request) => {
        const { session } = await requireSignedIn(deps, request, 'complete', 'enrolment');
        return { sessions: await readOwnSessions(deps, session) };
      },
    );

    app.delete(
      '/me/sessions/:id',
      {
        schema: {
          tags,
          summary: 'Ends one of my sessions',
          params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        const { session } = await requireSignedIn(deps, request, 'complete', 'enrolment');
        await endOwnSession(deps, request.params.id, session, visitorOf(request));
        return reply.code(204).send();
      },
    );

    app.get(
      '/me/account-events',
      {
        schema: {
          tags,
          summary: 'What was done with my account, by whom and from where, the newest first',
          querystring: Type.Object({
            unseen: Type.Optional(Type.Boolean()),
            before: Type.Optional(eventId),
          }),
          response: { 200: accountEvents },
        },
      },
      async (request) => {
        const { unseen = false, before = null } = request.query;
        const { session } = await requireSignedIn(deps, request, 'complete', 'enrolment');
        return readAccountEvents(deps, { unseen, before }, session);
      },
    );

    app.post(
      '/me/account-events/seen',
      {
        schema: {
          tags,
          summary: 'Says that I have seen what others did with my account, up to one event',
          body: Type.Object({ upTo: eventId }, strict),
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        const { session } = await requireSignedIn(deps, request, 'complete');
        await confirmAccountEvents(deps, request.body.upTo, session, visitorOf(request));
        return reply.code(204).send();
      },
    );
  };
