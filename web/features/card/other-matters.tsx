import { Link } from '@tanstack/react-router';
import { Card } from 'antd';
import type { ReactNode } from 'react';
import type { Answer } from '../../api/client.ts';
import { useLanguage } from '../../language/language.tsx';
import { offeredAt } from './offered.ts';

const words = {
  title: { zh: '其他可以登记的事项', en: 'What else you can record' },
  notNow: { zh: '现在不能登记：', en: 'Not possible now: ' },
} as const;

interface Props {
  readonly renewal: Answer<'GET /api/renewals/{id}'>;
  readonly tasks: Answer<'GET /api/tasks'>['tasks'];
}

interface MatterProps {
  readonly renewal: string;
  readonly type: string;
  readonly children: ReactNode;
}

/** Reports of violations go through their register, which tells the record: it knows source, subject and due date. */
function MatterLink({ renewal, type, children }: MatterProps) {
  if (type === 'renewal.violation-reported')
    return (
      <Link to="/violations" search={{ about: renewal }}>
        {children}
      </Link>
    );
  if (type === 'renewal.violation-closed') return <Link to="/violations">{children}</Link>;
  return (
    <Link to="/renewals/$id/record/$type" params={{ id: renewal, type }}>
      {children}
    </Link>
  );
}

/**
 * What belongs to no step and is the reader's to record: a waiver, an extension, a correction; and what their steps do
 * not offer because the rules refuse it already, with why.
 */
export function OtherMatters({ renewal, tasks }: Props) {
  const { say } = useLanguage();
  const refused = new Map(
    tasks.flatMap((task) => offeredAt(task, renewal).refused.map(({ type, why }) => [type, why] as const)),
  );
  const ofTasks = new Set(
    tasks.flatMap(({ events }) => events.map(({ type }) => type)).filter((type) => !refused.has(type)),
  );
  const matters = renewal.possibleEvents.filter(({ type, mine }) => mine === true && !ofTasks.has(type));
  if (matters.length === 0) return null;
  return (
    <Card title={<h2 className="card-head">{say(words.title)}</h2>} className="no-print">
      <ul className="matters">
        {matters.map(({ type, title, clause }) => {
          const why = refused.get(type);
          return (
            <li key={type}>
              <MatterLink renewal={renewal.id} type={type}>
                {say(title)}
              </MatterLink>{' '}
              <span className="check-clause">{clause}</span>
              {why && (
                <div className="next-step-soft">
                  {say(words.notNow)}
                  {say(why)}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
