import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../api/queries.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Nothing } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { NoticeCard } from './notice-card.tsx';
import { STATES, stateTitles } from './states.ts';
import './supervision.css';

const words = {
  title: { zh: '督办单', en: 'Supervision notices' },
  filter: { zh: '按状态筛选', en: 'By state' },
  all: { zh: '全部', en: 'All' },
  mine: { zh: '待我处理', en: 'Waits for me' },
  nothing: { zh: '没有督办单。', en: 'There are no supervision notices.' },
  nothingMine: { zh: '没有要您回复或销号的督办单。', en: 'No notice waits for your reply or closing.' },
  more: { zh: '更多', en: 'More' },
  print: { zh: '打印', en: 'Print' },
} as const;

const titles = { ...stateTitles, all: words.all, mine: words.mine };

const PAGE = 50;
const MOST = 200;

const CHOICES = ['all', 'mine', ...STATES] as const;
type Chosen = (typeof CHOICES)[number];

const askedOf = (chosen: Chosen) => {
  if (chosen === 'all') return {};
  return chosen === 'mine' ? { mine: true } : { state: chosen };
};

/** Blue, yellow and red notices with their replies, until they are closed (销号). */
export function SupervisionPage() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const { state }: { state?: unknown } = useSearch({ strict: false });
  const chosen = CHOICES.find((one) => one === state) ?? 'all';
  const [limit, setLimit] = useState(PAGE);
  const notices = useAnswer('GET /api/supervision-notices', {
    query: { limit, ...askedOf(chosen) },
  });
  return (
    <Page title={words.title} actions={<Button onClick={() => window.print()}>{say(words.print)}</Button>}>
      <div className="supervision-column">
        <div className="supervision-filter no-print">
          <Segmented<Chosen>
            aria-label={say(words.filter)}
            value={chosen}
            options={CHOICES.map((one) => ({ value: one, label: say(titles[one]) }))}
            onChange={(next) =>
              navigate({ to: '/supervision', search: next === 'all' ? {} : { state: next } })
            }
          />
        </div>
        <Answered of={notices}>
          {({ today, notices: some, next }) =>
            some.length === 0 ? (
              <Nothing>{say(chosen === 'mine' ? words.nothingMine : words.nothing)}</Nothing>
            ) : (
              <>
                {some.map((notice) => (
                  <NoticeCard key={notice.id} notice={notice} today={today} />
                ))}
                {next !== null && limit < MOST && (
                  <Button onClick={() => setLimit((shown) => Math.min(MOST, shown + PAGE))}>
                    {say(words.more)}
                  </Button>
                )}
              </>
            )
          }
        </Answered>
      </div>
    </Page>
  );
}
