import type { ChannelState } from '../../api/api.gen.ts';
import { type Column, Register } from '../../components/register.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { channelNames } from './channel-names.ts';

const words = {
  caption: { zh: '各渠道的发送情况', en: 'How each channel stands' },
  channel: { zh: '渠道', en: 'Channel' },
  waiting: { zh: '待发', en: 'Waiting' },
  due: { zh: '已到时', en: 'Due' },
  sending: { zh: '发送中', en: 'Sending' },
  oldest: { zh: '最早一条', en: 'Oldest' },
  dead: { zh: '未送达', en: 'Dead' },
  why: { zh: '原因', en: 'Why' },
} as const;

/** Each channel with what waits, what is under way, what is dead, and why. */
export function ChannelTable({ states }: { readonly states: readonly ChannelState[] }) {
  const { say, language } = useLanguage();
  const number = (n: number, atLeast: boolean) => (atLeast && n > 0 ? `≥ ${n}` : n);
  const columns: readonly Column<ChannelState>[] = [
    { title: words.channel, cell: ({ channel }) => say(channelNames[channel]) },
    { title: words.waiting, cell: ({ waiting, atLeast }) => number(waiting, atLeast) },
    { title: words.due, cell: ({ due, atLeast }) => number(due, atLeast) },
    { title: words.sending, cell: ({ sending }) => sending },
    {
      title: words.oldest,
      cell: ({ oldest }) => (oldest === null ? '—' : momentInWords(oldest, language)),
    },
    {
      title: words.dead,
      cell: ({ dead, atLeast }) =>
        dead === 0 ? 0 : <span className="outgoing-trouble">✕ {number(dead, atLeast)}</span>,
    },
    {
      title: words.why,
      cell: ({ error, deadError }) => [error, deadError].filter((one) => one !== null).join('；') || '—',
    },
  ];
  return (
    <Register caption={words.caption} columns={columns} rows={states} keyOf={({ channel }) => channel} />
  );
}
