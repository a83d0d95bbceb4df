import { onTestFinished } from 'vitest';
import { until } from './until.ts';

export interface Heard {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: number;
}

/** Listens to `GET /api/live` of a server, over a connection of its own. */
export async function listenLive(address: string, headers: Readonly<Record<string, string>> = {}) {
  const hangUp = new AbortController();
  onTestFinished(() => hangUp.abort());
  const response = await fetch(new URL('/api/live', address), {
    headers: { accept: 'text/event-stream', ...headers },
    signal: hangUp.signal,
  });
  const heard: Heard[] = [];
  const lines: string[] = [];
  let ended: 'open' | 'in order' | 'broken' = 'open';

  async function read(body: AsyncIterable<Uint8Array>): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const [first = '', second = ''] = block.split('\n');
        if (first.startsWith('event: '))
          heard.push({
            event: first.slice(7),
            data: JSON.parse(second.replace('data: ', '')),
            at: performance.now(),
          });
        else lines.push(block);
      }
    }
  }
  if (response.ok && response.body !== null)
    read(response.body).then(
      () => {
        ended = 'in order';
      },
      () => {
        ended = 'broken';
      },
    );

  return {
    response,
    heard,
    /** Comments, and the time after which to come again. */
    lines,
    hangUp: () => hangUp.abort(),
    state: () => ended,
    next: (event: string, patienceMs?: number) =>
      until(
        () => heard.find((one) => one.event === event),
        (found) => found !== undefined,
        patienceMs,
      ),
    end: (patienceMs?: number) =>
      until(
        () => ended,
        (now) => now !== 'open',
        patienceMs,
      ),
  };
}
