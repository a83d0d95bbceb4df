import type pg from 'pg';
import { LIVE_CHANNEL } from './live-channel.ts';

/** What was written since the last time, by the ids of renewals. */
interface Waiting {
  readonly moved: Set<string>;
  readonly refused: Set<string>;
  timer: NodeJS.Timeout | undefined;
}

/** Short enough to be at once for people; of a burst of events each renewal is told of once. */
const GATHER_MS = 50;
const AGAIN_MS = 1_000;

const payload = (kind: 'renewal' | 'refusal', more: string) => `
  select pg_notify('${LIVE_CHANNEL}', json_build_object(
    'kind', '${kind}', 'renewal', id, 'community', community, 'revision', revision${more})::text)
  from renewal where id = any`;

const ANNOUNCE = {
  name: 'announce',
  text: `${payload('renewal', '')} ($1::text[]) union all ${payload('refusal', `, 'number', refusals`)} ($2::text[])`,
};

const waitingOn = new WeakMap<pg.Pool, Waiting>();

function waitingFor(pool: pg.Pool): Waiting {
  const before = waitingOn.get(pool);
  if (before !== undefined) return before;
  const waiting: Waiting = { moved: new Set(), refused: new Set(), timer: undefined };
  waitingOn.set(pool, waiting);
  return waiting;
}

function soon(pool: pg.Pool, waiting: Waiting, ms: number): void {
  if (waiting.timer !== undefined) return;
  waiting.timer = setTimeout(() => {
    waiting.timer = undefined;
    // Tried again, since the next event of these renewals may be days away; the outbox has them announced besides.
    tellNow(pool).catch(() => {
      if (!pool.ending) soon(pool, waiting, AGAIN_MS);
    });
  }, ms);
  waiting.timer.unref();
}

/**
 * Announces that events were recorded (`moved`) or attempts refused, to every process that listens, within some
 * milliseconds. After the commit and not in the writing statement: what notifies commits one by one, and writes of
 * events would queue for the disk. A transaction that does nothing else waits for no disk. What a process that dies
 * just then has not announced, the check of changed records announces within a minute.
 */
export function announce(pool: pg.Pool, what: 'moved' | 'refused', renewals: readonly string[]): void {
  const waiting = waitingFor(pool);
  for (const renewal of renewals) waiting[what].add(renewal);
  soon(pool, waiting, GATHER_MS);
}

/** Announces what still waits, before a pool is closed. Throws what the database throws; then it all waits on. */
export async function tellNow(pool: pg.Pool): Promise<void> {
  const waiting = waitingFor(pool);
  const [moved, refused] = [[...waiting.moved], [...waiting.refused]];
  if (moved.length + refused.length === 0) return;
  waiting.moved.clear();
  waiting.refused.clear();
  try {
    await pool.query({ ...ANNOUNCE, values: [moved, refused] });
  } catch (error) {
    for (const one of moved) waiting.moved.add(one);
    for (const one of refused) waiting.refused.add(one);
    throw error;
  }
}
