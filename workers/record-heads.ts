import type { Logger } from 'pino';
import type { Deps } from '../services/deps.ts';
import { type MadeHead, makeHeads } from '../services/record/make-heads.ts';
import { shortCode } from '../services/record/short-code.ts';
import type { SigningKey } from '../services/record/signing-keys.ts';
import type { QueueBackend } from './backend.ts';
import { type Running, startScheduled } from './scheduled.ts';

const EVERY_MS = 60_000;

/** Of days that are made up for, only the last one is told to everybody. */
function tell(log: Logger, { day, hash, chains, rewritten, vouched }: MadeHead, isLast: boolean): void {
  log[isLast ? 'info' : 'debug'](
    { event: 'record-head', day, hash, chains },
    `daily head ${day}: ${shortCode(hash)}`,
  );
  if (rewritten.length > 0)
    log.error({ event: 'record-rewritten', day, renewals: rewritten }, 'chains were rewritten');
  if (!vouched)
    log.warn({ event: 'signing-key-changed', day }, 'signed by a key that no earlier one vouches for');
}

/** Has the head of each day made and signed soon after its midnight; without a key, nothing. */
export async function startRecordHeads(
  backend: QueueBackend,
  deps: Deps,
  keys: readonly SigningKey[],
  log: Logger,
  everyMs: number = EVERY_MS,
): Promise<Running> {
  if (keys.length === 0) {
    log.warn({ event: 'record-heads-off' }, 'no daily heads: HUANJIE_SIGNING_KEY is not set');
    return { close: async () => undefined };
  }
  for (const { id, publicKey } of keys)
    log.info(
      { event: 'signing-key', key: id, publicKey },
      `daily heads are signed by the key ${shortCode(id)}`,
    );
  const work = async () => {
    const made = await makeHeads(deps, keys);
    for (const [at, head] of made.entries()) tell(log, head, at === made.length - 1);
  };
  return startScheduled(backend, { queue: 'record-heads', everyMs, work }, log);
}
