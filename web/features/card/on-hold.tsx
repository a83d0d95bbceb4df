import { Link } from '@tanstack/react-router';
import { Alert, Card } from 'antd';
import type { Answer } from '../../api/client.ts';
import { Due } from '../../components/due.tsx';
import { ReasonedActNote } from '../../components/reasoned-act.tsx';
import { useLanguage } from '../../language/language.tsx';

const words = {
  suspended: {
    zh: '恢复之前不能登记，期限照常计算。',
    en: 'Nothing can be recorded until it is resumed; its days pass all the same.',
  },
  held: { zh: '恢复后接着办', en: 'To be done once it is resumed' },
  concluded: { zh: '本社区换届工作已全部完成。', en: 'The renewal of this community is concluded.' },
  record: { zh: '看流程与记录', en: 'See the chart and the record' },
} as const;

type Renewal = Answer<'GET /api/renewals/{id}'>;

/** By whom, since when and why it is suspended, and what goes on to be due meanwhile. */
function Suspended({ suspension }: { readonly suspension: NonNullable<Renewal['suspension']> }) {
  const { say } = useLanguage();
  return (
    <>
      <ReasonedActNote act={suspension} as="suspended" />
      <Card title={<h2 className="card-head">{say(words.held)}</h2>}>
        <p>{say(words.suspended)}</p>
        <ul className="step-list">
          {suspension.held.map(({ id, title, dueOn, daysLeft, dueKind }) => (
            <li key={id}>
              <div>
                <strong>{say(title)}</strong>
                <div>
                  <Due on={dueOn} daysLeft={daysLeft} kind={dueKind} />
                </div>
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

/** Why nothing is to be done: suspended, or all done. */
export function OnHold({ renewal: { id, status, suspension } }: { readonly renewal: Renewal }) {
  const { say } = useLanguage();
  if (status === 'running') return null;
  return (
    <>
      {suspension && <Suspended suspension={suspension} />}
      {status === 'concluded' && <Alert showIcon type="success" title={say(words.concluded)} />}
      <Link to="/renewals/$id/chart" params={{ id }}>
        {say(words.record)}
      </Link>
    </>
  );
}
