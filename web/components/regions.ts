import { useQuery } from '@tanstack/react-query';
import { placeOf } from '../../machines/notices/words.ts';
import type { Text } from '../../machines/text.ts';
import { allPages } from '../api/all-pages.ts';
import { type Answer, ask } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';

type Community = Answer<'GET /api/public/communities'>['communities'][number];

const MOST_AT_ONCE = 500;

async function communitiesWithin(regions: readonly string[], signal: AbortSignal): Promise<Community[]> {
  const found = new Map<string, Community>();
  for (const region of regions) {
    const within = await allPages(async (after: string | undefined) => {
      const query = { region, limit: MOST_AT_ONCE, ...(after !== undefined && { after }) };
      const { communities, next } = await ask('GET /api/public/communities', { query }, signal);
      return { rows: communities, next };
    });
    for (const one of within) found.set(one.code, one);
  }
  return [...found.values()].sort((a, b) => a.code.localeCompare(b.code));
}

/** The communities of regions (division prefixes), by their codes. */
export function useCommunities(regions: readonly string[]) {
  return useQuery<Community[], Problem>({
    queryKey: ['GET /api/public/communities', 'all', regions],
    queryFn: ({ signal }) => communitiesWithin(regions, signal),
  });
}

/** By the digits of a prefix, the division that it stands for. */
const LEVELS: Readonly<Record<number, Text>> = {
  2: { zh: '全自治区（省）', en: 'the whole province' },
  4: { zh: '全市（盟）', en: 'the whole prefecture' },
  6: { zh: '全旗（县）', en: 'the whole county' },
  9: { zh: '全镇（街道）', en: 'the whole town' },
};

/** A division prefix in words: a community by its name, anything above by its level and code. */
export function regionInWords(prefix: string, communities: readonly Community[]): Text {
  const community = communities.find(({ code }) => code === prefix);
  if (community !== undefined) {
    const place = placeOf(community);
    return { zh: place, en: place };
  }
  const level = LEVELS[prefix.length];
  return level === undefined
    ? { zh: `区划 ${prefix}`, en: `division ${prefix}` }
    : { zh: `${level.zh} ${prefix}`, en: `${level.en} ${prefix}` };
}
