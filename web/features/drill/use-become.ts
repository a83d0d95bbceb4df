import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask, keepCsrfToken } from '../../api/client.ts';
import { ME_KEY, meQuery } from '../../session/me.ts';

/** Signs in as a person of the drill and goes to an address; what the person before knew is forgotten. */
export function useBecome() {
  const kept = useQueryClient();
  const navigate = useNavigate();
  return async (person: string, to: string): Promise<void> => {
    // What is still asked for the person before would be refused once somebody else is signed in.
    await kept.cancelQueries({ predicate: ({ queryKey: [of] }) => of !== ME_KEY[0] });
    const { csrfToken } = await ask('POST /api/sign-in/demo', { body: { person } });
    keepCsrfToken(csrfToken);
    await kept.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate({ to });
    void kept.invalidateQueries({ predicate: ({ queryKey: [of] }) => of !== ME_KEY[0] });
  };
}
