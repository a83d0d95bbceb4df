import { expect, test } from 'vitest';
import { transition } from 'xstate';
import { communityRenewal, type RenewalSnapshot } from '../../machines/community-renewal.ts';
import { galutu2020 } from '../../machines/plan/galutu-2020.ts';
import { store } from '../../machines/stored-snapshot.ts';
import { actsOf, courses } from './courses.ts';
import { begun, record } from './replay.ts';

/** XState's own persisted snapshot, without what it derives from the rest. */
function persisted(snapshot: RenewalSnapshot) {
  const { value, context, status, historyValue, children } = JSON.parse(
    JSON.stringify(communityRenewal.getPersistedSnapshot(snapshot)),
  );
  return { value, context, status, historyValue, children };
}

test.each(courses)(
  '$title: each event leads where XState itself leads, and is stored as it stores',
  (course) => {
    const acts = actsOf(course);
    let at = begun(acts, galutu2020);
    for (const act of acts) {
      const judgement = record(at, act, galutu2020);
      if (!judgement.accepted) throw new Error(`${act.type} was refused`);
      const [next] = transition(communityRenewal, at, judgement.event);
      expect(store(judgement.next)).toEqual(persisted(next));
      at = judgement.next;
    }
  },
);
