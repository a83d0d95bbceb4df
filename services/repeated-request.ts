import { isDeepStrictEqual } from 'node:util';
import { findEventByKey } from '../db/record.ts';
import type { RecordedVerdict } from '../machines/judge.ts';
import { leavesOf, replaceLeaves } from '../machines/personal/leaves.ts';
import { personalFacts } from '../machines/personal/of-events.ts';
import { isErased } from '../machines/personal/unseal.ts';
import type { Deps } from './deps.ts';
import { DomainError } from './errors.ts';
import { canonical, sha256 } from './hash.ts';

/** A request to record an event, as far as its repetition has to be the same. */
export interface EventRequest {
  readonly renewal: string;
  readonly type: string;
  readonly facts: unknown;
  readonly revision: number;
  readonly actor: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/**
 * The digest of a request, without what is personal in it: it is kept for good, and of a finding there are so few that
 * anybody could try them all.
 */
export function digestOf({ type, facts, revision, actor }: EventRequest): string {
  const impersonal = replaceLeaves(facts, personalFacts(type), () => null);
  return sha256(canonical({ type, facts: impersonal, revision, actor: actor ?? null }));
}

/** Whether what is personal in two requests is the same, as far as it is not erased from the first. */
function samePersons(type: string, recorded: unknown, facts: unknown): boolean {
  const shape = personalFacts(type);
  const now = new Map(leavesOf(facts, shape).map(({ path, value }) => [path, value]));
  return leavesOf(recorded, shape).every(
    ({ path, value }) => isErased(value) || isDeepStrictEqual(value, now.get(path)),
  );
}

/**
 * The answer that the same request got before, if it did: in the order of the first one, so that the two are equal to
 * the byte. Throws DomainError `idempotency-key-reused` where the key came with another request.
 */
export async function repeatedAnswer(deps: Pick<Deps, 'connection'>, request: EventRequest) {
  const { renewal, idempotencyKey, type, facts } = request;
  if (idempotencyKey === undefined) return undefined;
  const row = await findEventByKey(deps.connection.db, renewal, idempotencyKey);
  if (row === undefined) return undefined;
  if (row.request_digest !== digestOf(request) || !samePersons(type, row.facts, facts))
    throw new DomainError('idempotency-key-reused', 'This Idempotency-Key came with another request before', {
      renewal,
      revision: row.revision,
    });
  return {
    outcome: 'repeated' as const,
    revision: row.revision,
    recordedAt: row.recorded_at.toISOString(),
    hash: row.hash,
    renewal,
    type: row.type,
    verdicts: row.verdicts as RecordedVerdict[],
  };
}
