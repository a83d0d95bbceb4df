import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { Answer } from '../../api/client.ts';
import { useAnswer } from '../../api/queries.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Nothing } from '../../components/page-states.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useMe } from '../../session/me.ts';
import { ComingSteps } from './coming-steps.tsx';
import { NextStep } from './next-step.tsx';
import { OnHold } from './on-hold.tsx';
import { OnlineObjections } from './online-objections.tsx';
import { OtherMatters } from './other-matters.tsx';
import { OtherSteps } from './other-steps.tsx';
import './card.css';

const words = {
  title: { zh: '下一步', en: 'Next step' },
  progress: { zh: '进展', en: 'Progress' },
  community: { zh: '社区', en: 'Community' },
  none: { zh: '本社区的换届还没有启动。', en: 'The renewal of this community has not begun.' },
  noCommunity: {
    zh: '您还没有负责的社区。请联系镇换届办。',
    en: 'No community is yours yet. Please ask the town office.',
  },
} as const;

type Renewal = Answer<'GET /api/renewals/{id}'>;

/** Where a renewal stands for whoever looks: what they can do now, on whom the rest waits, what comes. */
function Standing({ renewal }: { readonly renewal: Renewal }) {
  const tasks = useAnswer('GET /api/tasks', { query: { limit: 200 } });
  return (
    <Answered of={tasks}>
      {({ tasks: all, counts }) => {
        const mine = all.filter((task) => task.renewal === renewal.id && task.events.length > 0);
        const [first, ...rest] = mine;
        return (
          <div className="card-column">
            {renewal.status !== 'running' && <OnHold renewal={renewal} />}
            {counts.objections > 0 && <OnlineObjections community={renewal.community.code} />}
            {first && <NextStep task={first} renewal={renewal} />}
            <OtherSteps renewal={renewal} next={first} mine={rest} />
            <ComingSteps renewal={renewal} />
            <OtherMatters renewal={renewal} tasks={mine} />
          </div>
        );
      }}
    </Answered>
  );
}

/** Of a renewal that the address names. */
export function RenewalCardPage() {
  const { id } = useParams({ strict: false });
  const renewal = useAnswer('GET /api/renewals/{id}', { params: { id: String(id) }, query: {} });
  return (
    <Page title={words.progress}>
      <Answered of={renewal}>{(answer) => <Standing renewal={answer} />}</Answered>
    </Page>
  );
}

function OfCommunity({ code }: { readonly code: string }) {
  const { say } = useLanguage();
  const board = useAnswer('GET /api/board', { query: { region: code, limit: 1, totals: false } });
  const id = board.data?.communities[0]?.renewal ?? null;
  const renewal = useAnswer(
    'GET /api/renewals/{id}',
    { params: { id: id ?? '' }, query: {} },
    { enabled: id !== null },
  );
  return (
    <Answered of={board}>
      {() =>
        id === null ? (
          <Nothing>{say(words.none)}</Nothing>
        ) : (
          <Answered of={renewal}>
            {(answer) => (
              <>
                <p className="card-community">
                  <strong>{answer.community.name}</strong> <StatusMark standing={answer.standing} />
                </p>
                <Standing renewal={answer} />
              </>
            )}
          </Answered>
        )
      }
    </Answered>
  );
}

/** A secretary's first page: their community's next step. */
export function CardPage() {
  const { say } = useLanguage();
  const { data: me } = useMe();
  const navigate = useNavigate();
  const { community }: { community?: string } = useSearch({ strict: false });
  const communities = (me?.roles ?? [])
    .filter(({ role }) => role === 'community-secretary')
    .map(({ prefix }) => prefix);
  const code = communities.find((one) => one === String(community)) ?? communities[0];
  return (
    <Page
      title={words.title}
      actions={
        communities.length > 1 && (
          <Select
            aria-label={say(words.community)}
            value={code}
            options={communities.map((one) => ({ value: one, label: one }))}
            onChange={(next: string) => navigate({ to: '/card', search: { community: next } })}
          />
        )
      }
    >
      {code === undefined ? <Nothing>{say(words.noCommunity)}</Nothing> : <OfCommunity code={code} />}
    </Page>
  );
}
