import { Link } from '@tanstack/react-router';
import { Card } from 'antd';
import type { ReactNode } from 'react';
import { daysFrom, type IsoDate } from '../../../machines/calendar.ts';
import type { Text } from '../../../machines/text.ts';
import { HelpLink } from '../../components/help-link.tsx';
import { dayInWords, daysAgoInWords, daysLeftInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { Answering } from './answering.tsx';
import { Outcome } from './outcome.tsx';
import { colourTitles, type Notice, stateOf } from './states.ts';

const words = {
  number: { zh: '编号', en: 'No.' },
  issued: { zh: '发出', en: 'Issued' },
  due: { zh: '原定期限', en: 'Due' },
  clause: { zh: '依据', en: 'Clause' },
  toReply: { zh: '由谁回复', en: 'Who has to reply' },
  toFinish: { zh: '由谁办理', en: 'Who has to see to it' },
} as const;

function Fact({ title, children }: { readonly title: Text; readonly children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <div>
      <dt>{say(title)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface Props {
  readonly notice: Notice;
  readonly today: IsoDate;
}

/** One notice, as it would be on paper: its colour, what it is about, whose it is, the reply, the closing. */
export function NoticeCard({ notice, today }: Props) {
  const { say, language } = useLanguage();
  const { colour, community, stepTitle, step, dueOn, issuedOn } = notice;
  const { title, tone } = colourTitles[colour];
  const late = daysFrom(today, dueOn);
  return (
    <Card
      className={`notice notice-${tone}`}
      title={
        <h2 className="notice-head">
          <span className={`status-mark tone-${tone}`}>{say(title)}</span>{' '}
          <Link to="/renewals/$id" params={{ id: notice.renewal }}>
            {`${community.name}\u00a0· ${stepTitle ? say(stepTitle) : step}`}
          </Link>
        </h2>
      }
      extra={<span className="notice-state">{say(stateOf(notice))}</span>}
    >
      <div className="notice-body">
        <dl className="notice-facts">
          <Fact title={words.number}>{notice.number}</Fact>
          <Fact title={words.due}>
            {dayInWords(dueOn, language)}
            {!notice.done && (
              <span className={late < 0 ? 'notice-days notice-late' : 'notice-days'}>
                {daysLeftInWords(late, language)}
              </span>
            )}
          </Fact>
          <Fact title={words.issued}>
            {dayInWords(issuedOn, language)}
            {notice.state !== 'closed' && (
              <span className="notice-days">{daysAgoInWords(daysFrom(issuedOn, today), language)}</span>
            )}
          </Fact>
          {notice.clause && (
            <Fact title={words.clause}>
              <HelpLink step={step}>{notice.clause}</HelpLink>
            </Fact>
          )}
        </dl>
        <dl className="notice-facts notice-whose">
          <Fact title={colour === 'red' ? words.toReply : words.toFinish}>
            <Answering answeredBy={notice.answeredBy} />
          </Fact>
        </dl>
        <Outcome notice={notice} />
      </div>
    </Card>
  );
}
