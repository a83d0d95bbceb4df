import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { listPlanIds } from '../../db/plans.ts';
import type { Deps } from '../../services/deps.ts';
import { planOf } from '../../services/renewal.ts';
import { plan, planIds } from '../answers/plans.ts';

/** The plans as they are pinned: every number, date and reading that the rules use. */
export const plansRoutes =
  (deps: Deps): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/plans',
      { schema: { tags: ['plans'], summary: 'The plans that are known', response: { 200: planIds } } },
      async () => ({
        plans: await listPlanIds(deps.connection.db),
      }),
    );

    app.get(
      '/plans/:id',
      {
        schema: {
          tags: ['plans'],
          summary: 'One plan, whole',
          params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 40 }) }),
          response: { 200: plan },
        },
      },
      async ({ params: { id } }) => planOf(await deps.memory.currentWorld(), id),
    );
  };
