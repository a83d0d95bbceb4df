/** How many streams of changes are open in a process at a time, and how they are kept. */
export interface StreamLimits {
  readonly perPerson: number;
  /** Of those who are nobody. */
  readonly perAddress: number;
  readonly all: number;
  /** How often a stream gives a sign of life, and whoever reads it is looked at again. */
  readonly beatMs: number;
  /** Who leaves more than this unread is cut off. */
  readonly mostWaitingBytes: number;
}

/** How much a sender may ask of the server before it hangs up. */
export interface Limits {
  /** The largest event, a count of every post with write-ins, is a tenth of this. */
  readonly bodyBytes: number;
  readonly headerBytes: number;
  /** For a whole request to come in, and for its headers alone. */
  readonly requestMs: number;
  readonly headersMs: number;
  /** How long a connection is kept for the next request. */
  readonly idleMs: number;
  /** How often connections are looked over for those that have run out of time. */
  readonly lookEveryMs: number;
  /** More are turned away, so that those who are in are served. */
  readonly connections: number;
  readonly streams: StreamLimits;
}

export const LIMITS: Limits = {
  bodyBytes: 256 * 1024,
  headerBytes: 16 * 1024,
  requestMs: 30_000,
  headersMs: 15_000,
  idleMs: 10_000,
  lookEveryMs: 5_000,
  connections: 10_000,
  streams: { perPerson: 12, perAddress: 60, all: 5_000, beatMs: 20_000, mostWaitingBytes: 64 * 1024 },
};
