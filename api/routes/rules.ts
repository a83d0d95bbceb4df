import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { ruleOf, rules } from '../../machines/rules/catalog.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Deps } from '../../services/deps.ts';
import { DomainError } from '../../services/errors.ts';
import { planOf } from '../../services/renewal.ts';
import { judged, rulebook } from '../answers/rules.ts';

const checkBody = Type.Object(
  { facts: Type.Unknown(), plan: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })) },
  { additionalProperties: false },
);

/** The rules of the rulebook as a calculator, open to everybody. */
export const rulesRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/rules',
      { schema: { tags: ['rules'], summary: 'Every rule of the rulebook', response: { 200: rulebook } } },
      async () => ({
        rules: rules.map(({ id, title, clause, level, facts }) => ({ id, title, clause, level, facts })),
      }),
    );

    app.post(
      '/rules/:id/check',
      {
        schema: {
          tags: ['rules'],
          summary: 'Judges facts under a plan',
          params: Type.Object({ id: Type.String() }),
          body: checkBody,
          response: { 200: judged },
        },
      },
      async ({ params: { id }, body }) => {
        const rule = ruleOf(id);
        if (rule === undefined) throw new DomainError('not-found', `There is no rule ${id}`, { rule: id });
        const named = body.plan ?? galutu2020.id;
        const plan =
          named === galutu2020.id ? galutu2020 : await planOf(await deps.memory.currentWorld(), named);
        if (body.facts === undefined) throw new InvalidFacts([{ field: 'facts', detail: 'is required' }]);
        return rule.judge(body.facts, plan);
      },
    );
  };
