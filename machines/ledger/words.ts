/** The posts of the former team and what else somebody does in the community; who holds none has an empty list. */
export const LEDGER_POSTS = [
  'party-secretary',
  'party-deputy-secretary',
  'party-committee-member',
  'residents-director',
  'residents-deputy-director',
  'residents-committee-member',
  'supervision-chair',
  'supervision-member',
  'group-head',
  'representative',
] as const;
export type LedgerPost = (typeof LEDGER_POSTS)[number];

export const GENDERS = ['female', 'male'] as const;

/** Where somebody is registered (户籍). */
export const HOUSEHOLDS = ['here', 'elsewhere'] as const;
