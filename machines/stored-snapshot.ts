import { createActor } from 'xstate';
import { communityRenewal, type RenewalSnapshot } from './community-renewal.ts';

/** A snapshot as plain JSON, and back. A round trip gives an equal snapshot; a test holds it to that. */
export type StoredSnapshot = ReturnType<typeof store>;

/** An unstarted actor restores history and final states rightly where `resolveState` would not. */
export function restore(stored: StoredSnapshot): RenewalSnapshot {
  return createActor(communityRenewal, {
    snapshot: stored as never,
    input: undefined as never,
  }).getSnapshot();
}

/**
 * What `getPersistedSnapshot` keeps of a machine without child actors. It would look for one in every corner of
 * the context, which took a fifth of the time of a recorded event. States of a history stand in the order of the
 * chart: the same history is stored the same way, however the renewal came there.
 */
export function store({ value, context, status, historyValue }: RenewalSnapshot) {
  const history = Object.entries(historyValue).map(([id, nodes]) => [
    id,
    nodes.toSorted((a, b) => a.order - b.order).map((node) => ({ id: node.id })),
  ]);
  return { value, context, status, historyValue: Object.fromEntries(history), children: {} };
}
