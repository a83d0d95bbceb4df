import type { Plan } from '../../../machines/plan/plan.ts';
import { useAnswer } from '../../api/queries.ts';

/** The renewal of a community and what it has on record, where it has begun; else the plan that it will follow. */
export function usePlan(community: string) {
  const board = useAnswer('GET /api/board', { query: { region: community, limit: 1, totals: false } });
  const renewal = board.data?.communities[0]?.renewal ?? null;
  const copy = useAnswer(
    'GET /api/renewals/{id}/working-copy',
    { params: { id: renewal ?? '' } },
    { enabled: renewal !== null },
  );
  const withoutRenewal = board.data !== undefined && renewal === null;
  const plans = useAnswer('GET /api/plans', {}, { enabled: withoutRenewal });
  const latest = plans.data?.plans.at(-1);
  const plan = useAnswer(
    'GET /api/plans/{id}',
    { params: { id: latest ?? '' } },
    { enabled: withoutRenewal && latest !== undefined },
  );
  const found: Plan | undefined = (copy.data?.plan ?? plan.data) as Plan | undefined;
  return { plan: found, snapshot: copy.data?.snapshot };
}
