import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { acceptInvitation, openInvitation } from '../../services/accounts/accept-invitation.ts';
import type { Deps } from '../../services/deps.ts';
import { acceptedInvitation, openInvitation as openInvitationAnswer } from '../answers/sign-in.ts';
import { keepDevice } from '../session/cookies.ts';
import { requireOwnPage } from '../session/csrf.ts';
import { keepNothing } from '../session/not-kept.ts';
import { visitorOf } from '../session/visitor-of.ts';

const tags = ['sign-in'];
const params = Type.Object({ token: Type.String({ minLength: 1, maxLength: 100 }) });
const body = Type.Object(
  { password: Type.String({ minLength: 1, maxLength: 512 }) },
  { additionalProperties: false },
);

/** What whoever holds a one-time link may do: set the password of the one account that it is for. */
export const invitationRoutes =
  (_deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    keepNothing(app);

    app.get(
      '/invitations/:token',
      {
        schema: {
          tags,
          summary: 'Whom a one-time link is for; looking does not use it up',
          params,
          response: { 200: openInvitationAnswer },
        },
      },
      async (request) => {
        const { token } = request.params;
        const { name, signInName, purpose } = await openInvitation(app.accounts, token, visitorOf(request));
        return { name, signInName, purpose };
      },
    );

    app.post(
      '/invitations/:token',
      {
        schema: {
          tags,
          summary: 'Sets the password by a one-time link, which is used up',
          params,
          body,
          response: { 200: acceptedInvitation },
        },
      },
      async (request, reply) => {
        requireOwnPage(request);
        const given = { token: request.params.token, password: request.body.password };
        const { signInName, device } = await acceptInvitation(app.accounts, given, visitorOf(request));
        keepDevice(reply, device);
        return { signInName };
      },
    );
  };
