import { Tabs } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import type { Text } from '../../../machines/text.ts';
import { useToday } from '../../api/today.ts';
import { Answered, Loading, Nothing } from '../../components/page-states.tsx';
import { useLanguage } from '../../language/language.tsx';
import { VIEWS, type View } from './address.ts';
import { GoalsView } from './goals/goals-view.tsx';
import { KinshipView } from './kinship/kinship-view.tsx';
import { LedgerContext, type OpenLedger } from './ledger-context.tsx';
import { PeopleView } from './people/people-view.tsx';
import { useAsked } from './use-asked.ts';
import { type Ledger, useLedger } from './use-ledger.ts';
import { usePlan } from './use-plan.ts';

/** With it comes what reads a sheet. */
const ImportView = lazy(async () => ({ default: (await import('./import/import-view.tsx')).ImportView }));

const titles: Readonly<Record<View, Text>> = {
  people: { zh: '人员', en: 'People' },
  import: { zh: '导入', en: 'Import' },
  kinship: { zh: '亲属', en: 'Kinship' },
  goals: { zh: '班子目标', en: 'Team goals' },
};

const words = {
  hidden: {
    zh: (count: number) => `本社区台账有${count}人。按职责分工，您不查看人员信息。`,
    en: (count: number) => `This ledger holds ${count} people. Who they are is not part of your duties.`,
  },
} as const;

const CONTENT: Readonly<Record<View, () => React.ReactNode>> = {
  people: () => <PeopleView />,
  import: () => (
    <Suspense fallback={<Loading />}>
      <ImportView />
    </Suspense>
  ),
  kinship: () => <KinshipView />,
  goals: () => <GoalsView />,
};

function Views({ ledger, today }: { readonly ledger: Ledger; readonly today: string }) {
  const { say, language } = useLanguage();
  const { code } = ledger.community;
  const { plan, snapshot } = usePlan(code);
  const { asked, ask } = useAsked(code);
  const open: OpenLedger = useMemo(
    () => ({ ledger, today, plan, snapshot }),
    [ledger, today, plan, snapshot],
  );
  if (ledger.sight === 'none') return <Nothing>{words.hidden[language](ledger.count)}</Nothing>;
  const views = VIEWS.filter((view) => view !== 'import' || ledger.mayEdit);
  return (
    <LedgerContext value={open}>
      <Tabs
        activeKey={views.includes(asked.view) ? asked.view : 'people'}
        onChange={(view) => ask({ view: view as View, person: null })}
        destroyOnHidden
        items={views.map((view) => ({ key: view, label: say(titles[view]), children: CONTENT[view]() }))}
      />
    </LedgerContext>
  );
}

/** The ledger of one community; `named`: its name stands above already. */
export function OneLedger({ code, named }: { readonly code: string; readonly named: boolean }) {
  const ledger = useLedger(code);
  const today = useToday();
  return (
    <Answered of={ledger}>
      {(answer) => (
        <>
          {!named && <p className="ledger-community">{answer.community.name}</p>}
          {today === undefined ? <Loading /> : <Views ledger={answer} today={today} />}
        </>
      )}
    </Answered>
  );
}
