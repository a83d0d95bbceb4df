import { CHANNEL_KINDS } from '../../db/channel-kinds.ts';
import { ACCOUNT_EVENTS, PARTICULARS } from '../../services/accounts/account-event.ts';
import {
  boolean,
  closed,
  heldRole,
  instant,
  integer,
  list,
  nullable,
  oneOf,
  role,
  someone,
  string,
} from './building.ts';
import { entered, person, stage } from './sign-in.ts';

const account = closed({
  signInName: string,
  hasPassword: boolean,
  secondFactor: closed({ enrolled: boolean, required: boolean, recoveryCodesLeft: integer }),
  unseenEvents: integer,
});

export const me = closed(
  {
    person,
    roles: list(closed({ role, prefix: string })),
    stage,
    csrfToken: nullable(string),
    until: nullable(instant),
    account: nullable(account),
  },
  'Me',
);

const session = closed(
  {
    id: string,
    current: boolean,
    since: instant,
    lastSeen: instant,
    until: instant,
    userAgent: nullable(string),
    network: nullable(string),
  },
  'OwnSession',
);

export const sessions = closed({ sessions: list(session) });

const accountEvent = closed(
  {
    id: string,
    at: instant,
    kind: oneOf(ACCOUNT_EVENTS, 'AccountEventKind'),
    by: nullable(someone),
    network: nullable(string),
    shown: nullable(boolean),
    changed: list(oneOf(PARTICULARS, 'Particular')),
    roles: list(heldRole),
    unseen: boolean,
  },
  'AccountEvent',
);

export const accountEvents = closed({ events: list(accountEvent), next: nullable(string) });

export const enrolment = closed({ secret: string, uri: string });
export const confirmedFactor = closed({ ...entered.properties, recoveryCodes: list(string) });

export const ownChannel = closed(
  {
    kind: oneOf(CHANNEL_KINDS, 'ChannelKind'),
    address: string,
    takes: oneOf(['all', 'urgent']),
    verified: boolean,
    verifiedAt: nullable(instant),
    signs: boolean,
    codeUntil: nullable(instant),
  },
  'OwnChannel',
);

export const ownChannels = closed({ channels: list(ownChannel) });

export const calendarFeed = closed({ url: string });
