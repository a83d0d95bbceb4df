import { CHANNEL_KINDS } from '../../db/channel-kinds.ts';
import {
  boolean,
  closed,
  instant,
  integer,
  isoDate,
  list,
  nullable,
  oneOf,
  string,
  text,
} from './building.ts';
import { actor } from './history.ts';
import { noticeForm } from './messages.ts';
import { chain } from './record.ts';
import { extension, renewalHeading, stepOfRenewal, waiver } from './renewal.ts';
import { supervisionNotice } from './supervision.ts';

/** A message about a renewal, without where it went to. */
const messageAbout = closed(
  {
    id: string,
    to: closed({ id: string, name: string }),
    form: noticeForm,
    day: isoDate,
    composedAt: instant,
    readAt: nullable(instant),
    told: list(
      closed({
        step: string,
        stepTitle: nullable(text),
        dueOn: isoDate,
        rung: string,
        form: noticeForm,
        role: string,
      }),
    ),
    deliveries: list(
      closed({
        channel: oneOf(CHANNEL_KINDS),
        status: oneOf(['waiting', 'sending', 'sent', 'dead', 'cancelled']),
        attempts: integer,
        sentAt: nullable(instant),
      }),
    ),
    answers: list(closed({ step: string, at: instant, note: nullable(string), promised: nullable(isoDate) })),
  },
  'MessageAbout',
);

export const messagesAbout = closed({ messages: list(messageAbout), next: nullable(string) });

const verdictLine = closed(
  {
    rule: string,
    title: text,
    clause: string,
    level: oneOf(['mandatory', 'advisory']),
    satisfied: boolean,
    blocking: boolean,
    waived: boolean,
    message: text,
  },
  'VerdictLine',
);

const attempt = { revision: integer, type: string, title: text, actor, verdicts: list(verdictLine) };

/** Everything about one renewal that goes into a printed file; null is what its reader may not see. */
export const caseFile = closed(
  {
    renewal: closed(
      { ...renewalHeading, openSteps: list(stepOfRenewal), openViolations: nullable(integer) },
      'CaseHeading',
    ),
    chain: nullable(chain),
    events: list(
      closed(
        { ...attempt, recordedAt: instant, recordedOn: isoDate, previous: string, hash: string },
        'CaseEvent',
      ),
    ),
    refusals: list(
      closed({ ...attempt, id: integer, refusedAt: instant, refusedOn: isoDate }, 'CaseRefusal'),
    ),
    waivers: list(waiver),
    extensions: list(extension),
    messages: nullable(list(messageAbout)),
    supervisionNotices: nullable(list(supervisionNotice)),
  },
  'CaseFile',
);
