import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import type { IsoDate } from '../../../machines/calendar.ts';
import { isObjectable } from '../../../machines/notices/public-notice.ts';
import { placeOf } from '../../../machines/notices/words.ts';
import type { Objection } from '../../api/api.gen.ts';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { ObjectionActions } from './objection-actions.tsx';
import { ObjectionDue, ObjectionMark } from './objection-mark.tsx';
import { ObjectionText } from './objection-text.tsx';
import { DECIDED_BY, noticeTitle } from './objection-words.ts';

const words = {
  community: { zh: '社区', en: 'Community' },
  notice: { zh: '针对', en: 'Objects to' },
  filed: { zh: '提出', en: 'Filed' },
  due: { zh: '答复期限', en: 'Due' },
  state: { zh: '状态', en: 'State' },
  decided: { zh: '决定', en: 'Decided' },
  contact: { zh: '联系方式', en: 'Contact' },
  left: { zh: '留了', en: 'left' },
  notLeft: { zh: '没留', en: 'none' },
  inRecord: {
    zh: '已受理，处理决定直接记入换届记录：',
    en: 'It is on the record; the decision is recorded there:',
  },
  renewal: { zh: '看该社区的换届', en: 'The renewal of this community' },
} as const;

interface Props {
  /** Undefined: closed. */
  readonly objection: Objection | undefined;
  readonly today: IsoDate | undefined;
  readonly onClose: () => void;
}

/** One objection: what everybody sees who is told of it, its words for those who may, and what may be done. */
export function ObjectionDrawer({ objection, today, onClose }: Props) {
  return (
    <Drawer
      open={objection !== undefined}
      title={objection?.number}
      size="min(560px, 100vw)"
      onClose={onClose}
      destroyOnHidden
    >
      {objection && <Detail key={objection.id} objection={objection} today={today} />}
    </Drawer>
  );
}

function Detail({
  objection,
  today,
}: {
  readonly objection: Objection;
  readonly today: IsoDate | undefined;
}) {
  const { say, language } = useLanguage();
  const { community, notice, filedOn, decidedOn, hasContact, state, renewal, mine } = objection;
  const events = state === 'under-decision' && isObjectable(notice) ? DECIDED_BY[notice] : [];
  return (
    <div className="objection">
      <dl>
        <dt>{say(words.community)}</dt>
        <dd>{placeOf(community)}</dd>
        <dt>{say(words.notice)}</dt>
        <dd>{say(noticeTitle(notice))}</dd>
        <dt>{say(words.filed)}</dt>
        <dd>{dayInWords(filedOn, language, true)}</dd>
        <dt>{say(words.due)}</dt>
        <dd>
          <ObjectionDue objection={objection} today={today} />
        </dd>
        <dt>{say(words.state)}</dt>
        <dd>
          <ObjectionMark state={state} />
        </dd>
        {decidedOn && (
          <>
            <dt>{say(words.decided)}</dt>
            <dd>{dayInWords(decidedOn, language, true)}</dd>
          </>
        )}
        <dt>{say(words.contact)}</dt>
        <dd>{say(hasContact ? words.left : words.notLeft)}</dd>
      </dl>
      <ObjectionText id={objection.id} allowed={mine.toRead} />
      {today !== undefined && <ObjectionActions objection={objection} today={today} />}
      {mine.toRead && events.length > 0 && (
        <p>
          {say(words.inRecord)}{' '}
          {events.map(({ type, title }) => (
            <Link key={type} to="/renewals/$id/record/$type" params={{ id: renewal, type }}>
              {say(title)}
            </Link>
          ))}
        </p>
      )}
      <p>
        <Link to="/renewals/$id" params={{ id: renewal }}>
          {say(words.renewal)}
        </Link>
      </p>
    </div>
  );
}
