import type { Text } from '../../../machines/text.ts';
import type { OpenDelivery } from '../../api/api.gen.ts';
import { useSend } from '../../api/queries.ts';
import { ConfirmedButton } from '../../components/confirmed-button.tsx';
import { type Column, Register } from '../../components/register.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { channelNames } from './channel-names.ts';

const words = {
  person: { zh: '收件人', en: 'To' },
  channel: { zh: '渠道', en: 'Channel' },
  address: { zh: '地址', en: 'Address' },
  form: { zh: '类别', en: 'Kind' },
  tries: { zh: '已试次数', en: 'Tries' },
  since: { zh: '时间', en: 'Since' },
  error: { zh: '原因', en: 'Why' },
  actions: { zh: '操作', en: 'Actions' },
  retry: { zh: '重发', en: 'Try again' },
  retryMeans: {
    zh: '消息重新排队，按渠道的节奏再试；原因没有排除的话，还会失败。',
    en: 'It is queued and tried again; if the cause is not mended, it fails again.',
  },
  code: { zh: '验证码或链接', en: 'Code or link' },
} as const;

const forms: Readonly<Record<OpenDelivery['form'], Text>> = {
  digest: { zh: '每日汇总', en: 'Digest' },
  direct: { zh: '提醒', en: 'Reminder' },
  blue: { zh: '蓝色催办', en: 'Blue notice' },
  yellow: { zh: '黄色催办', en: 'Yellow notice' },
  red: { zh: '红色督办', en: 'Red notice' },
};

interface Props {
  readonly caption: Text;
  readonly deliveries: readonly OpenDelivery[];
  /** They are given up, and may be tried again. */
  readonly dead?: boolean;
}

/** Messages that wait or are dead; their addresses masked. */
export function DeliveryTable({ caption, deliveries, dead = false }: Props) {
  const { say, language } = useLanguage();
  const retry = useSend('POST /api/operation/dead/{message}/{kind}/retry', ['GET /api/operation']);
  const columns: readonly Column<OpenDelivery>[] = [
    { title: words.person, cell: ({ person }) => person.name },
    { title: words.channel, cell: ({ channel }) => say(channelNames[channel]) },
    { title: words.address, cell: ({ address }) => address },
    { title: words.form, cell: ({ kind, form }) => say(kind === 'verification' ? words.code : forms[form]) },
    { title: words.tries, cell: ({ attempts }) => attempts },
    { title: words.since, cell: ({ since }) => momentInWords(since, language) },
    { title: words.error, cell: ({ error }) => error ?? '—' },
  ];
  const again: Column<OpenDelivery> = {
    title: words.actions,
    actions: true,
    cell: ({ message, channel, person }) => (
      <ConfirmedButton
        label={words.retry}
        question={{
          zh: `重发给${person.name}的${channelNames[channel].zh}？`,
          en: `Try the ${channelNames[channel].en} to ${person.name} again?`,
        }}
        consequence={words.retryMeans}
        act={() => retry.mutateAsync({ params: { message, kind: channel } })}
      />
    ),
  };
  return (
    <Register
      caption={caption}
      columns={dead ? [...columns, again] : columns}
      rows={deliveries}
      keyOf={({ message, channel }) => `${message} ${channel}`}
    />
  );
}
