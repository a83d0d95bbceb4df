import { createActor } from 'xstate';
import { communityRenewal, type RenewalSnapshot } from './community-renewal.ts';
import type { RenewalEvent } from './vocabulary.ts';

const nobody = createActor(communityRenewal, { input: { community: '', plan: '', startedOn: '' } });
const nothing = () => undefined;

/** What a machine that spawns, invokes and emits would work on. This one only ever moves from state to state. */
const inert = {
  self: nobody,
  system: nobody.system,
  id: '',
  sessionId: '',
  logger: nothing,
  defer: nothing,
  emit: nothing,
  stopChild: nothing,
  actionExecutor: nothing,
};

/**
 * The snapshot after an event: XState's `transition(machine, snapshot, event)`, which makes an actor for every
 * call, begins a renewal with it and throws it away. That took longer than the transition; here one serves all.
 */
export function advance(snapshot: RenewalSnapshot, event: RenewalEvent): RenewalSnapshot {
  return communityRenewal.transition(snapshot, event, inert);
}
