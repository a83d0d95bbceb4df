import { PrinterOutlined } from '@ant-design/icons';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { CaseFile, Renewal } from '../../api/api.gen.ts';
import { useAnswer } from '../../api/queries.ts';
import { Page } from '../../components/page.tsx';
import { Answered } from '../../components/page-states.tsx';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { Attempts } from './case/attempts.tsx';
import { CaseChart } from './case/case-chart.tsx';
import { words } from './case/case-words.ts';
import { Exceptions } from './case/exceptions.tsx';
import { usePageMargins } from './case/use-page-margins.ts';
import { ChainSaid } from './chain-check.tsx';
import './case/case.css';

function Stands({ file: { renewal } }: { readonly file: CaseFile }) {
  const { say, language } = useLanguage();
  const { community, term, status, openSteps, openViolations, plan, revision, today } = renewal;
  const planTitle = useAnswer('GET /api/plans/{id}', { params: { id: plan } });
  const day = (on: string) => dayInWords(on, language, true);
  return (
    <section className="case-section">
      <h2>{say(words.stands)}</h2>
      <dl className="case-stands">
        <dt>{say(words.community)}</dt>
        <dd>
          {community.name}（{community.code}）
        </dd>
        <dt>{say(words.term)}</dt>
        <dd>{term}</dd>
        <dt>{say(words.status)}</dt>
        <dd>
          {say(words.statuses[status])} · {day(today)}
        </dd>
        <dt>{say(words.step)}</dt>
        <dd>
          {openSteps.length === 0
            ? say(words.none)
            : openSteps.map(({ id, title, dueOn, clause }) => (
                <div key={id}>
                  {say(title)}（{clause}）· {day(dueOn)} {say(words.due)}
                </div>
              ))}
        </dd>
        <dt>{say(words.revision)}</dt>
        <dd>{revision}</dd>
        <dt>{say(words.plan)}</dt>
        <dd>{planTitle.data === undefined ? plan : say(planTitle.data.title)}</dd>
        {openViolations !== null && (
          <>
            <dt>{say(words.violations)}</dt>
            <dd>{openViolations}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function File({ file, renewal }: { readonly file: CaseFile; readonly renewal: Renewal }) {
  const { say, language } = useLanguage();
  const { community, head, today, term } = file.renewal;
  const code = file.chain?.events.code ?? head.slice(0, 16);
  usePageMargins({
    top: `${community.name} · ${term} · ${say(words.title)}`,
    bottom: `${say(words.head)} ${code} · ${words.printed[language](dayInWords(today, language, true))}`,
  });
  return (
    <div className="case">
      <p className="case-code">
        {community.name} · {say(words.head)} <code>{code}</code> ·{' '}
        {words.printed[language](dayInWords(today, language, true))}
      </p>
      <Stands file={file} />
      <section className="case-section case-chart-section">
        <h2>{say(words.chart)}</h2>
        <CaseChart renewal={renewal} />
      </section>
      <Attempts events={file.events} refusals={file.refusals} />
      <Exceptions
        waivers={file.waivers}
        extensions={file.extensions}
        supervisionNotices={file.supervisionNotices}
        messages={file.messages}
      />
      <section className="case-section">
        <h2>{say(words.verification)}</h2>
        {file.chain === null ? (
          <p>{say(words.withheld)}</p>
        ) : (
          <ChainSaid chain={file.chain} events={file.events} />
        )}
      </section>
    </div>
  );
}

/** Everything about one renewal on paper: for the archive, and for whoever asks how it went. */
export function CasePage() {
  const { id = '' } = useParams({ strict: false });
  const { say } = useLanguage();
  const file = useAnswer('GET /api/renewals/{id}/case', { params: { id } });
  const renewal = useAnswer('GET /api/renewals/{id}', { params: { id }, query: {} });
  return (
    <Page
      title={words.title}
      actions={
        <Button type="primary" icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>
          {say(words.print)}
        </Button>
      }
    >
      <Answered of={file} rows={12}>
        {(answer) => (
          <Answered of={renewal} rows={12}>
            {(present) => <File file={answer} renewal={present} />}
          </Answered>
        )}
      </Answered>
    </Page>
  );
}
