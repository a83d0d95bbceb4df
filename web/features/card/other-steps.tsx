import { Card } from 'antd';
import type { ReasonedAct } from '../../api/api.gen.ts';
import type { Answer } from '../../api/client.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { Due } from '../../components/due.tsx';
import { ReasonedActNote } from '../../components/reasoned-act.tsx';
import { roleNames } from '../../components/role-names.ts';
import { useLanguage } from '../../language/language.tsx';
import { COLON } from '../../language/marks.ts';

const words = {
  mine: { zh: '同时可以办', en: 'Also yours to do' },
  waiting: { zh: '等待中', en: 'Waiting' },
  on: { zh: '等', en: 'for' },
  record: { zh: '登记', en: 'Record' },
} as const;

type Task = Answer<'GET /api/tasks'>['tasks'][number];

interface Props {
  readonly renewal: Answer<'GET /api/renewals/{id}'>;
  readonly next: Task | undefined;
  readonly mine: readonly Task[];
}

function Returned({ act }: { readonly act: ReasonedAct | null }) {
  return act === null ? null : <ReasonedActNote act={act} as="again" />;
}

/** What else is open: what one can do besides, and what waits for others, for whom. */
export function OtherSteps({ renewal, next, mine }: Props) {
  const { say } = useLanguage();
  const own = new Set([next, ...mine].map((task) => task?.step));
  const waiting = renewal.openSteps.filter(({ id }) => !own.has(id));
  const returnedAt = (step: string) => renewal.openSteps.find(({ id }) => id === step)?.returned ?? null;
  return (
    <>
      {mine.length > 0 && (
        <Card title={<h2 className="card-head">{say(words.mine)}</h2>}>
          <ul className="step-list">
            {mine.map(({ step, title, events: [event], dueOn, daysLeft, dueKind }) => (
              <li key={step}>
                <div>
                  <Returned act={returnedAt(step)} />
                  <strong>{say(title)}</strong>
                  {dueOn !== null && daysLeft !== null && dueKind !== null && (
                    <div>
                      <Due on={dueOn} daysLeft={daysLeft} kind={dueKind} />
                    </div>
                  )}
                </div>
                {event && (
                  <ButtonLink
                    to="/renewals/$id/record/$type"
                    params={{ id: renewal.id, type: event.type }}
                    aria-label={`${say(words.record)}${say(COLON)}${say(event.title)}`}
                  >
                    {say(words.record)}
                  </ButtonLink>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {waiting.length > 0 && (
        <Card title={<h2 className="card-head">{say(words.waiting)}</h2>}>
          <ul className="step-list">
            {waiting.map(({ id, title, waitingOn, dueOn, daysLeft, dueKind, returned }) => (
              <li key={id}>
                <div>
                  <Returned act={returned} />
                  <strong>{say(title)}</strong> {say(words.on)} {say(roleNames(waitingOn))}
                  <div>
                    <Due on={dueOn} daysLeft={daysLeft} kind={dueKind} />
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
