import { recordAudit } from '../../db/audit.ts';
import type { AccountDeps } from './account-deps.ts';
import type { Tries } from './patience.ts';
import { maskedNetwork, type Visitor } from './visitor.ts';

/**
 * Notes a failure, and that it begins a wait where it does. Somebody who is not known is not named: what was typed as
 * a name may be a password.
 */
export async function recordFailure(
  { connection: { db } }: AccountDeps,
  { way, person, tries }: { way: string; person: string | null; tries: Pick<Tries, 'blocked'> },
  { address, request }: Visitor,
  now: Temporal.Instant,
): Promise<void> {
  const at = now.toString();
  const network = maskedNetwork(address);
  await recordAudit(db, {
    at,
    kind: 'sign-in.failed',
    person: null,
    subject: person,
    detail: { way, network },
    request,
  });
  if (tries.blocked === undefined) return;
  const { by, until } = tries.blocked;
  const seconds = Math.ceil((until.getTime() - now.epochMilliseconds) / 1000);
  await recordAudit(db, {
    at,
    kind: 'sign-in.locked',
    person: null,
    subject: person,
    detail: { way, by, seconds, network },
    request,
  });
}
