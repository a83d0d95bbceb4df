import { Button, Card } from 'antd';
import { useEffect, useRef } from 'react';
import type { Answer } from '../../api/client.ts';
import { useSend } from '../../api/queries.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { MessageItem } from './message-item.tsx';

const words = {
  digest: { zh: '当日汇总', en: 'Digest of the day' },
  alone: { zh: '单独提醒', en: 'Reminder' },
  unread: { zh: '未读', en: 'Unread' },
  received: { zh: '全部收到', en: 'All received' },
} as const;

type Message = Answer<'GET /api/messages'>['messages'][number];

interface Props {
  readonly message: Message;
  /** See latest-told.ts. */
  readonly isLatest: (item: Message['items'][number]) => boolean;
}

const SEEN_MS = 1500;

/** One message, with all that it was about. It is read once it has been on the screen for a moment. */
export function MessageCard({ message, isLatest }: Props) {
  const { say, language } = useLanguage();
  const card = useRef<HTMLDivElement>(null);
  const { mutate: read } = useSend('POST /api/messages/{id}/read', ['GET /api/messages', 'GET /api/tasks']);
  const acknowledge = useSend('POST /api/messages/{id}/acknowledge', ['GET /api/messages', 'GET /api/tasks']);
  const { id, readAt } = message;
  useEffect(() => {
    const element = card.current;
    if (readAt !== null || element === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) timer = setTimeout(() => read({ params: { id }, query: {} }), SEEN_MS);
    });
    watch.observe(element);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, [id, readAt, read]);
  const open = message.items.filter(
    (item) => item.state === 'open' && !item.asksReason && item.answers.length === 0 && isLatest(item),
  );
  return (
    <Card
      ref={card}
      className="message"
      title={
        <h2 className="message-head">
          {say(words[message.kind])}{' '}
          <span className="message-soft">{momentInWords(message.composedAt, language)}</span>
          {readAt === null && <span className="message-new">{say(words.unread)}</span>}
        </h2>
      }
    >
      <ul className="message-items">
        {message.items.map((item) => (
          <MessageItem
            key={`${item.renewal}-${item.step}`}
            message={message}
            item={item}
            isLatest={isLatest(item)}
          />
        ))}
      </ul>
      <ProblemNote problem={acknowledge.error} />
      {open.length > 1 && (
        <Button
          className="no-print"
          type="primary"
          loading={acknowledge.isPending}
          onClick={() => acknowledge.mutate({ params: { id }, body: {} })}
        >
          {say(words.received)}（{open.length}）
        </Button>
      )}
    </Card>
  );
}
