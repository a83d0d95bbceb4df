import type { Text } from '../../../machines/text.ts';
import type { ChannelKind } from '../../api/api.gen.ts';

export const channelNames: Readonly<Record<ChannelKind, Text>> = {
  email: { zh: '电子邮件', en: 'E-mail' },
  wecom: { zh: '企业微信', en: 'WeCom' },
  dingtalk: { zh: '钉钉', en: 'DingTalk' },
  webhook: { zh: '接口推送', en: 'Webhook' },
  sms: { zh: '短信', en: 'SMS' },
};
