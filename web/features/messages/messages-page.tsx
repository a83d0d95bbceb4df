import { Button } from 'antd';
import { useState } from 'react';
import { useAnswer, useSend } from '../../api/queries.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Nothing } from '../../components/page-states.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useLanguage } from '../../language/language.tsx';
import { latestTold } from './latest-told.ts';
import { MessageCard } from './message-card.tsx';
import './messages.css';

const words = {
  title: { zh: '消息', en: 'Messages' },
  nothing: { zh: '还没有消息。', en: 'No messages yet.' },
  unread: { zh: '条未读', en: 'unread' },
  allRead: { zh: '全部标为已读', en: 'Mark all as read' },
  more: { zh: '更早的消息', en: 'Earlier messages' },
} as const;

const PAGE = 20;
const MOST = 200;

/** What somebody was told: each day's digest, and what was told alone; answered where it stands. */
export function MessagesPage() {
  const { say } = useLanguage();
  const [limit, setLimit] = useState(PAGE);
  const read = useSend('POST /api/messages/{id}/read', ['GET /api/messages', 'GET /api/tasks']);
  const inbox = useAnswer('GET /api/messages', { query: { limit } });
  return (
    <Page title={words.title}>
      <Answered of={inbox}>
        {({ messages: [newest, ...earlier], unread, next }) => {
          if (newest === undefined) return <Nothing>{say(words.nothing)}</Nothing>;
          const messages = [newest, ...earlier];
          const latest = latestTold(messages);
          return (
            <div className="messages-column">
              {unread > 0 && (
                <div className="messages-unread">
                  <span role="status">
                    {unread} {say(words.unread)}
                  </span>
                  <Button
                    loading={read.isPending}
                    onClick={() => read.mutate({ params: { id: newest.id }, query: { before: true } })}
                  >
                    {say(words.allRead)}
                  </Button>
                </div>
              )}
              <ProblemNote problem={read.error} />
              {messages.map((message) => (
                <MessageCard key={message.id} message={message} isLatest={latest(message)} />
              ))}
              {next !== null && limit < MOST && (
                <Button onClick={() => setLimit((shown) => Math.min(MOST, shown + PAGE))}>
                  {say(words.more)}
                </Button>
              )}
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}
