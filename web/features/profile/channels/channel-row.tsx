import { Button } from 'antd';
import type { ChannelKind, OwnChannel } from '../../../api/api.gen.ts';
import { useSend } from '../../../api/queries.ts';
import { ConfirmedButton } from '../../../components/confirmed-button.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { ChannelCode } from './channel-code.tsx';
import { channelWords } from './channel-words.ts';

const words = {
  none: { zh: '未设置', en: 'Not set' },
  verified: { zh: '✓ 已验证', en: '✓ Verified' },
  unverified: { zh: '◷ 待验证', en: '◷ To be verified' },
  all: { zh: '接收全部提醒', en: 'all reminders' },
  urgent: { zh: '只接收紧急提醒', en: 'urgent ones only' },
  set: { zh: '设置', en: 'Set' },
  change: { zh: '更改', en: 'Change' },
  remove: { zh: '移除', en: 'Remove' },
  removeMeans: {
    zh: '今后提醒不再发到这里，正在等待发送的也取消；站内消息照常。',
    en: 'Nothing is sent there any more, what waits is cancelled; the inbox goes on.',
  },
} as const;

interface Props {
  readonly kind: ChannelKind;
  readonly channel: OwnChannel | undefined;
  readonly onSet: () => void;
}

/** One way to reach somebody: how it stands, and what can be done with it. */
export function ChannelRow({ kind, channel, onSet }: Props) {
  const { say } = useLanguage();
  const remove = useSend('DELETE /api/me/channels/{kind}', ['GET /api/me/channels']);
  const { name } = channelWords[kind];
  const question = { zh: `移除${name.zh}？`, en: `Remove ${name.en}?` };
  const named = (label: { readonly zh: string; readonly en: string }) => `${say(label)} ${say(name)}`;
  return (
    <li className="channel">
      <span className="channel-name">{say(name)}</span>
      <span className="channel-state">
        {channel === undefined ? (
          say(words.none)
        ) : (
          <>
            <span className="channel-address">{channel.address}</span>
            <span className={channel.verified ? 'channel-verified' : 'channel-unverified'}>
              {say(channel.verified ? words.verified : words.unverified)}
            </span>
            <span>{say(words[channel.takes])}</span>
          </>
        )}
      </span>
      <span className="channel-actions">
        <Button onClick={onSet} aria-label={named(channel ? words.change : words.set)}>
          {say(channel ? words.change : words.set)}
        </Button>
        {channel && (
          <ConfirmedButton
            label={words.remove}
            question={question}
            consequence={words.removeMeans}
            danger
            button={{ 'aria-label': named(words.remove) }}
            act={() => remove.mutateAsync({ params: { kind } })}
          />
        )}
      </span>
      {channel && !channel.verified && <ChannelCode channel={channel} />}
    </li>
  );
}
