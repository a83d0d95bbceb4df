import { findCommunity, listActs } from '../../db/notices-public.ts';
import { dateInTown, type IsoDate } from '../../machines/calendar.ts';
import type { PublicNotice, RecordedAct } from '../../machines/notices/public-notice.ts';
import { NOTICE_EVENTS } from '../../machines/notices/standing.ts';
import { postedNotices } from '../../machines/notices.ts';
import type { Plan } from '../../machines/plan/plan.ts';
import type { Deps } from '../deps.ts';
import { DomainError } from '../errors.ts';
import { remember } from '../least-recent.ts';
import { type Renewal, readRenewal } from '../renewal.ts';

/** A community and the notices of its latest renewal, those whose days have passed among them. */
export interface Wall {
  readonly community: { readonly code: string; readonly name: string };
  readonly today: IsoDate;
  /** Null where there never was one. */
  readonly renewal: { readonly id: string; readonly plan: Plan } | null;
  readonly posted: readonly PublicNotice[];
}

/** Reads the wall of a community. Throws DomainError `not-found` for a code that is none of a community. */
export type ReadWall = (community: string) => Promise<Wall>;

const REMEMBERED_WALLS = 2_000;

/** Of an event only days and figures are looked at; names come from the renewal itself. */
async function actsOf({ connection: { db } }: Deps, { id, revision }: Renewal): Promise<RecordedAct[]> {
  const rows = await listActs(db, id, NOTICE_EVENTS, revision);
  return rows.map(({ facts, ...act }) => ({ ...act, facts: facts as RecordedAct['facts'] }));
}

/** Notices change with the renewal alone, so that of many who read one wall the first one has it written. */
export function wallReader(deps: Deps): ReadWall {
  const { connection, memory } = deps;
  const known = remember<Promise<Pick<Wall, 'renewal' | 'posted'>>>(REMEMBERED_WALLS);

  async function write(id: string) {
    const renewal = await readRenewal(connection.db, await memory.world(), id);
    const { community, plan, snapshot } = renewal;
    const wall = { name: community.name, context: snapshot.context, plan };
    return { renewal: { id, plan }, posted: postedNotices(wall, await actsOf(deps, renewal)) };
  }

  function written(id: string, revision: number) {
    const key = `${id} ${revision}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const writing = write(id);
    known.set(key, writing);
    writing.catch(() => known.forget(key));
    return writing;
  }

  return async (code) => {
    const [{ clock }, found] = await Promise.all([memory.currentWorld(), findCommunity(connection.db, code)]);
    if (found === undefined)
      throw new DomainError('not-found', `There is no community ${code}`, { community: code });
    const { name, renewal, revision } = found;
    return {
      community: { code, name },
      today: dateInTown(clock.now()),
      ...(renewal === null || revision === null
        ? { renewal: null, posted: [] }
        : await written(renewal, revision)),
    };
  };
}
