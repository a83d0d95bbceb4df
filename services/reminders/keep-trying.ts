import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 500;

/** Does it again until it works, for at most `seconds`; then throws what went wrong last. */
export async function keepTrying<T>(work: () => Promise<T>, seconds: number): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(PAUSE_MS);
    }
}
