import { findRecordCheck } from '../../db/outbox.ts';
import { lastHead } from '../../db/record-heads.ts';
import { listChains } from '../../db/record-lines.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { askedInRole, SEE_CHAINS } from './inspector.ts';
import { headBody } from './make-heads.ts';
import { shortCode } from './short-code.ts';

/**
 * Where the chains of a renewal stand, what the last daily head says of them, and what the last check found. Throws
 * DomainError `unauthenticated`, `forbidden`, `not-found`.
 */
export async function readChain(deps: Deps, command: { renewal: string; actor: string | undefined }) {
  await askedInRole(deps, command, SEE_CHAINS);
  return chainOf(deps, command.renewal);
}

/** The same for whoever may see it. Throws DomainError `not-found`. */
export async function chainOf({ connection: { db } }: Deps, renewal: string) {
  const [[chain], head, check] = await Promise.all([
    listChains(db, { renewal }, '', 1),
    lastHead(db),
    findRecordCheck(db, renewal),
  ]);
  if (chain === undefined) throw new DomainError('not-found', `There is no renewal ${renewal}`, { renewal });
  const sealed = head && headBody(head).chains.find((one) => one.renewal === renewal);
  return {
    renewal,
    plan: chain.plan,
    machineVersion: chain.machineVersion,
    startedOn: chain.startedOn,
    events: { revision: chain.revision, head: chain.head, code: shortCode(chain.head) },
    refusals: { number: chain.refusals, head: chain.refusalsHead },
    sealed:
      head === undefined || sealed === undefined
        ? null
        : { day: head.day, hash: head.hash, code: shortCode(head.hash), ...sealed },
    checked:
      check === undefined
        ? null
        : { revision: check.revision, at: check.checked_at.toISOString(), faults: check.faults },
  };
}
