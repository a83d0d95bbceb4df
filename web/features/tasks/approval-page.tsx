import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button, Card } from 'antd';
import { eventTypes } from '../../../machines/events/catalog.ts';
import type { Answer } from '../../api/client.ts';
import { useAnswer } from '../../api/queries.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { Due } from '../../components/due.tsx';
import { FactList } from '../../components/facts/fact-list.tsx';
import { namedVerdicts } from '../../components/facts/named-verdicts.ts';
import { usePersonNames } from '../../components/facts/use-person-names.ts';
import type { Names } from '../../components/facts/value-in-words.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Nothing } from '../../components/page-states.tsx';
import { ReasonedActNote } from '../../components/reasoned-act.tsx';
import { VerdictList } from '../../components/verdict-list.tsx';
import { momentInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { COLON } from '../../language/marks.ts';
import { AtAGlance } from './at-a-glance.tsx';
import { Background } from './background.tsx';
import './tasks.css';

const words = {
  title: { zh: '审阅', en: 'Review' },
  request: { zh: '请示内容', en: 'The request' },
  check: { zh: '规则核对', en: 'What the rules say of it' },
  decide: { zh: '您的决定', en: 'Your decision' },
  inTheWay: { zh: '现在还不能同意', en: 'What stands in the way of approving it' },
  nothing: {
    zh: '这件事已经办结，或者不在您这里。',
    en: 'This has been decided, or is not with you.',
  },
  back: { zh: '回到待办', en: 'Back to the list' },
  next: { zh: '下一件', en: 'Next one' },
  noVerdicts: { zh: '这份请示没有需要核对的规则。', en: 'No rule is judged on this request.' },
  renewal: { zh: '看整个进展', en: 'See the whole renewal' },
} as const;

type Task = Answer<'GET /api/tasks'>['tasks'][number];

const isEventType = (type: string) => eventTypes.find((one) => one === type);

function Request({ task, names }: { readonly task: Task; readonly names: Names }) {
  const { say, language } = useLanguage();
  const { request } = task;
  if (request === null) return null;
  const type = isEventType(request.type);
  return (
    <Card title={<h2 className="tasks-head">{say(words.request)}</h2>}>
      <p className="task-what">
        <strong>{say(request.title)}</strong> {request.clause}
      </p>
      <p className="task-soft">
        {request.by.name ?? request.by.id} · {momentInWords(request.recordedAt, language)}
      </p>
      {type && <AtAGlance renewal={task.renewal} request={type} names={names} />}
      {type && <FactList type={type} facts={request.facts} names={names} />}
      <h3 className="tasks-head">{say(words.check)}</h3>
      {request.verdicts.length > 0 ? (
        <VerdictList verdicts={namedVerdicts(request.verdicts, names)} />
      ) : (
        <p>{say(words.noVerdicts)}</p>
      )}
    </Card>
  );
}

function Decision({ task, names }: { readonly task: Task; readonly names: Names }) {
  const { say } = useLanguage();
  const renewal = useAnswer('GET /api/renewals/{id}', { params: { id: task.renewal }, query: {} });
  const onward = task.events.find(({ way }) => way === 'onward');
  const hindrances = renewal.data?.possibleEvents.find(({ type }) => type === onward?.type)?.inTheWay ?? [];
  return (
    <Card title={<h2 className="tasks-head">{say(words.decide)}</h2>} className="no-print">
      {hindrances.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say(words.inTheWay)}
          description={<VerdictList verdicts={namedVerdicts(hindrances, names)} />}
          style={{ marginBlockEnd: 16 }}
        />
      )}
      <div className="approval-ways">
        {task.events.map(({ type, title, way }) => (
          <ButtonLink
            key={type}
            to="/renewals/$id/record/$type"
            params={{ id: task.renewal, type }}
            search={{ from: 'tasks' }}
            tone={way === 'onward' ? 'primary' : 'default'}
            danger={way === 'back'}
            size="large"
          >
            {say(title)}
          </ButtonLink>
        ))}
      </div>
    </Card>
  );
}

/** The request, the ways to decide, and what it rests on for whoever looks closer. */
function Papers({ task }: { readonly task: Task }) {
  const names = usePersonNames(task.renewal, task.community.code);
  return (
    <>
      {task.request?.returned && <ReasonedActNote act={task.request.returned} as="earlier" />}
      <Request task={task} names={names} />
      <Decision task={task} names={names} />
      <Background task={task} names={names} />
    </>
  );
}

/** One request with what it says, what the rules say of it, and the ways to decide. */
export function ApprovalPage() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const { id, step } = useParams({ strict: false });
  const tasks = useAnswer('GET /api/tasks', { query: { limit: 200 } });
  return (
    <Page
      title={words.title}
      actions={<Button onClick={() => navigate({ to: '/tasks' })}>{say(words.back)}</Button>}
    >
      <Answered of={tasks}>
        {({ tasks: all }) => {
          const task = all.find((one) => one.renewal === id && one.step === step);
          const next = all.find((one) => one.request !== null && one !== task && one.events.length > 0);
          return (
            <div className="tasks-column">
              {task === undefined ? (
                <Nothing>{say(words.nothing)}</Nothing>
              ) : (
                <>
                  <p className="task-what">
                    <strong>{task.community.name}</strong> {say(task.title)} · {task.clause}{' '}
                    {task.dueOn !== null && task.daysLeft !== null && task.dueKind !== null && (
                      <Due on={task.dueOn} daysLeft={task.daysLeft} kind={task.dueKind} />
                    )}{' '}
                    <Link to="/renewals/$id" params={{ id: task.renewal }}>
                      {say(words.renewal)}
                    </Link>
                  </p>
                  <Papers task={task} />
                </>
              )}
              {next && (
                <Link
                  to="/tasks/$id/$step"
                  params={{ id: next.renewal, step: next.step }}
                  className="no-print"
                >
                  {say(words.next)}
                  {say(COLON)}
                  {next.community.name} {say(next.title)}
                </Link>
              )}
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}
