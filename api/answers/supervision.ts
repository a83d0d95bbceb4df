import { SUPERVISION_STATES } from '../../db/supervision-state.ts';
import {
  boolean,
  closed,
  community,
  instant,
  isoDate,
  list,
  nullable,
  oneOf,
  role,
  someone,
  string,
  text,
} from './building.ts';

const reply = closed({ by: someone, at: instant, reason: string, promised: nullable(isoDate) });
const closing = closed({ by: someone, at: instant, note: nullable(string) });

export const supervisionNotice = closed(
  {
    id: string,
    number: string,
    colour: oneOf(['blue', 'yellow', 'red']),
    state: oneOf(SUPERVISION_STATES),
    renewal: string,
    community,
    step: string,
    stepTitle: nullable(text),
    clause: nullable(string),
    dueOn: isoDate,
    issuedOn: isoDate,
    done: boolean,
    answeredBy: list(closed({ role, people: list(someone) }, 'Answering')),
    reply: nullable(reply),
    closing: nullable(closing),
    mine: closed({ reply: boolean, close: boolean }),
  },
  'SupervisionNotice',
);

export const supervisionNotices = closed({
  today: isoDate,
  notices: list(supervisionNotice),
  next: nullable(string),
});
