import type { Database } from '../../db/connect.ts';
import {
  findSupervisionNotice,
  listSupervisionAbout,
  listSupervisionNotices,
  type SupervisionNoticeRow,
} from '../../db/supervision-notices.ts';
import type { SupervisionState } from '../../db/supervision-state.ts';
import { dateInTown, type IsoDate } from '../../machines/calendar.ts';
import { metaOfStep } from '../../machines/meta-of-step.ts';
import { titleOfStep } from '../../machines/step-title.ts';
import type { Text } from '../../machines/text.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { holdsOneOf, mayCloseNotices } from '../permissions.ts';
import type { Person } from '../world.ts';
import { type Answering, answeringFor } from './answering.ts';
import { answersFor } from './answers-for.ts';
import { theirsOf } from './theirs.ts';

export interface SupervisionNotice {
  readonly id: string;
  /** 督〔2021〕3号, counted in a town and a year. */
  readonly number: string;
  readonly colour: 'blue' | 'yellow' | 'red';
  readonly state: SupervisionState;
  readonly renewal: string;
  readonly community: { readonly code: string; readonly name: string };
  readonly step: string;
  readonly stepTitle: Text | null;
  readonly clause: string | null;
  readonly dueOn: IsoDate;
  readonly issuedOn: IsoDate;
  /** The step is done, or due on another day now. */
  readonly done: boolean;
  /** Who has to see to it, and of a red one to reply. */
  readonly answeredBy: readonly Answering[];
  readonly reply: {
    readonly by: { readonly id: string; readonly name: string | null };
    readonly at: string;
    readonly reason: string;
    readonly promised: IsoDate | null;
  } | null;
  readonly closing: {
    readonly by: { readonly id: string; readonly name: string | null };
    readonly at: string;
    readonly note: string | null;
  } | null;
  /** What of it is the reader's to do now. */
  readonly mine: { readonly reply: boolean; readonly close: boolean };
}

export const numberOf = ({ year, serial }: { year: number; serial: number }) => `督〔${year}〕${serial}号`;

/** A red one is replied to by those on whom its step waits, and closed by others once it is replied to and done. */
function partOf(person: Person | null, row: SupervisionNoticeRow): SupervisionNotice['mine'] {
  const open = person !== null && row.colour === 'red' && row.state !== 'closed';
  return {
    reply: open && isAnsweredBy(person, row),
    close:
      open &&
      row.done &&
      row.replied_by !== null &&
      row.replied_by !== person.id &&
      holdsOneOf(mayCloseNotices, person.appointments, row.community),
  };
}

/** Notices as a reader sees them. */
async function shown(
  db: Database,
  rows: readonly SupervisionNoticeRow[],
  person: Person | null,
): Promise<readonly SupervisionNotice[]> {
  const answering = await answeringFor(db, rows);
  return rows.map((row, at) => noticeOf(row, answering[at] ?? [], person));
}

function noticeOf(
  row: SupervisionNoticeRow,
  answeredBy: readonly Answering[],
  person: Person | null,
): SupervisionNotice {
  return {
    id: row.id,
    number: numberOf(row),
    colour: row.colour,
    state: row.state,
    renewal: row.renewal,
    community: { code: row.community, name: row.communityName },
    step: row.step,
    stepTitle: titleOfStep(row.step) ?? null,
    clause: metaOfStep(row.step)?.clause ?? null,
    dueOn: row.due_on,
    issuedOn: row.issued_on,
    done: row.done,
    answeredBy,
    reply:
      row.replied_by === null || row.replied_at === null
        ? null
        : {
            by: { id: row.replied_by, name: row.replierName },
            at: row.replied_at.toISOString(),
            reason: row.reason ?? '',
            promised: row.promised,
          },
    closing:
      row.closed_by === null || row.closed_at === null
        ? null
        : {
            by: { id: row.closed_by, name: row.closerName },
            at: row.closed_at.toISOString(),
            note: row.closing_note,
          },
    mine: partOf(person, row),
  };
}

export interface ReadSupervisionNotices {
  readonly region: string;
  readonly state?: SupervisionState | undefined;
  /** Only those that wait for the reader's reply, or for the reader to close them. */
  readonly mine?: boolean | undefined;
  /** The id of the last one that was read. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The supervision notices (督办单) that concern a person, newest first, a page at a time. */
export async function readSupervisionNotices(
  { connection: { db }, memory }: Deps,
  { region, state, mine = false, after, limit }: ReadSupervisionNotices,
  person: Person,
): Promise<{ today: IsoDate; notices: readonly SupervisionNotice[]; next: string | null }> {
  const { clock } = await memory.currentWorld();
  const rows = await listSupervisionNotices(db, {
    theirs: theirsOf(person),
    region,
    state,
    waiting: mine,
    after,
    limit,
  });
  return {
    today: dateInTown(clock.now()),
    notices: await shown(db, rows, person),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** Every supervision notice about one renewal, oldest first; whoever asks may see them. */
export async function supervisionOf(
  { connection: { db } }: Deps,
  renewal: string,
  person: Person | null,
): Promise<readonly SupervisionNotice[]> {
  return shown(db, await listSupervisionAbout(db, renewal), person);
}

/** Whether a step of a community waits for a person's reply, once there is a red notice about it. */
const isAnsweredBy = (
  person: Person,
  { step, community }: Pick<SupervisionNoticeRow, 'step' | 'community'>,
) => answersFor(person, { community, actors: metaOfStep(step)?.actors ?? [] });

/** Throws DomainError `not-found`, also for one that is not theirs to see: ids and numbers are serial. */
export async function noticeFor(db: Database, id: string, person: Person): Promise<SupervisionNoticeRow> {
  const notice = await findSupervisionNotice(db, id, theirsOf(person));
  // Who came to answer for the step after it was told has a reply to give without having been told.
  if (notice === undefined || !(notice.concerns || isAnsweredBy(person, notice)))
    throw new DomainError('not-found', `There is no supervision notice ${id}`, { notice: id });
  return notice;
}

/** One of them as it stands within a transaction. Throws DomainError `not-found`. */
export async function noticeShown(db: Database, id: string, person: Person): Promise<SupervisionNotice> {
  const notice = await noticeFor(db, id, person);
  const [answeredBy = []] = await answeringFor(db, [notice]);
  return noticeOf(notice, answeredBy, person);
}

export const conflictOf = (notice: SupervisionNoticeRow, why: string) =>
  new DomainError('conflict', `${numberOf(notice)} ${why}`, { notice: notice.id, state: notice.state });
