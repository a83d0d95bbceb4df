import { byName, closed, integer, isoDate, json, list, nullable, string, text } from './building.ts';
import { historyEvent } from './history.ts';
import { plan } from './plans.ts';
import { openStep } from './renewal.ts';

const stateName = closed({ id: string, title: nullable(text) }, 'StateName');
const moment = closed({ revision: integer, on: isoDate }, 'MomentOfRenewal');

/** What differs between two moments. */
export const comparison = closed(
  {
    from: moment,
    to: moment,
    states: closed({ left: list(stateName), entered: list(stateName) }),
    figures: list(closed({ path: string, before: json, after: json }, 'ChangedFigure')),
    openSteps: closed({
      ended: list(openStep),
      begun: list(openStep),
      moved: list(closed({ before: openStep, after: openStep })),
    }),
    events: list(historyEvent),
  },
  'Comparison',
);

/** What it takes to judge an event in the browser. */
export const workingCopy = closed(
  {
    revision: integer,
    today: isoDate,
    machineVersion: string,
    plan,
    /** As it is stored; what the reader may not see is `{ withheld }`. */
    snapshot: byName(json),
  },
  'WorkingCopy',
);
