import {
  boolean,
  closed,
  community,
  instant,
  integer,
  isoDate,
  list,
  nullable,
  oneOf,
  string,
  text,
} from './building.ts';

/** From the mildest to the most urgent form in which a message tells of a deadline. */
export const noticeForm = oneOf(['digest', 'direct', 'blue', 'yellow', 'red'], 'NoticeForm');

const given = closed({
  at: instant,
  note: nullable(string),
  promised: nullable(isoDate),
  quietUntil: isoDate,
});

const item = closed(
  {
    renewal: string,
    community,
    step: string,
    stepTitle: text,
    clause: nullable(string),
    dueOn: isoDate,
    daysLeft: integer,
    dueKind: nullable(oneOf(['statutory', 'plan'])),
    form: noticeForm,
    state: oneOf(['open', 'done', 'moved', 'not-theirs']),
    asksReason: boolean,
    promiseUntil: nullable(isoDate),
    answers: list(given),
  },
  'InboxItem',
);

export const message = closed(
  {
    id: string,
    kind: oneOf(['digest', 'alone']),
    form: noticeForm,
    day: isoDate,
    composedAt: instant,
    readAt: nullable(instant),
    items: list(item),
  },
  'InboxMessage',
);

export const inbox = closed({ unread: integer, messages: list(message), next: nullable(string) });

export const acknowledged = closed({
  acknowledged: list(
    closed({
      renewal: string,
      step: string,
      dueOn: isoDate,
      promised: nullable(isoDate),
      quietUntil: isoDate,
      repeated: boolean,
    }),
  ),
});
