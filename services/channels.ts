import type { ChannelKind } from '../db/tables.ts';

/** One message as it goes to one person over one channel. */
export interface Parcel {
  /** The same at every try, so that a receiver can tell a repetition: Message-ID, webhook-id. */
  readonly id: string;
  /** An e-mail address, a robot's key (wecom) or access token (dingtalk), a URL (webhook), a telephone number (sms). */
  readonly address: string;
  /** The person's own key for signing, where the channel signs. */
  readonly secret: string | null;
  readonly subject: string;
  readonly text: string;
  /** For chats, which show Markdown. */
  readonly markdown: string;
  /** At most 70 characters; a short message puts the link behind them. */
  readonly short: string;
  readonly link: string;
  /** What the message is about, for a receiver that is a program: one entry a deadline. */
  readonly items: readonly ParcelItem[];
}

export interface ParcelItem {
  readonly renewal: string;
  readonly step: string;
  readonly dueOn: string;
  readonly rungs: readonly string[];
}

/** A way to reach people outside the product. */
export interface Channel {
  readonly kind: ChannelKind;
  /** A send settles within this, whatever the receiver does: what is claimed for sending is claimed for longer. */
  readonly longestMs: number;
  /** Answers what the receiver called it, where it says so. Throws {@link ChannelFailure}. */
  send(parcel: Parcel): Promise<{ readonly reference: string | null }>;
  close(): Promise<void>;
}

/**
 * Why a message could not be handed over. `permanent`: it never will be, as it is. Anything else may be tried again;
 * after `retryAfterMs` where the receiver has said so. What the receiver wrote and where it is reached are secrets, so
 * the message has the kind of channel and a code, and there is no cause.
 */
export class ChannelFailure extends Error {
  readonly permanent: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(
    message: string,
    { permanent, retryAfterMs }: { permanent: boolean; retryAfterMs?: number | undefined },
  ) {
    super(message);
    this.name = 'ChannelFailure';
    this.permanent = permanent;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The channels that this installation has been given. */
export type Channels = ReadonlyMap<ChannelKind, Channel>;
