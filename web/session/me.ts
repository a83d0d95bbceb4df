import { useQuery } from '@tanstack/react-query';
import type { Role } from '../../machines/plan/words.ts';
import { type Answer, ask, keepCsrfToken } from '../api/client.ts';
import { Problem } from '../api/problem.ts';

export type Me = Answer<'GET /api/me'>;

export const ME_KEY = ['GET /api/me', {}] as const;

/** Who is signed in; null where nobody is. */
async function askWho(signal: AbortSignal): Promise<Me | null> {
  try {
    const me = await ask('GET /api/me', {}, signal);
    keepCsrfToken(me.csrfToken);
    return me;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export const meQuery = {
  queryKey: ME_KEY,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => askWho(signal),
  retry: false,
};

export function useMe() {
  return useQuery<Me | null, Problem>(meQuery);
}

/** Whether one of the roles is held anywhere. */
export const holds = (me: Me | null | undefined, roles: readonly Role[]): boolean =>
  me?.roles.some(({ role }) => roles.some((one) => one === role)) ?? false;

/** What somebody mainly is here, which decides on the page they begin with. */
export type Kind = 'secretary' | 'inspector' | 'office' | 'administrator';

export function kindOf(me: Me): Kind {
  if (holds(me, ['community-secretary'])) return 'secretary';
  if (holds(me, ['inspection-team'])) return 'inspector';
  const onlyAdministers = me.roles.length > 0 && me.roles.every(({ role }) => role === 'administrator');
  return onlyAdministers ? 'administrator' : 'office';
}
