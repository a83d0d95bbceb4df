import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages.ts';
import type { HistoryEvent, MessageAbout, Refusal } from '../../api/api.gen.ts';
import { ask } from '../../api/client.ts';
import { Problem } from '../../api/problem.ts';

const MOST = 500;

/** All that was recorded of a renewal, oldest first. Asked for again whenever something is recorded. */
export const useEvents = (id: string) =>
  useQuery<HistoryEvent[], Problem>({
    queryKey: ['GET /api/renewals/{id}/events', { params: { id }, query: {} }, 'all'],
    queryFn: ({ signal }) =>
      allPages(async (after: number | undefined) => {
        const query = { limit: MOST, ...(after !== undefined && { after }) };
        const { events, next } = await ask(
          'GET /api/renewals/{id}/events',
          { params: { id }, query },
          signal,
        );
        return { rows: events, next };
      }),
  });

/** All attempts that were refused, oldest first. */
export const useRefusals = (id: string) =>
  useQuery<Refusal[], Problem>({
    queryKey: ['GET /api/renewals/{id}/refusals', { params: { id }, query: {} }, 'all'],
    queryFn: ({ signal }) =>
      allPages(async (after: number | undefined) => {
        const query = { limit: MOST, ...(after !== undefined && { after }) };
        const answer = await ask('GET /api/renewals/{id}/refusals', { params: { id }, query }, signal);
        return { rows: answer.refusals, next: answer.next };
      }),
  });

/** All messages about a renewal; none for those who may not see them. */
export const useMessagesAbout = (id: string) =>
  useQuery<MessageAbout[], Problem>({
    queryKey: ['GET /api/renewals/{id}/messages', { params: { id }, query: {} }, 'all'],
    retry: false,
    queryFn: async ({ signal }) => {
      try {
        return await allPages(async (after: string | undefined) => {
          const query = after === undefined ? {} : { after };
          const answer = await ask('GET /api/renewals/{id}/messages', { params: { id }, query }, signal);
          return { rows: answer.messages, next: answer.next };
        });
      } catch (error) {
        if (error instanceof Problem && error.status === 403) return [];
        throw error;
      }
    },
  });
