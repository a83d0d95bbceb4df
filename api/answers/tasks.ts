import { WAYS } from '../../machines/step-events.ts';
import { TASK_GROUPS } from '../../services/tasks/words.ts';
import {
  anything,
  closed,
  community,
  instant,
  integer,
  isoDate,
  list,
  nullable,
  oneOf,
  recordedVerdict,
  role,
  string,
  text,
} from './building.ts';
import { reasonedAct } from './reasoned-act.ts';

const group = oneOf(TASK_GROUPS, 'TaskGroup');

const event = closed({ type: string, title: text, clause: string, way: oneOf(WAYS) }, 'TaskEvent');

const request = closed(
  {
    type: string,
    title: text,
    clause: string,
    revision: integer,
    recordedAt: instant,
    recordedOn: isoDate,
    by: closed({ id: string, name: nullable(string), role: string }, 'Actor'),
    facts: anything,
    verdicts: list(recordedVerdict),
    returned: nullable(reasonedAct),
  },
  'TaskRequest',
);

const task = closed(
  {
    renewal: string,
    revision: integer,
    community,
    step: string,
    title: text,
    clause: string,
    group,
    waitingOn: list(role),
    fault: nullable(oneOf(['no-due-date'])),
    dueOn: nullable(isoDate),
    dueKind: nullable(oneOf(['statutory', 'plan'])),
    daysLeft: nullable(integer),
    startBy: nullable(isoDate),
    daysToStart: nullable(integer),
    possibleFrom: nullable(isoDate),
    since: closed({ revision: integer, on: isoDate }),
    returned: nullable(reasonedAct),
    events: list(event),
    request: nullable(request),
  },
  'Task',
);

const groups = closed({
  overdue: integer,
  today: integer,
  'three-days': integer,
  week: integer,
  later: integer,
  'waiting-on-others': integer,
});

export const tasks = closed({
  today: isoDate,
  tasks: list(task),
  counts: closed(
    {
      tasks: groups,
      unreadMessages: integer,
      objections: integer,
      supervisionNotices: integer,
      noticesToReply: integer,
      noticesToClose: integer,
    },
    'TaskCounts',
  ),
  next: nullable(string),
});
