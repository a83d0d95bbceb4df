import { STAGES } from '../../machines/plan/words.ts';
import { BOARD_STATUSES } from '../../machines/wall-chart/status.ts';
import {
  boolean,
  byName,
  closed,
  integer,
  isoDate,
  list,
  nullable,
  oneOf,
  role,
  string,
} from './building.ts';

const status = oneOf(BOARD_STATUSES);
const stage = oneOf(STAGES);

const byStatus = closed(
  {
    'not-started': integer,
    'on-track': integer,
    close: integer,
    behind: integer,
    overdue: integer,
    'out-of-reach': integer,
    suspended: integer,
    concluded: integer,
  },
  'BoardByStatus',
);

const openStep = closed(
  {
    step: string,
    dueOn: isoDate,
    kind: oneOf(['statutory', 'plan']),
    startBy: nullable(isoDate),
    waitingOn: list(role),
  },
  'BoardOpenStep',
);

const community = closed(
  {
    code: string,
    name: string,
    renewal: nullable(string),
    revision: nullable(integer),
    stage: nullable(stage),
    status,
    open: list(openStep),
    held: list(string),
    slack: nullable(integer),
  },
  'BoardCommunity',
);

const column = closed({ done: integer, open: integer, overdue: integer }, 'BoardColumn');

const deadline = closed(
  {
    plan: string,
    stage,
    on: isoDate,
    daysLeft: integer,
    notDone: integer,
    putOff: boolean,
    later: list(closed({ on: isoDate, notDone: integer })),
  },
  'BoardDeadline',
);

const totals = closed(
  {
    communities: integer,
    byStatus,
    byStage: byName(integer),
    columns: byName(column),
    statutory: closed({ open: integer, atRisk: integer, overdue: integer }),
    deadlines: list(deadline),
  },
  'BoardTotals',
);

export const board = closed(
  {
    today: isoDate,
    count: integer,
    offset: integer,
    communities: list(community),
    totals: nullable(totals),
  },
  'Board',
);

const region = closed(
  { code: string, name: nullable(string), communities: integer, byStatus, slack: nullable(integer) },
  'BoardRegion',
);

export const regions = closed(
  { today: isoDate, path: list(closed({ code: string, name: nullable(string) })), regions: list(region) },
  'BoardRegions',
);
