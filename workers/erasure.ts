import type { Logger } from 'pino';
import type { Deps } from '../services/deps.ts';
import { eraseDue } from '../services/privacy/erase.ts';
import type { QueueBackend } from './backend.ts';
import { type Running, startScheduled } from './scheduled.ts';

const EVERY_MS = 24 * 60 * 60 * 1_000;

/** Has personal facts erased once a day, where their retention has ended. */
export async function startErasure(
  backend: QueueBackend,
  deps: Deps,
  log: Logger,
  everyMs: number = EVERY_MS,
): Promise<Running> {
  const work = async () => {
    const { renewals, personalFacts, sentTexts, objections } = await eraseDue(deps);
    if (renewals.length + sentTexts + objections > 0)
      log.info(
        { event: 'personal-facts-erased', renewals, personalFacts, sentTexts, objections },
        `personal facts of ${renewals.length} renewals and ${objections} objections erased`,
      );
  };
  return startScheduled(backend, { queue: 'erasure', everyMs, work }, log);
}
