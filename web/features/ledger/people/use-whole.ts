import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lookOf, type Unmasked, withShown } from '../../../api/look-behind-masks.ts';
import type { Problem } from '../../../api/problem.ts';
import { useOpenLedger } from '../ledger-context.tsx';
import type { ShownPerson } from '../use-ledger.ts';

/** What somebody is looked at for, and what was shown already, in which state of the ledger. */
export interface Looking {
  readonly reason: string;
  readonly shown?: { readonly revision: number; readonly person: Unmasked };
}

/**
 * Somebody with nothing masked, once it is said what for, and again whenever the ledger has changed; what was shown
 * before stands meanwhile, and where that cannot be had: `isCurrent` tells. `person` is undefined for who is deleted.
 */
export function useWhole(person: ShownPerson | undefined, looking: Looking | null) {
  const { ledger } = useOpenLedger();
  const [last, setLast] = useState<readonly Unmasked[]>();
  const {
    community: { code },
    revision,
  } = ledger;
  const reason = looking?.reason ?? '';
  const { data, error, refetch } = useQuery<readonly Unmasked[], Problem>({
    ...lookOf({ code, revision, people: person === undefined ? [] : [person.id], reason }),
    enabled: person !== undefined && looking !== null,
    ...(looking?.shown?.revision === revision && { initialData: [looking.shown.person] }),
  });
  if (data !== undefined && data !== last) setLast(data);
  const shown = data ?? last;
  const [whole] = shown === undefined || person === undefined ? [] : withShown([person], shown);
  return {
    whole,
    wasShown: shown !== undefined,
    isCurrent: person === undefined || data !== undefined,
    error,
    refetch,
  };
}
