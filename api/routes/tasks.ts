import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Deps } from '../../services/deps.ts';
import type { ReadWall } from '../../services/public/wall.ts';
import { readTasks } from '../../services/tasks/read-tasks.ts';
import { TASK_GROUPS } from '../../services/tasks/words.ts';
import { requireActing } from '../acting-person.ts';
import { tasks } from '../answers/tasks.ts';

const USUAL_PAGE = 50;

/** What waits for the acting person, across communities. */
export const tasksRoutes =
  (deps: Deps, readWall: ReadWall): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/tasks',
      {
        schema: {
          tags: ['tasks'],
          summary:
            'What waits for me: steps soonest first, with the request where I decide on one; and counts',
          querystring: Type.Object({
            group: Type.Optional(Type.Enum([...TASK_GROUPS])),
            after: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
            limit: Type.Optional(
              Type.Integer({ minimum: 0, maximum: 200, description: 'None: nothing but the counts' }),
            ),
          }),
          response: { 200: tasks },
        },
      },
      async (request) => {
        const { limit = USUAL_PAGE, ...page } = request.query;
        return readTasks(deps, readWall, { ...page, limit }, await requireActing(deps, request));
      },
    );
  };
