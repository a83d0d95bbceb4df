import type { Text } from '../../../../machines/text.ts';
import type { ChannelKind } from '../../../api/api.gen.ts';

interface ChannelWords {
  readonly name: Text;
  readonly address: Text;
  /** What is an address here. */
  readonly hint: Text;
  /** What the server means when it takes none. */
  readonly wrong: Text;
  /** The key for signing, where there is one. */
  readonly secret?: { readonly label: Text; readonly hint: Text; readonly required: boolean };
}

/** What each way to reach somebody is called and asks for. */
export const channelWords: Readonly<Record<ChannelKind, ChannelWords>> = {
  email: {
    name: { zh: '电子邮件', en: 'E-mail' },
    address: { zh: '邮箱地址', en: 'Address' },
    hint: { zh: '例如 name@example.cn', en: 'Such as name@example.cn' },
    wrong: { zh: '不是完整的邮箱地址', en: 'This is not an e-mail address' },
  },
  wecom: {
    name: { zh: '企业微信', en: 'WeCom' },
    address: { zh: '群机器人地址', en: 'Address of the group robot' },
    hint: {
      zh: '在企业微信群里添加机器人，把它的 Webhook 地址整个复制过来',
      en: 'Add a robot to a WeCom group and copy its whole webhook address',
    },
    wrong: { zh: '不是企业微信群机器人的地址', en: 'This is not the address of a WeCom robot' },
  },
  dingtalk: {
    name: { zh: '钉钉', en: 'DingTalk' },
    address: { zh: '群机器人地址', en: 'Address of the group robot' },
    hint: {
      zh: '在钉钉群里添加自定义机器人，把它的 Webhook 地址整个复制过来',
      en: 'Add a custom robot to a DingTalk group and copy its whole webhook address',
    },
    wrong: { zh: '不是钉钉群机器人的地址', en: 'This is not the address of a DingTalk robot' },
    secret: {
      label: { zh: '加签密钥', en: 'Key for signing' },
      hint: { zh: '机器人开了“加签”才有，以 SEC 开头', en: 'Begins with SEC, if the robot signs' },
      required: false,
    },
  },
  webhook: {
    name: { zh: '接口推送', en: 'Webhook' },
    address: { zh: '接收地址', en: 'Address' },
    hint: { zh: '以 https:// 开头', en: 'Begins with https://' },
    wrong: {
      zh: '要以 https:// 开头，且不带用户名',
      en: 'It must begin with https:// and have no user in it',
    },
    secret: {
      label: { zh: '签名密钥', en: 'Key for signing' },
      hint: {
        zh: 'whsec_ 加 24 至 64 个随机字节的 Base64；接收方凭它验证来源',
        en: 'whsec_ and 24 to 64 random bytes in Base64; the receiver checks by it who sends',
      },
      required: true,
    },
  },
  sms: {
    name: { zh: '短信', en: 'SMS' },
    address: { zh: '手机号', en: 'Mobile number' },
    hint: { zh: '11 位手机号', en: '11 digits' },
    wrong: { zh: '不是 11 位手机号', en: 'This is not a number of 11 digits' },
  },
};

export const CHANNELS = [
  'sms',
  'email',
  'wecom',
  'dingtalk',
  'webhook',
] as const satisfies readonly ChannelKind[];
