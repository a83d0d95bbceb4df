import { Readable } from 'node:stream';
import type { LiveEvent } from '../services/live/live-event.ts';

/** After a connection that broke a browser comes again in so many milliseconds. */
const RETRY_MS = 3_000;
/** Whoever has not taken the last lines by then, when the stream ends, is cut off. */
const LAST_WORDS_MS = 500;

/** A stream of server-sent events (text/event-stream) to one reader. */
export interface EventStream {
  readonly body: Readable;
  send(event: LiveEvent): void;
  /** A comment, so that nothing between the two takes a silent connection for a dead one. */
  beat(): void;
  end(): void;
}

/** Who reads so slowly that more than `mostBytes` wait for them is cut off: their browser comes again, and reads anew. */
export function openEventStream(mostBytes: number): EventStream {
  const body = new Readable({ highWaterMark: mostBytes, read: () => undefined });
  const write = (text: string) => {
    if (body.destroyed || body.readableEnded) return;
    if (body.readableLength + text.length > mostBytes) body.destroy();
    else body.push(text);
  };
  let over = false;
  write(`retry: ${RETRY_MS}\n\n`);
  return {
    body,
    send: ({ event, data }) => !over && write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    beat: () => !over && write(': still there\n\n'),
    end() {
      if (over) return;
      over = true;
      if (!body.destroyed) body.push(null);
      setTimeout(() => body.destroy(), LAST_WORDS_MS).unref();
    },
  };
}
