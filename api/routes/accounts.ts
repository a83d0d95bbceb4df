import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ROLES } from '../../machines/plan/words.ts';
import { DIVISION } from '../../services/accounts/administration.ts';
import { listAccounts } from '../../services/accounts/list-accounts.ts';
import {
  changeParticulars,
  closeAccount,
  createAccount,
  inviteAgain,
  reopenAccount,
  resetSecondFactor,
  setRoles,
  unlinkIdentity,
} from '../../services/accounts/manage-accounts.ts';
import type { Deps } from '../../services/deps.ts';
import { requireActing } from '../acting-person.ts';
import { accounts as accountsAnswer, createdAccount, invitation } from '../answers/accounts.ts';
import { nothing } from '../answers/building.ts';
import { keepNothing } from '../session/not-kept.ts';
import { visitorOf } from '../session/visitor-of.ts';

const tags = ['accounts'];
const strict = { additionalProperties: false };
const division = Type.String({ pattern: DIVISION.source });
const params = Type.Object({ person: Type.String({ minLength: 1, maxLength: 80 }) });

const particulars = {
  name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
  signInName: Type.String({ minLength: 1, maxLength: 100 }),
  phone: Type.Union([Type.String({ maxLength: 30 }), Type.Null()]),
  email: Type.Union([Type.String({ maxLength: 254 }), Type.Null()]),
};
const role = Type.Object({ role: Type.Enum([...ROLES]), prefix: division }, strict);
const roles = Type.Array(role, { maxItems: 100 });

const page = Type.Object({
  region: Type.Optional(Type.String({ pattern: '^[0-9]{2,12}$' })),
  after: Type.Optional(Type.String({ maxLength: 80 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
});

/** What an administrator does, each within their own region; none of it is a step of a renewal. */
export const accountsRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    keepNothing(app);
    const { accounts } = app;

    app.get(
      '/accounts',
      {
        schema: {
          tags,
          summary: 'The accounts of my region, numbers and addresses masked',
          querystring: page,
          response: { 200: accountsAnswer },
        },
      },
      async (request) => {
        const { region, after = '', limit = 100 } = request.query;
        const administrator = await requireActing(deps, request);
        const found = await listAccounts(accounts, { region, after, limit }, administrator);
        return { accounts: found, next: found.length === limit ? (found.at(-1)?.person ?? null) : null };
      },
    );

    app.post(
      '/accounts',
      {
        schema: {
          tags,
          summary: 'A new person with an account and roles, all within my region',
          body: Type.Object({ ...particulars, region: division, roles }, strict),
          response: { 201: createdAccount },
        },
      },
      async (request, reply) => {
        const { id } = await requireActing(deps, request);
        const created = await createAccount(accounts, request.body, id, visitorOf(request));
        return reply.code(201).header('location', `/api/accounts/${created.person}`).send(created);
      },
    );

    app.put(
      '/accounts/:person',
      {
        schema: {
          tags,
          summary: 'Changes name, number and address',
          params,
          body: Type.Object(particulars, strict),
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        const { id } = await requireActing(deps, request);
        await changeParticulars(accounts, request.params.person, request.body, id, visitorOf(request));
        return reply.code(204).send();
      },
    );

    app.put(
      '/accounts/:person/roles',
      {
        schema: {
          tags,
          summary: 'Gives these roles and no others; the sessions of the person end',
          params,
          body: Type.Object({ roles }, strict),
          response: { 204: nothing },
        },
      },
      async (request, reply) => {
        const { id } = await requireActing(deps, request);
        await setRoles(accounts, request.params.person, request.body.roles, id, visitorOf(request));
        return reply.code(204).send();
      },
    );

    app.post(
      '/accounts/:person/invitation',
      {
        schema: {
          tags,
          summary: 'A one-time link to set a password: sent to a proved address, or else answered here once',
          params,
          body: Type.Object({ show: Type.Optional(Type.Boolean()) }, strict),
          response: { 201: invitation },
        },
      },
      async (request, reply) => {
        const { id } = await requireActing(deps, request);
        const { person } = request.params;
        const wanted = { person, show: request.body.show ?? false };
        return reply.code(201).send(await inviteAgain(accounts, wanted, id, visitorOf(request)));
      },
    );

    const actions = [
      ['post', 'close', 'Closes an account: its sessions, links and roles end', closeAccount],
      ['post', 'reopen', 'Opens it again, without roles', reopenAccount],
      ['delete', 'totp', 'Removes the second factor of somebody who has lost it', resetSecondFactor],
      ['delete', 'identity', 'Undoes the link to an identity of the provider', unlinkIdentity],
    ] as const;
    for (const [method, path, summary, action] of actions)
      app[method](
        `/accounts/:person/${path}`,
        { schema: { tags, summary, params, response: { 204: nothing } } },
        async (request, reply) => {
          const { id } = await requireActing(deps, request);
          await action(accounts, request.params.person, id, visitorOf(request));
          return reply.code(204).send();
        },
      );
  };
