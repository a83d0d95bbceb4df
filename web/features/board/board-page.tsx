import { Alert, Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { Stage } from '../../../machines/plan/words.ts';
import { addressOf } from '../../api/client.ts';
import { Page } from '../../components/page.tsx';
import { Failed, Nothing } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { BoardBar } from './board-bar.tsx';
import { Cards } from './cards.tsx';
import { Chart } from './chart.tsx';
import { askedOf, isFiltered, toggled, withoutFilters } from './choice.ts';
import { columnsShown, neededPlaces } from './columns-shown.ts';
import { Figures } from './figures.tsx';
import { Filters } from './filters.tsx';
import { Legend } from './legend.tsx';
import { PrintedChart } from './printed-chart.tsx';
import { RegionTrail, regionName } from './region-trail.tsx';
import { useBoard } from './use-board.ts';
import { useChoice } from './use-choice.ts';
import { useNarrow } from './use-narrow.ts';
import { usePrinting } from './use-printing.ts';
import { useRegions } from './use-regions.ts';
import './board.css';

const words = {
  title: { zh: '作战图', en: 'Wall chart' },
  sheet: { zh: '导出 Excel', en: 'Export .xlsx' },
  print: { zh: '打印（A3 横向）', en: 'Print (A3)' },
  loading: { zh: '正在读取作战图……', en: 'Loading the wall chart …' },
  offline: {
    zh: '连接不上服务器，下面是断线前的情况。',
    en: 'The server cannot be reached. This is how it was before.',
  },
  none: { zh: '您的辖区内还没有社区。', en: 'There is no community in your region yet.' },
  noMatch: { zh: '没有符合条件的社区。', en: 'No community matches.' },
  reset: { zh: '清除筛选', en: 'Reset filters' },
} as const;

function Skeleton() {
  const { say } = useLanguage();
  return (
    <div role="status" className="chart-skeleton">
      <span className="visually-hidden">{say(words.loading)}</span>
      {Array.from({ length: 12 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: twelve bars that are all alike
        <span key={at} aria-hidden="true" />
      ))}
    </div>
  );
}

/** The wall chart (作战图): how all communities of a region stand, step by step. */
export function BoardPage() {
  const { say, language } = useLanguage();
  const { choice, choose } = useChoice();
  const [windows, setWindows] = useState<readonly number[]>([0]);
  const { first, whole, at } = useBoard(choice, windows);
  const { data: regions } = useRegions(choice.region);
  const narrow = useNarrow();
  const printing = usePrinting();
  const { data, isPlaceholderData, error } = first;
  const totals = data?.totals ?? null;
  const { folded, everyStep } = choice;
  // As a text: a change that adds no column must not draw every row anew.
  const needed = neededPlaces(totals, data?.communities ?? []).join();
  const columns = useMemo(
    () => columnsShown({ folded, everyStep }, needed === '' ? [] : needed.split(',').map(Number)),
    [folded, everyStep, needed],
  );
  const fold = useCallback((stage: Stage) => choose({ folded: toggled(folded, stage) }), [choose, folded]);

  const view = choice.view ?? (narrow ? 'cards' : 'chart');
  const sheet = addressOf('GET /api/board.xlsx', { query: { ...askedOf(choice), lang: language } });
  const here = regions?.path.at(-1);
  const actions = data !== undefined && (
    <>
      <Button href={sheet} download>
        {say(words.sheet)}
      </Button>
      <Button onClick={() => window.print()}>{say(words.print)}</Button>
    </>
  );

  const shown = () => {
    if (data === undefined)
      return error ? <Failed problem={error} again={() => first.refetch()} /> : <Skeleton />;
    if (data.count === 0)
      return isFiltered(choice) ? (
        <Nothing
          action={
            <Button type="primary" onClick={() => choose(withoutFilters(choice))}>
              {say(words.reset)}
            </Button>
          }
        >
          {say(words.noMatch)}
        </Nothing>
      ) : (
        <Nothing>{say(words.none)}</Nothing>
      );
    const common = { count: data.count, at, today: data.today, marked: choice.atRisk, onWindows: setWindows };
    if (view === 'cards') return <Cards {...common} />;
    return (
      <>
        <Chart
          {...common}
          columns={columns}
          totals={totals}
          stale={isPlaceholderData}
          about={JSON.stringify(askedOf(choice))}
          onFold={fold}
        />
        <Legend />
      </>
    );
  };

  return (
    <>
      <div className="board-screen">
        <Page title={words.title} actions={actions}>
          {error?.code === 'offline' && data !== undefined && (
            <Alert type="warning" showIcon banner title={say(words.offline)} />
          )}
          <RegionTrail region={choice.region} choose={choose} />
          {whole !== null && <Figures totals={whole} choice={choice} choose={choose} />}
          <Filters choice={choice} choose={choose} />
          {data !== undefined && (
            <BoardBar
              count={data.count}
              all={whole?.communities ?? data.count}
              view={view}
              choice={choice}
              choose={choose}
            />
          )}
          {shown()}
        </Page>
      </div>
      {printing && data !== undefined && totals !== null && (
        <PrintedChart
          place={here === undefined ? { zh: '', en: '' } : regionName(here)}
          columns={columns}
          communities={data.communities}
          count={data.count}
          totals={totals}
          today={data.today}
        />
      )}
    </>
  );
}
