import {
  anything,
  closed,
  instant,
  integer,
  isoDate,
  list,
  nullable,
  recordedVerdict,
  string,
  text,
} from './building.ts';

export const actor = closed({ id: string, name: nullable(string), role: string }, 'Actor');

const attempt = {
  revision: integer,
  type: string,
  title: text,
  facts: anything,
  verdicts: list(recordedVerdict),
  actor,
};

export const historyEvent = closed(
  {
    ...attempt,
    recordedAt: instant,
    recordedOn: isoDate,
    previous: string,
    hash: string,
  },
  'HistoryEvent',
);

const refusal = closed({ id: integer, ...attempt, refusedAt: instant, refusedOn: isoDate }, 'Refusal');

export const history = closed({ events: list(historyEvent), next: nullable(integer) });
export const refusals = closed({ refusals: list(refusal), next: nullable(integer) });
