import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 15_000;

/** Asks again until the answer is there. Throws with the last one when that takes too long. */
export async function until<T>(
  ask: () => Promise<T> | T,
  enough: (answer: T) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (enough(answer)) return answer;
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(answer)} after ${patienceMs} ms`);
    await sleep(20);
  }
}
