import type { Tx } from '../../db/connect.ts';
import {
  type ChainRow,
  chainsOn,
  firstRecordedDay,
  insertHead,
  lastHead,
  lockHeads,
  rewrittenSince,
} from '../../db/record-heads.ts';
import { addDays, dateInTown, type IsoDate, isBefore, laterOf } from '../../machines/calendar.ts';
import type { Deps } from '../deps.ts';
import { canonical, sha256 } from '../hash.ts';
import type { World } from '../world.ts';
import { type AuditDigest, auditSince } from './audit-digest.ts';
import type { SigningKey } from './signing-keys.ts';

/** What is signed, as RFC 8785 writes it. */
export interface HeadBody {
  readonly format: 'huanjie-head-1';
  readonly day: IsoDate;
  /** By the town's clock: of a day that was made up for, some later one. */
  readonly signedAt: string;
  /** The hash of the head before; empty for the first one. */
  readonly previous: string;
  /** The ids of the keys that sign it. */
  readonly keys: readonly string[];
  /** Every renewal, as it stood at the end of the day. */
  readonly chains: readonly ChainRow[];
  readonly audit: AuditDigest;
}

export interface HeadSignature {
  readonly key: string;
  readonly publicKey: string;
  readonly signature: string;
}

export interface MadeHead {
  readonly day: IsoDate;
  readonly hash: string;
  readonly chains: number;
  /** Renewals whose chains are no longer those that the head before has: somebody has rewritten them. */
  readonly rewritten: readonly string[];
  /** Whether one of its keys signed the head before, or there is none before. */
  readonly vouched: boolean;
}

/** A drill that jumps by centuries shall not make a head for each of their days. */
const MOST_DAYS_MADE_UP = 400;

/** Reads what was signed. */
export const headBody = ({ body }: { readonly body: string }) => JSON.parse(body) as HeadBody;

async function nextDay(
  tx: Tx,
  { clock, drill }: World,
  last: HeadBody | undefined,
): Promise<IsoDate | undefined> {
  const today = dateInTown(clock.now());
  const next = last === undefined ? await firstRecordedDay(tx, drill) : addDays(last.day, 1);
  if (next === undefined || !isBefore(next, today)) return undefined;
  return laterOf(next, addDays(today, -MOST_DAYS_MADE_UP));
}

async function makeNext(tx: Tx, world: World, keys: readonly SigningKey[]): Promise<MadeHead | undefined> {
  await lockHeads(tx);
  const before = await lastHead(tx);
  const last = before === undefined ? undefined : headBody(before);
  const day = await nextDay(tx, world, last);
  if (day === undefined) return undefined;
  const chains = await chainsOn(tx, day);
  const body = canonical({
    format: 'huanjie-head-1',
    day,
    signedAt: world.clock.now().toString({ fractionalSecondDigits: 3 }),
    previous: before?.hash ?? '',
    keys: keys.map(({ id }) => id),
    chains,
    audit: await auditSince(tx, last?.audit.through ?? '0'),
  } satisfies HeadBody);
  const signatures: HeadSignature[] = keys.map(({ id, publicKey, sign }) => ({
    key: id,
    publicKey,
    signature: sign(body),
  }));
  const hash = sha256(body);
  await insertHead(tx, { day, body, hash, signatures: JSON.stringify(signatures) });
  return {
    day,
    hash,
    chains: chains.length,
    rewritten: last === undefined ? [] : await rewrittenSince(tx, last.chains),
    vouched: last === undefined || keys.some(({ id }) => last.keys.includes(id)),
  };
}

/**
 * Makes the head of every day that has ended and has none, one after the other, each signed by all keys. Of several
 * processes that do so at once, each day is taken by one. Answers those that this one made.
 */
export async function makeHeads(
  { connection: { db }, memory }: Deps,
  keys: readonly SigningKey[],
): Promise<MadeHead[]> {
  const world = await memory.currentWorld();
  const made: MadeHead[] = [];
  while (true) {
    const head = await db.transaction().execute((tx) => makeNext(tx, world, keys));
    if (head === undefined) return made;
    made.push(head);
  }
}
