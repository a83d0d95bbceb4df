import type { Answer } from '../../api/client.ts';
import { actInWords, reasonInWords } from '../../components/act-in-words.ts';
import { ButtonLink } from '../../components/button-link.tsx';
import { Due } from '../../components/due.tsx';
import { roleNames } from '../../components/role-names.ts';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { COLON } from '../../language/marks.ts';

const words = {
  approve: { zh: '审阅', en: 'Review' },
  record: { zh: '登记', en: 'Record' },
  look: { zh: '查看', en: 'Look' },
  requested: { zh: '请示', en: 'Request' },
  since: { zh: '自', en: 'since' },
  again: { zh: '退回重办', en: 'To be done again' },
  waitsFor: { zh: '等', en: 'With' },
  noDue: { zh: '没有期限，请报告换届办', en: 'Without a due date: please tell the office' },
} as const;

interface Props {
  readonly task: Answer<'GET /api/tasks'>['tasks'][number];
}

/** One thing to do: which community, what, by when, and the way there. */
export function TaskRow({ task }: Props) {
  const { say, language } = useLanguage();
  const { community, renewal, step, title, dueOn, daysLeft, dueKind, request, events, since } = task;
  const [first] = events;
  const why = task.returned && reasonInWords(task.returned);
  return (
    <li className="task">
      <div>
        <div className="task-what">
          <strong>{community.name}</strong> {say(title)}
        </div>
        <div>
          {dueOn !== null && daysLeft !== null && dueKind !== null ? (
            <Due on={dueOn} daysLeft={daysLeft} kind={dueKind} />
          ) : (
            <span className="task-fault">{say(words.noDue)}</span>
          )}
        </div>
        {task.returned && (
          <div className="task-returned">
            <strong>
              {say(words.again)} · {say(actInWords(task.returned))}
            </strong>{' '}
            {why && say(why)}
          </div>
        )}
        <div className="task-soft">
          {request
            ? `${say(words.requested)}${say(COLON)}${say(request.title)} · ${request.by.name ?? request.by.id} · ${dayInWords(request.recordedOn, language)}`
            : `${say(words.since)} ${dayInWords(since.on, language)}`}
          {events.length === 0 && ` · ${say(words.waitsFor)} ${say(roleNames(task.waitingOn))}`}
        </div>
      </div>
      {request && first ? (
        <ButtonLink
          to="/tasks/$id/$step"
          params={{ id: renewal, step }}
          tone="primary"
          aria-label={`${say(words.approve)}${say(COLON)}${community.name} ${say(title)}`}
        >
          {say(words.approve)}
        </ButtonLink>
      ) : first ? (
        <ButtonLink
          to="/renewals/$id/record/$type"
          params={{ id: renewal, type: first.type }}
          tone="primary"
          aria-label={`${say(words.record)}${say(COLON)}${community.name} ${say(title)}`}
        >
          {say(words.record)}
        </ButtonLink>
      ) : (
        <ButtonLink
          to="/renewals/$id"
          params={{ id: renewal }}
          aria-label={`${say(words.look)}${say(COLON)}${community.name} ${say(title)}`}
        >
          {say(words.look)}
        </ButtonLink>
      )}
    </li>
  );
}
