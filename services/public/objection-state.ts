import type { Database } from '../../db/connect.ts';
import { type EventAbout, listEventsAbout, type ObjectionRow } from '../../db/objections.ts';
import type { IsoDate } from '../../machines/calendar.ts';
import type { EventType } from '../../machines/events/catalog.ts';
import { isObjectable, type Objectable } from '../../machines/notices/public-notice.ts';
import type { ReadWall } from './wall.ts';

/**
 * Where an objection stands. `lapsed`: what it was raised against was withdrawn before it was decided, and whatever
 * hangs in its place can be objected to anew. `dismissed`: it was no objection.
 */
export type ObjectionState = 'received' | 'under-decision' | 'upheld' | 'rejected' | 'lapsed' | 'dismissed';

/** How the record of a renewal tells of an objection. That to an absence notice has no events there. */
const EVENTS: Readonly<
  Record<
    Exclude<Objectable, 'absence'>,
    { readonly taken: EventType; readonly decided: Readonly<Partial<Record<EventType, boolean | 'as-told'>>> }
  >
> = {
  'party-candidates': {
    taken: 'party.objection-received',
    decided: { 'party.objection-upheld': true, 'party.objection-rejected': false },
  },
  'voter-list': {
    taken: 'residents.voter-list-objection-filed',
    decided: {
      'residents.voter-list-objection-decided': 'as-told',
      'residents.voter-list-objection-decided-late': 'as-told',
    },
  },
};

/** The event by which an objection to such a notice is taken into the record; undefined where none is. */
export function takenBy(notice: string): EventType | undefined {
  return isObjectable(notice) && notice !== 'absence' ? EVENTS[notice].taken : undefined;
}

const EVENT_TYPES = Object.values(EVENTS).flatMap(({ taken, decided }) => [taken, ...Object.keys(decided)]);

/** Under this number the record of the renewal has an objection that came in without account. */
export const numberOf = ({ id }: Pick<ObjectionRow, 'id'>) => `网上-${id}`;

export interface Standing {
  readonly state: ObjectionState;
  /** The day of the decision, where there is one. */
  readonly decidedOn: IsoDate | null;
}

/** What the record says; undefined where it does not know of the objection. */
function inRecord(row: ObjectionRow, events: readonly EventAbout[]): Standing | undefined {
  if (!isObjectable(row.notice) || row.notice === 'absence') return undefined;
  const { taken, decided } = EVENTS[row.notice];
  const about = events.filter((one) => one.renewal === row.renewal && one.number === numberOf(row));
  const decisions: Readonly<Record<string, boolean | 'as-told'>> = decided;
  const decision = about.find(({ type }) => type in decisions);
  if (decision !== undefined) {
    const told = decisions[decision.type];
    const upheld = told === 'as-told' ? decision.upheld === 'true' : told;
    return { state: upheld ? 'upheld' : 'rejected', decidedOn: decision.on };
  }
  return about.some(({ type }) => type === taken) ? { state: 'under-decision', decidedOn: null } : undefined;
}

function besidesIt(row: ObjectionRow): Standing {
  if (row.decided_on !== null)
    return { state: row.upheld ? 'upheld' : 'rejected', decidedOn: row.decided_on };
  if (row.dismissed_at !== null) return { state: 'dismissed', decidedOn: null };
  const byHand = row.taken_at !== null && takenBy(row.notice) === undefined;
  return { state: byHand ? 'under-decision' : 'received', decidedOn: null };
}

/** Where objections stand, by the record of their renewals as it is now, in the order given. */
export async function standingsOf(
  db: Database,
  readWall: ReadWall,
  rows: readonly ObjectionRow[],
): Promise<Standing[]> {
  const renewals = [...new Set(rows.map((row) => row.renewal))];
  const codes = [...new Set(rows.map((row) => row.community))];
  const [events, walls] = await Promise.all([
    listEventsAbout(db, { renewals, types: EVENT_TYPES, numbers: rows.map(numberOf) }),
    Promise.all(codes.map(async (code) => [code, await readWall(code)] as const)),
  ]);
  const wallOf = new Map(walls);
  const stillHangs = ({ community, renewal, notice, posted_revision }: ObjectionRow) => {
    const wall = wallOf.get(community);
    return (
      wall?.renewal?.id === renewal &&
      wall.posted.some((one) => one.kind === notice && one.revision === posted_revision)
    );
  };
  return rows.map((row) => {
    const standing = inRecord(row, events) ?? besidesIt(row);
    const open = standing.state === 'received' || standing.state === 'under-decision';
    return open && !stillHangs(row) ? { state: 'lapsed', decidedOn: null } : standing;
  });
}

export async function standingOf(db: Database, readWall: ReadWall, row: ObjectionRow): Promise<Standing> {
  const [standing] = await standingsOf(db, readWall, [row]);
  return standing ?? { state: 'received', decidedOn: null };
}
