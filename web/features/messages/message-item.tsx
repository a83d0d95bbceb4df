import { Link } from '@tanstack/react-router';
import type { Answer } from '../../api/client.ts';
import { Due } from '../../components/due.tsx';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { AnswerForm } from './answer-form.tsx';

const words = {
  done: { zh: '已办结', en: 'Done' },
  moved: { zh: '期限已改', en: 'Its day was moved' },
  'not-theirs': { zh: '已不在您的职责范围', en: 'No longer yours' },
  clause: { zh: '依据', en: 'Clause' },
  answered: { zh: '已回复', en: 'Answered' },
  later: {
    zh: '后来又有提醒，请在较新的一条里回复。',
    en: 'There is a later reminder of it: please answer there.',
  },
  promised: { zh: '承诺', en: 'Promised for' },
  forms: {
    digest: { zh: '提醒', en: 'Reminder', tone: 'resting' },
    direct: { zh: '催办', en: 'Urgent', tone: 'close' },
    blue: { zh: '蓝单', en: 'Blue', tone: 'close' },
    yellow: { zh: '黄单', en: 'Yellow', tone: 'behind' },
    red: { zh: '红单', en: 'Red', tone: 'overdue' },
  },
} as const;

type Message = Answer<'GET /api/messages'>['messages'][number];
type Item = Message['items'][number];

interface Props {
  readonly message: Message;
  readonly item: Item;
  /** No later message tells of the same. */
  readonly isLatest: boolean;
}

/** One deadline of a message: what, where, until when, and the answer to it. */
export function MessageItem({ message, item, isLatest }: Props) {
  const { say, language } = useLanguage();
  const form = words.forms[item.form];
  const [answer] = item.answers;
  return (
    <li className="message-item">
      <div>
        <span className={`status-mark tone-${form.tone}`}>{say(form)}</span>{' '}
        <Link to="/renewals/$id" params={{ id: item.renewal }}>
          {item.community.name} · {say(item.stepTitle)}
        </Link>
      </div>
      <div>
        {item.state === 'open' ? (
          <Due on={item.dueOn} daysLeft={item.daysLeft} kind={item.dueKind ?? 'plan'} />
        ) : item.state === 'not-theirs' ? (
          <span className="message-soft">{say(words[item.state])}</span>
        ) : (
          <span className="status-mark tone-on-track">✓ {say(words[item.state])}</span>
        )}
        {item.clause && (
          <span className="message-soft">
            {' '}
            {say(words.clause)} {item.clause}
          </span>
        )}
      </div>
      {answer ? (
        <p className="message-soft">
          ✓ {say(words.answered)}
          {answer.note && `：${answer.note}`}
          {answer.promised && ` · ${say(words.promised)} ${dayInWords(answer.promised, language)}`}
        </p>
      ) : (
        item.state === 'open' &&
        (isLatest ? (
          <AnswerForm message={message} item={item} />
        ) : (
          <p className="message-soft">{say(words.later)}</p>
        ))
      )}
    </li>
  );
}
