import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Asked, askedIn, searchOf } from './address.ts';

/** What the address asks for, and how to ask for something else; a link shows the same. */
export function useAsked(community: string) {
  const navigate = useNavigate();
  const asked = askedIn(useSearch({ strict: false }));
  const ask = (next: Partial<Asked>) =>
    void navigate({
      to: '/ledger/$community',
      params: { community },
      search: searchOf({ ...asked, ...next }),
      replace: true,
      resetScroll: false,
    });
  return { asked, ask };
}
