import { boolean, closed, heldRole, instant, list, nullable, oneOf, string } from './building.ts';

const account = closed(
  {
    person: string,
    name: string,
    signInName: string,
    phone: nullable(string),
    email: nullable(string),
    region: string,
    roles: list(heldRole),
    hasPassword: boolean,
    hasSecondFactor: boolean,
    hasIdentity: boolean,
    closedAt: nullable(instant),
  },
  'Account',
);

export const accounts = closed({ accounts: list(account), next: nullable(string) });

export const createdAccount = closed({ person: string });

export const invitation = closed(
  {
    purpose: oneOf(['invite', 'reset']),
    expiresAt: instant,
    url: nullable(string),
    sentTo: nullable(string),
  },
  'Invitation',
);
