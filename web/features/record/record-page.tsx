import { keepPreviousData } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert, Segmented } from 'antd';
import { useMemo } from 'react';
import type { Renewal } from '../../api/api.gen.ts';
import { useAnswer } from '../../api/queries.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Loading } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { holds, useMe } from '../../session/me.ts';
import { ChainCheck } from './chain-check.tsx';
import { Chart } from './chart/chart.tsx';
import { ChartTable } from './chart/chart-table.tsx';
import { ExportPicture } from './chart/export-picture.tsx';
import { readingOf } from './chart/reading.ts';
import { useWhole } from './chart/use-whole.ts';
import { History } from './history/history.tsx';
import { Compare } from './moment/compare.tsx';
import { MomentSlider } from './moment/moment-slider.tsx';
import { momentsMarked } from './moment/moments-marked.ts';
import { Then } from './moment/then.tsx';
import { Supervise } from './supervise.tsx';
import { useLook } from './use-look.ts';
import { useEvents, useMessagesAbout, useRefusals } from './use-record.ts';

const words = {
  title: { zh: '流程与记录', en: 'Chart and record' },
  chart: { zh: '图', en: 'Chart' },
  table: { zh: '表格', en: 'Table' },
  as: { zh: '显示方式', en: 'Shown as' },
  notDrawn: {
    zh: '流程图画不出来，请看下面的记录，或刷新页面重试。',
    en: 'The chart could not be drawn. See the record below, or load the page again.',
  },
} as const;

/** Who may ask for what is masked. */
const REVIEWERS = [
  'town-party-committee',
  'county-organization-department',
  'county-civil-affairs-bureau',
  'reviewing-department',
  'inspection-team',
] as const;

/** The statechart of a renewal, where it stands in it and how it came there; now, or at any moment before. */
export function RecordPage() {
  const { id = '' } = useParams({ strict: false });
  const [{ at }] = useLook();
  const renewal = useAnswer(
    'GET /api/renewals/{id}',
    { params: { id }, query: { at } },
    { placeholderData: keepPreviousData },
  );
  return (
    <Answered of={renewal} rows={12}>
      {(answer) => <Record renewal={answer} />}
    </Answered>
  );
}

function Record({ renewal }: { readonly renewal: Renewal }) {
  const { say } = useLanguage();
  const { id } = renewal;
  const [{ at, from, to, as }, look] = useLook();
  const { data: me } = useMe();
  const { data: events = [] } = useEvents(id);
  const { data: refusals = [] } = useRefusals(id);
  const { data: messages = [] } = useMessagesAbout(id);
  const { data: whole, error } = useWhole();
  const compared = useAnswer(
    'GET /api/renewals/{id}/compare',
    { params: { id }, query: { from: from ?? 0, to: to ?? 0 } },
    { enabled: from !== undefined },
  );
  const reading = useMemo(
    () => (whole === undefined ? undefined : readingOf(whole, renewal, events)),
    [whole, renewal, events],
  );
  const moments = useMemo(
    () => momentsMarked(from === undefined ? undefined : compared.data, say),
    [from, compared.data, say],
  );
  const lookAt = (revision: number | undefined) => look({ at: revision });
  return (
    <Page
      title={words.title}
      actions={
        <>
          <Supervise renewal={renewal} />
          {whole && reading && <ExportPicture whole={whole} reading={reading} renewal={renewal} />}
          <Segmented
            aria-label={say(words.as)}
            value={as as string}
            options={[
              { value: 'chart', label: say(words.chart) },
              { value: 'table', label: say(words.table) },
            ]}
            onChange={(next) => look({ as: next === 'table' ? 'table' : 'chart' })}
          />
        </>
      }
    >
      <MomentSlider
        events={events}
        refusals={refusals}
        last={renewal.lastRevision}
        replayedTo={Math.max(renewal.replayedTo, 0)}
        at={at}
        lookAt={lookAt}
      />
      {error !== null && <Alert type="error" showIcon title={say(words.notDrawn)} />}
      {error === null && reading === undefined && <Loading rows={10} />}
      {whole &&
        reading &&
        (as === 'table' ? (
          <ChartTable whole={whole} reading={reading} events={events} />
        ) : (
          <Chart whole={whole} reading={reading} moments={moments} />
        ))}
      <Then renewal={renewal} />
      <Compare
        events={events}
        last={renewal.lastRevision}
        from={from}
        to={to}
        compared={compared}
        compare={(first, second) => look({ from: first, to: second })}
      />
      <History
        renewal={renewal}
        events={events}
        refusals={refusals}
        messages={messages}
        mayUnmask={holds(me, REVIEWERS)}
        lookAt={(revision) => {
          lookAt(revision);
          window.scrollTo({ top: 0 });
        }}
      />
      <ChainCheck id={id} events={events} />
    </Page>
  );
}
