import { type AfterTask, readTaskPage, type TaskRow } from '../../db/tasks.ts';
import { daysFrom, type IsoDate } from '../../machines/calendar.ts';
import { definitionOf, type EventType } from '../../machines/events/catalog.ts';
import { metaOfStep } from '../../machines/meta-of-step.ts';
import type { Role } from '../../machines/plan/words.ts';
import { InvalidFacts } from '../../machines/rules/invalid-facts.ts';
import type { Way } from '../../machines/step-events.ts';
import type { Text } from '../../machines/text.ts';
import type { Deps } from '../deps.ts';
import type { ReadWall } from '../public/wall.ts';
import type { ReasonedAct } from '../reasoned-acts.ts';
import { type Renewal, readRenewals } from '../renewal.ts';
import type { Person } from '../world.ts';
import { concernOf, groupDays } from './concern.ts';
import { countWaiting, type TaskCounts } from './counts.ts';
import { eventsAt, ownEvents } from './own-events.ts';
import { requestsAt, type TaskRequest } from './requests.ts';
import { returnedTasks } from './returned.ts';
import { TASK_GROUPS, type TaskGroup } from './words.ts';

/** An open step that waits for a person, or is their concern and waits for others. */
export interface Task {
  readonly renewal: string;
  /** Where the renewal stands, for the event that is to be sent. */
  readonly revision: number;
  readonly community: { readonly code: string; readonly name: string };
  readonly step: string;
  readonly title: Text;
  readonly clause: string;
  readonly group: TaskGroup;
  readonly waitingOn: readonly Role[];
  /** What is wrong with the step itself; null where nothing is. */
  readonly fault: 'no-due-date' | null;
  readonly dueOn: IsoDate | null;
  readonly dueKind: 'statutory' | 'plan' | null;
  /** Days from today; negative when overdue. */
  readonly daysLeft: number | null;
  /** The last day on which it can begin so that its stage is still done in time. */
  readonly startBy: IsoDate | null;
  readonly daysToStart: number | null;
  /** The first day on which it can be done, where it waits for a period to pass. */
  readonly possibleFrom: IsoDate | null;
  /** The revision that opened it, and the day on which that was recorded. */
  readonly since: { readonly revision: number; readonly on: IsoDate };
  /** Why it is to be done again; null where it is done for the first time. */
  readonly returned: ReasonedAct | null;
  /** What the person may send at this step, and where it leads: what is to be done next first. */
  readonly events: readonly {
    readonly type: EventType;
    readonly title: Text;
    readonly clause: string;
    readonly way: Way;
  }[];
  readonly request: TaskRequest | null;
}

export interface ReadTasks {
  readonly group?: TaskGroup | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** None: nothing but the counts. */
  readonly limit: number;
}

export interface Tasks {
  readonly today: IsoDate;
  readonly tasks: readonly Task[];
  readonly counts: TaskCounts;
  /** Give it as `after` to read on; null at the end. */
  readonly next: string | null;
}

const SEPARATOR = '~';

const endOf = ({ theirs, due_on, renewal, step }: TaskRow) =>
  [theirs ? 'own' : 'others', due_on ?? '', renewal, step].join(SEPARATOR);

function endIn(text: string): AfterTask {
  const [whose = '', dueOn = '', renewal = '', step = ''] = text.split(SEPARATOR);
  const isDay = dueOn === '' || /^\d{4}-\d{2}-\d{2}$/.test(dueOn);
  if (!isDay || !['own', 'others'].includes(whose) || step === '')
    throw new InvalidFacts([{ field: 'after', detail: 'is not the end of a page' }]);
  return { theirs: whose === 'own', dueOn: dueOn === '' ? null : dueOn, renewal, step };
}

function taskOf(
  row: TaskRow,
  renewal: Renewal,
  {
    person,
    today,
    ...said
  }: { person: Person; today: IsoDate; request: TaskRequest | null; returned: ReasonedAct | null },
): Task {
  const meta = metaOfStep(row.step);
  return {
    renewal: row.renewal,
    revision: renewal.revision,
    community: renewal.community,
    step: row.step,
    title: meta?.title ?? { zh: row.step, en: row.step },
    clause: meta?.clause ?? '',
    group: row.group as TaskGroup,
    waitingOn: meta?.actors ?? [],
    fault: row.due_on === null ? 'no-due-date' : null,
    dueOn: row.due_on,
    dueKind: row.kind,
    daysLeft: row.due_on === null ? null : daysFrom(today, row.due_on),
    startBy: row.start_by,
    daysToStart: row.start_by === null ? null : daysFrom(today, row.start_by),
    possibleFrom: row.possible_from,
    since: { revision: row.opened_at_revision ?? 0, on: row.since },
    events: ownEvents(eventsAt(renewal, row.step, today), renewal, person).map(({ event, way }) => {
      const { title, clause } = definitionOf(event);
      return { type: event, title, clause, way };
    }),
    ...said,
  };
}

/**
 * Everything that waits for a person in their regions, soonest first, a page at a time, and how much there is. What
 * waits for others stands last. Throws InvalidFacts for `after`.
 */
export async function readTasks(
  deps: Deps,
  readWall: ReadWall,
  { group, after, limit }: ReadTasks,
  person: Person,
): Promise<Tasks> {
  const { db } = deps.connection;
  const end = after === undefined ? undefined : endIn(after);
  const { world, today, of } = await concernOf(deps, person);
  const [{ tasks: rows, counts }, besides] = await Promise.all([
    readTaskPage(db, of, groupDays(today), { group, after: end, limit }),
    countWaiting(deps, readWall, person),
  ]);
  const tasks = Object.fromEntries(TASK_GROUPS.map((one) => [one, counts[one] ?? 0]));
  const renewals = await readRenewals(
    db,
    world,
    rows.map(({ renewal }) => renewal),
  );
  const found = rows.flatMap((row) => {
    const renewal = renewals.get(row.renewal);
    return renewal === undefined ? [] : [{ row, renewal, community: renewal.community.code }];
  });
  const places = found.map(({ row: { renewal, step }, community }) => ({ renewal, step, community }));
  const [requestAt, returnedAt] = await Promise.all([
    requestsAt(deps, places, person),
    returnedTasks(deps, found, person),
  ]);
  const last = rows.at(-1);
  return {
    today,
    tasks: found.map(({ row, renewal, community }) => {
      const request = requestAt({ renewal: row.renewal, step: row.step, community });
      return taskOf(row, renewal, { person, today, request, returned: returnedAt(row) });
    }),
    counts: { tasks: tasks as Record<TaskGroup, number>, ...besides },
    next: rows.length === limit && last !== undefined ? endOf(last) : null,
  };
}
