import { useState } from 'react';
import type { ChannelKind } from '../../../api/api.gen.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../components/page-states.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { Section } from '../section.tsx';
import { ChannelForm } from './channel-form.tsx';
import { ChannelRow } from './channel-row.tsx';
import { CHANNELS } from './channel-words.ts';
import './channels.css';

const words = {
  title: { zh: '提醒怎么找到我', en: 'Where reminders reach me' },
  note: {
    zh: '站内消息一直有。其他渠道要先验证：向填写的地址发一个验证码，收到后填回。',
    en: 'The inbox always has them. Other ways are proved first: a code goes out to the address, which you enter here.',
  },
  inbox: { zh: '站内消息', en: 'Inbox' },
  always: { zh: '始终接收，不能关闭', en: 'Always; it cannot be turned off' },
} as const;

/** The ways to reach somebody: set, proved, removed. */
export function ChannelsSection() {
  const { say } = useLanguage();
  const channels = useAnswer('GET /api/me/channels', {});
  const [setting, setSetting] = useState<ChannelKind | null>(null);
  return (
    <Section title={words.title} note={words.note}>
      <Answered of={channels} rows={5}>
        {({ channels: own }) => (
          <>
            <ul className="channels">
              <li className="channel">
                <span className="channel-name">{say(words.inbox)}</span>
                <span>{say(words.always)}</span>
              </li>
              {CHANNELS.map((kind) => (
                <ChannelRow
                  key={kind}
                  kind={kind}
                  channel={own.find((one) => one.kind === kind)}
                  onSet={() => setSetting(kind)}
                />
              ))}
            </ul>
            {setting !== null && (
              <ChannelForm
                kind={setting}
                channel={own.find(({ kind }) => kind === setting)}
                onClose={() => setSetting(null)}
              />
            )}
          </>
        )}
      </Answered>
    </Section>
  );
}
