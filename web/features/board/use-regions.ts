import { useQuery } from '@tanstack/react-query';
import { type Answer, ask } from '../../api/client.ts';
import type { Problem } from '../../api/problem.ts';

export type Regions = Answer<'GET /api/regions'> & { readonly under: string };

const TOWN_DIGITS = 9;

/** From a region down to where it divides, or to a town: nobody has to click through a province of one county. */
async function regionsUnder(region: string, signal: AbortSignal): Promise<Regions> {
  const found = await ask('GET /api/regions', { query: { under: region } }, signal);
  const [only, second] = found.regions;
  if (region.length >= TOWN_DIGITS || only === undefined || second !== undefined)
    return { ...found, under: region };
  return regionsUnder(only.code, signal);
}

/** Where a region divides, with the next smaller regions. */
export function useRegions(region: string) {
  return useQuery<Regions, Problem>({
    queryKey: ['GET /api/regions', 'dividing', region],
    queryFn: ({ signal }) => regionsUnder(region, signal),
  });
}
