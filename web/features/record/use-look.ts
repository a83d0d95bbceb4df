import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Look, lookOf } from './look.ts';

/** What is looked at, and how to look at something else: it stands in the address, so that a link shows the same. */
export function useLook(): readonly [Look, (change: Partial<Look>) => void] {
  const look = lookOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (next: Partial<Look>) => {
    const all = { ...look, ...next };
    const search = { ...all, as: all.as === 'table' ? 'table' : undefined };
    void navigate({ to: '.', search: search as never, replace: true, resetScroll: false });
  };
  return [look, change];
}
