import type { Logger } from 'pino';
import { StartupError } from '../db/database-url.ts';

/** Stops one part of a running process. */
export type Stop = () => Promise<void>;

/** More than any request or job takes; past it something hangs, and waiting longer would not help. */
const PATIENCE_MS = 15_000;

/**
 * Runs a process: starts its parts, and on SIGINT, SIGTERM or the end of the terminal stops them in reverse order.
 * A StartupError becomes one sentence and exit code 1; a second signal ends the process at once.
 */
export async function run(start: (stopLater: (stop: Stop) => void) => Promise<Logger>): Promise<void> {
  const stops: Stop[] = [];
  let stopping = false;
  let log: Logger | undefined;

  const stop = async (why: string, code: number) => {
    if (stopping) process.exit(code);
    stopping = true;
    log?.info({ event: 'stopping', why }, 'stopping');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    let failed = false;
    for (const one of stops.reverse())
      await one().catch((error: unknown) => {
        failed = true;
        log?.error({ err: error }, 'stopping failed');
      });
    process.exit(failed ? 1 : code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop(signal, 0));

  try {
    log = await start((one) => {
      if (stopping) throw new StartupError('It was stopped while it was starting.');
      stops.push(one);
    });
  } catch (error) {
    if (stopping) return;
    if (error instanceof StartupError) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    await stop('start failed', 1);
  }
}
