import type { ChannelKind } from '../../db/tables.ts';
import { reviveDelivery, statusOfDelivery } from '../../db/undelivered.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { operatorNamed, regionsOperated } from './operator.ts';

export interface RetryDead {
  /** A message's UUID. */
  readonly message: string;
  readonly kind: ChannelKind;
  readonly actor: string | undefined;
}

/**
 * Has a dead delivery tried again from the first try on, to the address that its person has by now; the next sweep
 * puts it into its queue. Throws DomainError `unauthenticated`, `forbidden`, `not-found`, also where its person is of no
 * region of the operator's, and `conflict` where it is not dead, where the person has no verified address of this kind,
 * and for a verification, which is asked for anew.
 */
export async function retryDead(deps: Deps, { message, kind, actor }: RetryDead): Promise<void> {
  const { db } = deps.connection;
  const details = { message, kind };
  const sought = { ...details, regions: regionsOperated(await operatorNamed(deps, actor)) };
  if (await reviveDelivery(db, sought)) return;
  const found = await statusOfDelivery(db, sought);
  if (found === undefined)
    throw new DomainError('not-found', `There is no delivery of ${message} by ${kind}`, details);
  const why =
    found.status !== 'dead'
      ? `is ${found.status}, not dead`
      : found.messageKind === 'verification'
        ? 'is a verification: its person can ask for a new one'
        : `has nowhere to go: its person has no verified ${kind} address any more`;
  throw new DomainError('conflict', `The delivery of ${message} by ${kind} ${why}`, details);
}
