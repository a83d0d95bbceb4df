import type { ChannelKind } from '../../db/tables.ts';
import type { Text } from '../../machines/text.ts';
import type { Operation } from '../../services/operation/read-operation.ts';

export const channelWords: Readonly<Record<ChannelKind, Text>> = {
  email: { zh: '电子邮件', en: 'E-mail' },
  wecom: { zh: '企业微信', en: 'WeCom' },
  dingtalk: { zh: '钉钉', en: 'DingTalk' },
  webhook: { zh: '接口推送', en: 'Webhook' },
  sms: { zh: '短信', en: 'SMS' },
};

export const statusWords: Readonly<Record<keyof Operation['deadlines'], Text>> = {
  overdue: { zh: '逾期', en: 'Overdue' },
  close: { zh: '临近（三日内）', en: 'Close (within three days)' },
  'on-track': { zh: '正常', en: 'On track' },
};

/** What the page of the operation says. */
export const words = {
  title: { zh: '催办运行情况', en: 'Operation of the reminders' },
  sending: { zh: '正常发送', en: 'Messages go out' },
  held: { zh: '紧急停发', en: 'Everything is held' },
  since: { zh: '自', en: 'since' },
  heldMeans: {
    zh: '对外消息一律不发，站内消息照常；恢复后补发尚未办结的事项。',
    en: 'No message leaves; the inbox goes on. What is still open then goes out after the release.',
  },
  sweep: { zh: '最近一次扫描', en: 'Last sweep' },
  neverSwept: { zh: '尚未扫描过：请检查后台进程是否运行。', en: 'None yet: see whether the workers run.' },
  swept: { zh: '查看期限', en: 'deadlines looked at:' },
  sweepOverdue: {
    zh: '已超过三个周期没有扫描：请检查后台进程是否运行。',
    en: 'Overdue by more than three intervals: see whether the workers run.',
  },
  deadlines: { zh: '未办结期限', en: 'Open deadlines' },
  statutory: { zh: '法定', en: 'Statutory' },
  plan: { zh: '方案', en: 'Plan' },
  total: { zh: '合计', en: 'Total' },
  notices: { zh: '待编发的提醒', en: 'Notices in no message yet' },
  noticesDue: { zh: '已到时', en: 'due' },
  noticesLater: { zh: '未到时', en: 'later' },
  channels: { zh: '发送渠道', en: 'Channels' },
  waiting: { zh: '待发', en: 'Waiting' },
  due: { zh: '已到时', en: 'Due' },
  underWay: { zh: '发送中', en: 'Sending' },
  oldest: { zh: '最久', en: 'Oldest' },
  dead: { zh: '未送达', en: 'Dead' },
  waitingError: { zh: '待发原因：', en: 'Why it waits:' },
  deadError: { zh: '未送达原因：', en: 'Why it is dead:' },
  calendar: { zh: '工作日历', en: 'Working-day calendar' },
  calendarKnown: { zh: '法定节假日安排齐全', en: 'The official holidays are known' },
  calendarMissing: {
    zh: '缺少该年法定节假日安排，暂按周末计算工作日；请更新软件。',
    en: 'the official holidays are missing, only weekends are counted; update the software.',
  },
} as const satisfies Readonly<Record<string, Text>>;
