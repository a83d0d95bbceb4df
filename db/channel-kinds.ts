import type { ChannelKind } from './tables.ts';

/** Every kind of channel; one that is left out does not compile. */
export const CHANNEL_KINDS = Object.keys({
  email: 0,
  wecom: 0,
  dingtalk: 0,
  webhook: 0,
  sms: 0,
} satisfies Record<ChannelKind, 0>) as readonly ChannelKind[];
