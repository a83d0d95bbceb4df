import { keepPreviousData } from '@tanstack/react-query';
import { useAnswer } from '../../api/queries.ts';
import { useCommunities } from '../../components/regions.ts';
import { useMe } from '../../session/me.ts';

const COMMUNITY_DIGITS = 12;
const SHOWN = 100;

interface Choice {
  readonly code: string;
  readonly name: string;
}

/** The communities that somebody is responsible for one by one, and no others; null where it is for a whole region. */
export function useOwnCommunities(): readonly string[] | null {
  const { data: me } = useMe();
  const prefixes = [...new Set(me?.roles.map(({ prefix }) => prefix))];
  return prefixes.length > 0 && prefixes.every((one) => one.length === COMMUNITY_DIGITS) ? prefixes : null;
}

/** From which communities somebody chooses: their own, or those of the region in which the name is found. */
export function useCommunitiesToChoose(search: string, chosen: string | undefined) {
  const own = useOwnCommunities();
  const listed = useCommunities(own ?? []);
  const query = { sort: 'code', limit: SHOWN, totals: false } as const;
  const board = useAnswer(
    'GET /api/board',
    { query: { ...query, ...(search !== '' && { search }) } },
    { enabled: own === null, placeholderData: keepPreviousData },
  );
  const current = useAnswer(
    'GET /api/board',
    { query: { region: chosen ?? '', limit: 1, totals: false } },
    { enabled: own === null && chosen !== undefined },
  );
  const asked = own === null ? board : listed;
  const found: readonly Choice[] =
    own === null
      ? (board.data?.communities ?? [])
      : (listed.data ?? []).filter(({ name }) => name.includes(search));
  const before: readonly Choice[] = search === '' ? (current.data?.communities ?? []) : [];
  const all = [...before, ...found];
  const { error, refetch } = asked;
  return {
    data:
      asked.data === undefined
        ? undefined
        : all.filter(({ code }, at) => all.findIndex((other) => other.code === code) === at),
    error,
    refetch,
  };
}
