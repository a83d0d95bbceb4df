import {
  boolean,
  closed,
  community,
  integer,
  isoDate,
  list,
  nullable,
  oneOf,
  someone,
  string,
} from './building.ts';

export const violation = closed(
  {
    id: string,
    number: string,
    state: oneOf(['unrecorded', 'open', 'closing', 'closed']),
    community,
    renewal: string,
    source: string,
    subject: string,
    handler: someone,
    receivedOn: isoDate,
    dueOn: isoDate,
    overdue: boolean,
    outcome: nullable(string),
    documentNumber: nullable(string),
    closedOn: nullable(isoDate),
  },
  'Violation',
);

export const violations = closed({ violations: list(violation), next: nullable(integer) });
