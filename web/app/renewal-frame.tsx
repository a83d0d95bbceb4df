import { Link, Outlet, useParams } from '@tanstack/react-router';
import { stageLabels } from '../../machines/rules/labels.ts';
import type { Text } from '../../machines/text.ts';
import type { Answer } from '../api/client.ts';
import { useAnswer } from '../api/queries.ts';
import { Answered } from '../components/page-states.tsx';
import { StatusMark } from '../components/status-mark.tsx';
import { useLook } from '../features/record/use-look.ts';
import { dayInWords } from '../language/dates.ts';
import { useLanguage } from '../language/language.tsx';
import './renewal-frame.css';

const words = {
  asOf: { zh: (day: string) => `（${day}时）`, en: (day: string) => ` on ${day}` },
  pages: { zh: '本社区的页面', en: 'Pages of this community' },
  term: { zh: (year: number) => `${year}年换届`, en: (year: number) => `Renewal of ${year}` },
} as const;

const PAGES = [
  { path: '/renewals/$id', title: { zh: '进展', en: 'Progress' } },
  { path: '/renewals/$id/chart', title: { zh: '流程与记录', en: 'Chart and record' } },
  { path: '/renewals/$id/case', title: { zh: '案卷', en: 'Case file' } },
] as const;

const stageTitle = (stage: string | null): Text | undefined =>
  (stageLabels as Readonly<Record<string, Text>>)[stage ?? ''];

type Renewal = Answer<'GET /api/renewals/{id}'>;

/** The renewal at the moment that is looked at; undefined while it is not known. */
function useShown(present: Renewal): Renewal | undefined {
  const [{ at }] = useLook();
  const then = useAnswer(
    'GET /api/renewals/{id}',
    { params: { id: present.id }, query: { at } },
    { enabled: at !== undefined },
  );
  return at === undefined ? present : then.data;
}

/** Which community this is, how it stands or stood at the moment that is looked at, and the pages about it. */
function Head({ renewal }: { readonly renewal: Renewal }) {
  const { say, language } = useLanguage();
  const { id, community, term } = renewal;
  const shown = useShown(renewal);
  const stage = stageTitle(shown?.stage ?? null);
  return (
    <header className="renewal-head">
      <div className="renewal-name">
        <strong>{community.name}</strong>
        {shown && (
          <StatusMark
            standing={shown.standing}
            note={shown.asOf === 'then' ? words.asOf[language](dayInWords(shown.today, language, true)) : ''}
          />
        )}
        <span className="renewal-stage">
          {words.term[language](term)}
          {stage && ` · ${say(stage)}`}
        </span>
      </div>
      <nav className="renewal-pages no-print" aria-label={say(words.pages)}>
        {PAGES.map(({ path, title }) => (
          <Link key={path} to={path} params={{ id }} activeOptions={{ exact: true, includeSearch: false }}>
            {say(title)}
          </Link>
        ))}
        <Link to="/ledger/$community" params={{ community: community.code }}>
          {say({ zh: '台账', en: 'Ledger' })}
        </Link>
      </nav>
    </header>
  );
}

/** What all pages about one renewal share. */
export function RenewalFrame() {
  const { id } = useParams({ strict: false });
  const renewal = useAnswer('GET /api/renewals/{id}', { params: { id: String(id) }, query: {} });
  return (
    <Answered of={renewal}>
      {(answer) => (
        <>
          <Head renewal={answer} />
          <Outlet />
        </>
      )}
    </Answered>
  );
}
