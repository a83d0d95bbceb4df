import { useNavigate, useSearch } from '@tanstack/react-router';
import { Badge, Button, Card, Segmented } from 'antd';
import { useState } from 'react';
import type { Text } from '../../../machines/text.ts';
import type { Answer } from '../../api/client.ts';
import { useAnswer } from '../../api/queries.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Nothing } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Besides } from './besides.tsx';
import { GROUPS, type Group, groupTitles } from './groups.ts';
import { TaskRow } from './task-row.tsx';
import './tasks.css';

const words = {
  title: { zh: '待办', en: 'To do' },
  all: { zh: '全部', en: 'All' },
  filter: { zh: '按期限筛选', en: 'By due date' },
  nothing: { zh: '没有要您办的事。', en: 'Nothing waits for you.' },
  more: { zh: '更多', en: 'More' },
} as const;

type Tasks = Answer<'GET /api/tasks'>;

const PAGE = 50;

const isGroup = (word: unknown): word is Group => GROUPS.some((one) => one === word);

function Filter({
  counts,
  chosen,
}: {
  readonly counts: Tasks['counts']['tasks'];
  readonly chosen: Group | undefined;
}) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const titled = (title: Text, count: number) => (
    <span>
      {say(title)} <Badge count={count} overflowCount={999} showZero color="var(--resting)" />
    </span>
  );
  const all = GROUPS.reduce((sum, group) => sum + counts[group], 0);
  return (
    <div className="tasks-filter no-print">
      <Segmented<Group | 'all'>
        aria-label={say(words.filter)}
        value={chosen ?? 'all'}
        options={[
          { value: 'all', label: titled(words.all, all) },
          ...GROUPS.map((group) => ({ value: group, label: titled(groupTitles[group], counts[group]) })),
        ]}
        onChange={(group) => navigate({ to: '/tasks', search: group === 'all' ? {} : { group } })}
      />
    </div>
  );
}

function Listed({ tasks }: { readonly tasks: Tasks['tasks'] }) {
  const { say } = useLanguage();
  if (tasks.length === 0) return <Nothing>{say(words.nothing)}</Nothing>;
  return GROUPS.map((group) => {
    const some = tasks.filter((task) => task.group === group);
    if (some.length === 0) return null;
    return (
      <Card
        key={group}
        title={
          <h2 className="tasks-head">
            {say(groupTitles[group])} <Badge count={some.length} color="var(--resting)" overflowCount={999} />
          </h2>
        }
      >
        <ul className="tasks-list">
          {some.map((task) => (
            <TaskRow key={`${task.renewal}-${task.step}`} task={task} />
          ))}
        </ul>
      </Card>
    );
  });
}

/** Everything that waits for whoever is signed in, soonest first. */
export function TasksPage() {
  const { say } = useLanguage();
  const { group }: { group?: unknown } = useSearch({ strict: false });
  const chosen = isGroup(group) ? group : undefined;
  const [limit, setLimit] = useState(PAGE);
  const tasks = useAnswer('GET /api/tasks', { query: { limit, ...(chosen && { group: chosen }) } });
  return (
    <Page title={words.title}>
      <Answered of={tasks}>
        {({ counts, tasks: some, next }) => (
          <div className="tasks-column">
            <Filter counts={counts.tasks} chosen={chosen} />
            <Besides counts={counts} />
            <Listed tasks={some} />
            {next !== null && limit < 200 && (
              <Button onClick={() => setLimit((shown) => Math.min(200, shown + PAGE))}>
                {say(words.more)}
              </Button>
            )}
          </div>
        )}
      </Answered>
    </Page>
  );
}
