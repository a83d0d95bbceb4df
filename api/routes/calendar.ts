import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Deps } from '../../services/deps.ts';
import { readCalendarFeed } from '../../services/reminders/calendar-feed.ts';
import type { Links } from '../../services/reminders/link-tokens.ts';

/** Due dates for the calendar programs of people; the address is the only key there is. */
export const calendarRoutes =
  (deps: Deps, links: Links): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      '/calendar/:token.ics',
      {
        schema: {
          tags: ['pages'],
          summary: 'The open deadlines of one person as iCalendar',
          params: Type.Object({ token: Type.String({ minLength: 1 }) }),
        },
      },
      async (request, reply) => {
        const feed = await readCalendarFeed(deps, links, request.params.token);
        return reply
          .type('text/calendar; charset=utf-8')
          .header('cache-control', 'private, no-cache')
          .header('referrer-policy', 'no-referrer')
          .send(feed);
      },
    );
  };
