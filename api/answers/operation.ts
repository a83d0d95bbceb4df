import { CHANNEL_KINDS } from '../../db/channel-kinds.ts';
import {
  boolean,
  closed,
  instant,
  integer,
  isoDate,
  list,
  nullable,
  number,
  oneOf,
  someone,
  string,
} from './building.ts';
import { noticeForm } from './messages.ts';

export const health = closed({
  status: oneOf(['ok']),
  mode: oneOf(['drill', 'live']),
  today: isoDate,
  machine: string,
  records: closed({ checked: integer, faulty: list(string) }),
  sweep: closed({ ageSeconds: nullable(integer), overdue: boolean }),
  held: boolean,
  calendar: nullable(integer),
});

const channelKind = oneOf(CHANNEL_KINDS, 'ChannelKind');

const hold = closed({ since: nullable(instant), by: nullable(someone), reason: nullable(string) }, 'Hold');

const counted = { count: integer, atLeast: boolean };
const count = closed(counted);
const deadlines = closed({ ...counted, statutory: integer, plan: integer });

const channel = closed(
  {
    channel: channelKind,
    waiting: integer,
    due: integer,
    sending: integer,
    dead: integer,
    atLeast: boolean,
    oldest: nullable(instant),
    error: nullable(string),
    deadError: nullable(string),
  },
  'ChannelState',
);

const delivery = closed(
  {
    message: string,
    channel: channelKind,
    person: closed({ id: string, name: string }),
    address: string,
    kind: oneOf(['digest', 'alone', 'verification']),
    form: noticeForm,
    status: oneOf(['waiting', 'sending', 'dead']),
    attempts: integer,
    error: nullable(string),
    since: instant,
  },
  'OpenDelivery',
);

export const operation = closed(
  {
    at: instant,
    today: isoDate,
    held: nullable(hold),
    sweep: closed({
      at: nullable(instant),
      ageSeconds: nullable(integer),
      ms: nullable(number),
      deadlines: nullable(integer),
      overdue: boolean,
    }),
    calendar: nullable(integer),
    deadlines: closed({ overdue: deadlines, close: deadlines, 'on-track': deadlines }),
    notices: closed({ due: count, later: count }),
    deliveries: list(channel),
    waiting: list(delivery),
    dead: list(delivery),
  },
  'Operation',
);

export const held = closed({ held: hold });
export const released = closed({ held: nullable(hold) });
export const retried = closed({ message: string, kind: channelKind, status: oneOf(['waiting']) });
