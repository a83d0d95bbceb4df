import type { ChannelSettings } from '../../services/channel-settings.ts';
import type { Channel, Channels } from '../../services/channels.ts';
import { dingtalkChannel } from './dingtalk.ts';
import { emailChannel, patienceWithin } from './email.ts';
import { PATIENCE_MS } from './http-post.ts';
import { httpSmsGateway, smsChannel } from './sms.ts';
import { webhookChannel } from './webhook.ts';
import { wecomChannel } from './wecom.ts';

/**
 * The channels of this installation: robots and webhooks always, e-mail and short messages where they are set up. None
 * takes longer for one message than `longestMs`, and each by itself no longer than receivers of its kind need.
 */
export function configuredChannels(settings: ChannelSettings, longestMs = Infinity): Channels {
  const { email, sms, wecomUrl, dingtalkUrl, webhookHosts } = settings;
  const patienceMs = Math.min(PATIENCE_MS, longestMs);
  const channels: Channel[] = [
    wecomChannel({ url: wecomUrl, patienceMs }),
    dingtalkChannel({ url: dingtalkUrl, patienceMs }),
    webhookChannel({ hosts: webhookHosts, patienceMs }),
  ];
  if (email !== undefined) channels.push(emailChannel({ ...email, patience: patienceWithin(longestMs) }));
  if (sms !== undefined) channels.push(smsChannel(httpSmsGateway({ ...sms, patienceMs })));
  return new Map(channels.map((one) => [one.kind, one]));
}

export async function closeChannels(channels: Channels): Promise<void> {
  await Promise.all([...channels.values()].map((one) => one.close()));
}
