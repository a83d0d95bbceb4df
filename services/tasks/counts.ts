import { countUnread } from '../../db/inbox.ts';
import { listUndecidedObjections } from '../../db/objections.ts';
import { countSupervisionNotices } from '../../db/supervision-notices.ts';
import type { Deps } from '../deps.ts';
import { mayTakeObjections } from '../permissions.ts';
import { standingsOf } from '../public/objection-state.ts';
import type { ReadWall } from '../public/wall.ts';
import { theirsOf } from '../reminders/theirs.ts';
import type { Person } from '../world.ts';
import type { TaskGroup } from './words.ts';

/** How much waits for a person, as badges show it. */
export interface TaskCounts {
  readonly tasks: Readonly<Record<TaskGroup, number>>;
  readonly unreadMessages: number;
  /** Sent in by residents, theirs to take over or to decide. */
  readonly objections: number;
  /** Supervision notices (督办单) that concern them and are neither closed nor done. */
  readonly supervisionNotices: number;
  /** Red ones without a reply, which is theirs to give. */
  readonly noticesToReply: number;
  /** Red ones, replied to and done, that are theirs to close. */
  readonly noticesToClose: number;
}

/** Far more than ever wait for one person; a badge beyond that says nothing. */
const MOST_OBJECTIONS = 500;

const BEFORE_ALL = '0';

/** Of those that are read some have lapsed or are decided, and of these there may be any number before one that waits. */
async function countObjections({ connection: { db } }: Deps, readWall: ReadWall, { id }: Person) {
  let waiting = 0;
  let after: string | undefined = BEFORE_ALL;
  while (after !== undefined && waiting < MOST_OBJECTIONS) {
    const limit = MOST_OBJECTIONS;
    const rows = await listUndecidedObjections(db, { person: id, takers: mayTakeObjections, after, limit });
    const standings = await standingsOf(db, readWall, rows);
    waiting += standings.filter(({ state }) => state === 'received' || state === 'under-decision').length;
    after = rows.length === limit ? rows.at(-1)?.id : undefined;
  }
  return Math.min(waiting, MOST_OBJECTIONS);
}

/** What waits for a person besides steps. */
export async function countWaiting(
  deps: Deps,
  readWall: ReadWall,
  person: Person,
): Promise<Omit<TaskCounts, 'tasks'>> {
  const { db } = deps.connection;
  const [unreadMessages, objections, notices] = await Promise.all([
    countUnread(db, person.id),
    countObjections(deps, readWall, person),
    countSupervisionNotices(db, theirsOf(person)),
  ]);
  return {
    unreadMessages,
    objections,
    supervisionNotices: notices.open,
    noticesToReply: notices.toReply,
    noticesToClose: notices.toClose,
  };
}
