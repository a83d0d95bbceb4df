import { DECISION_KINDS } from '../../services/decisions.ts';
import {
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

const decision = closed(
  {
    kind: oneOf(DECISION_KINDS, 'DecisionKind'),
    title: text,
    community,
    renewal: string,
    revision: integer,
    recordedAt: instant,
    recordedOn: isoDate,
    by: closed({ id: string, name: nullable(string), role: string }, 'Actor'),
    subject: nullable(closed({ id: string, title: text }, 'DecisionSubject')),
    until: nullable(isoDate),
    reason: nullable(string),
    documentNumber: nullable(string),
  },
  'Decision',
);

export const decisions = closed({ decisions: list(decision), next: nullable(string) });
