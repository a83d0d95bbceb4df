import type { IsoDate } from '../../machines/calendar.ts';
import { useAnswer } from './queries.ts';

/** The day in the town, by the server's clock; asked for by every page that needs it, since it goes on overnight. */
export function useToday(): IsoDate | undefined {
  const { data } = useAnswer('GET /api/health', {}, { staleTime: 0 });
  return data?.today;
}
