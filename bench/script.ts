import { galutu2020 } from '../machines/plan/galutu-2020.ts';
import { inventedCast } from '../services/drill/cast.ts';
import { wholeRenewal } from '../services/drill/script/whole.ts';

/** Every act of a whole renewal; none of them names the community, so all renewals play the same one. */
export const acts = wholeRenewal(inventedCast({ community: '150626100002', method: 'direct' }), {
  plan: galutu2020,
  from: galutu2020.source.issuedOn,
});
