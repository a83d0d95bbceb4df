/** What may be done with somebody's account, by the kinds of the audit: its person reads all of it. */
export const ACCOUNT_EVENTS = [
  'account.created',
  'account.invited',
  'account.changed',
  'account.roles-set',
  'account.closed',
  'account.reopened',
  'account.events-seen',
  'password.set',
  'password.changed',
  'second-factor.enrolled',
  'second-factor.removed',
  'second-factor.reset',
  'identity.linked',
  'identity.unlinked',
  'sign-in.done',
  'sign-in.locked',
] as const;

export type AccountEventKind = (typeof ACCOUNT_EVENTS)[number];

/** What others do with it: its person is shown these until they say that they have seen them. */
export const TO_BE_SEEN: readonly AccountEventKind[] = [
  'account.invited',
  'account.changed',
  'account.roles-set',
  'account.closed',
  'account.reopened',
  'second-factor.reset',
  'identity.unlinked',
];

export const PARTICULARS = ['name', 'signInName', 'phone', 'email'] as const;
export type Particular = (typeof PARTICULARS)[number];

/** Which particulars an entry of the audit says to have changed. */
export const particularsIn = (detail: Readonly<Record<string, unknown>>): Particular[] =>
  PARTICULARS.filter((one) => detail[one] === true);
