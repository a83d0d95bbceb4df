import type { CheckId } from '../conditions/catalog.ts';
import type { Explanation } from './explanation.ts';
import { closingExplanations } from './rules/closing.ts';
import { groundworkExplanations } from './rules/groundwork.ts';
import { orderExplanations } from './rules/order.ts';
import { partyExplanations } from './rules/party.ts';
import { residentsExplanations } from './rules/residents.ts';

/** Every rule and condition in words; one that is missing does not compile. Plain data, for phones. */
export const ruleExplanations: Readonly<Record<CheckId, Explanation>> = {
  ...groundworkExplanations,
  ...partyExplanations,
  ...residentsExplanations,
  ...closingExplanations,
  ...orderExplanations,
};
