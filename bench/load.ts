import type { FreshRenewal, Supply } from './county.ts';

/** Records the event after `revision` of a renewal; throws where it was not accepted. */
export type Send = (renewal: FreshRenewal, revision: number) => Promise<void>;

/** One of the ways to the same record. Each client has a sender, and so a connection, of its own. */
export interface Way {
  readonly name: string;
  /** Whether it goes through the API, whose process counts what it does. */
  readonly overApi?: true;
  openClient(): Promise<{ readonly send: Send; readonly close: () => Promise<void> }>;
}

export interface Measured {
  readonly events: number;
  readonly seconds: number;
  /** Of every event, in milliseconds. */
  readonly latencies: readonly number[];
}

/** So many clients at once, each playing one whole renewal after the other, until the time is over. */
export async function play(
  way: Way,
  supply: Supply,
  { clients, seconds, events }: { clients: number; seconds: number; events: number },
): Promise<Measured> {
  const opened = await Promise.all(Array.from({ length: clients }, () => way.openClient()));
  const latencies: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  const playOn = async ({ send }: { send: Send }) => {
    for (let renewal = supply.take(); renewal !== undefined; renewal = supply.take())
      for (let revision = 0; revision < events; revision++) {
        const sent = performance.now();
        if (sent >= end) return;
        await send(renewal, revision);
        latencies.push(performance.now() - sent);
      }
  };
  await Promise.all(opened.map(playOn));
  const took = (performance.now() - started) / 1000;
  await Promise.all(opened.map(({ close }) => close()));
  return { events: latencies.length, seconds: took, latencies };
}
