import { createActor } from 'xstate';
import { communityRenewal } from './community-renewal.ts';
import type { RenewalSnapshot } from './judge.ts';

/** A snapshot as plain JSON, and back. A round trip gives an equal snapshot; a test holds it to that. */
export type StoredSnapshot = ReturnType<typeof store>;

/** An unstarted actor restores history and final states rightly where `resolveState` would not. */
export function restore(stored: StoredSnapshot): RenewalSnapshot {
  return createActor(communityRenewal, {
    snapshot: stored as never,
    input: undefined as never,
  }).getSnapshot();
}

export function store(snapshot: RenewalSnapshot) {
  const { value, context, status, historyValue } = communityRenewal.getPersistedSnapshot(
    snapshot,
  ) as never as {
    value: unknown;
    context: RenewalSnapshot['context'];
    status: RenewalSnapshot['status'];
    historyValue: unknown;
  };
  return { value, context, status, historyValue, children: {} };
}
