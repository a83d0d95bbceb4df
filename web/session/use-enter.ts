import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Answer, keepCsrfToken } from '../api/client.ts';
import { leavesByChoice } from './leaving.ts';
import { ME_KEY, meQuery } from './me.ts';

type Entered = Answer<'POST /api/sign-in'>;

/** An address of this console, never one of somebody else's: what begins with one slash and goes on otherwise. */
const isOwn = (address: unknown): address is string =>
  typeof address === 'string' && /^\/(?![/\\])/.test(address);

/** What follows on coming in: all that was known is forgotten, and the page that was wanted opens; half way, who it is. */
export function useEnter() {
  const kept = useQueryClient();
  const navigate = useNavigate();
  const { back }: { back?: unknown } = useSearch({ strict: false });
  return async ({ stage, csrfToken }: Entered): Promise<void> => {
    keepCsrfToken(csrfToken);
    if (stage === 'complete') kept.removeQueries({ predicate: ({ queryKey: [of] }) => of !== ME_KEY[0] });
    await kept.fetchQuery({ ...meQuery, staleTime: 0 });
    if (stage !== 'complete') return;
    leavesByChoice(false);
    await navigate({ to: isOwn(back) ? back : '/', replace: true });
  };
}
