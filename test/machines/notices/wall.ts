import type { RenewalSnapshot } from '../../../machines/community-renewal.ts';
import type { EventType } from '../../../machines/events/catalog.ts';
import type { RecordedAct } from '../../../machines/notices/public-notice.ts';
import { postedNotices } from '../../../machines/notices.ts';
import { galutu2020 } from '../../../machines/plan/galutu-2020.ts';
import type { Plan } from '../../../machines/plan/plan.ts';
import type { Act } from '../../../services/drill/act.ts';
import { begun, replay } from '../replay.ts';

const NAME = '文苑社区居民委员会';

const recorded = (acts: readonly Act[]): RecordedAct[] =>
  acts.map(({ type, facts }, at) => ({ revision: at + 1, type, facts }));

/** What was posted and not taken down once these acts, all accepted, have taken place. */
export function wallAfter(acts: readonly Act[], plan: Plan = galutu2020) {
  const snapshot: RenewalSnapshot = replay(begun(acts, plan), acts, plan);
  return postedNotices({ name: NAME, context: snapshot.context, plan }, recorded(acts));
}

/** The acts up to the last one of a type. */
export function upTo(acts: readonly Act[], type: EventType): Act[] {
  const at = acts.findLastIndex((one) => one.type === type);
  if (at < 0) throw new Error(`There is no ${type} in these acts`);
  return acts.slice(0, at + 1);
}
