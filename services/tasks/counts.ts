import { countUnread } from '../../db/inbox.ts';
import { listUndecidedObjections } from '../../db/objections.ts';
import { countSupervisionNotices } from '../../db/supervision-notices.ts';
import type { Deps } from '../deps.ts';
import { mayListObjections } from '../permissions.ts';
import { mayTake } from '../public/objection-readers.ts';
import { standingsOf } from '../public/objection-state.ts';
import type { ReadWall } from '../public/wall.ts';
import { SEE_ALL_NOTICES } from '../reminders/supervision-notices.ts';
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

async function countObjections({ connection: { db } }: Deps, readWall: ReadWall, person: Person) {
  const rows = await listUndecidedObjections(db, {
    person: person.id,
    roles: mayListObjections,
    limit: MOST_OBJECTIONS,
  });
  const own = rows.filter((row) => mayTake(person, row));
  if (own.length === 0) return 0;
  const standings = await standingsOf(db, readWall, own);
  return standings.filter(({ state }) => state === 'received' || state === 'under-decision').length;
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
    countSupervisionNotices(db, { ...theirsOf(person), roles: SEE_ALL_NOTICES }),
  ]);
  return {
    unreadMessages,
    objections,
    supervisionNotices: notices.open,
    noticesToReply: notices.toReply,
    noticesToClose: notices.toClose,
  };
}
