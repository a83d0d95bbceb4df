import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import type { Text } from '../../../machines/text.ts';
import type { Answer } from '../../api/client.ts';
import { useAnswer } from '../../api/queries.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Nothing } from '../../components/page-states.tsx';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import './decisions.css';

type Decision = Answer<'GET /api/decisions'>['decisions'][number];
type Kind = Decision['kind'];

const KINDS: Readonly<Record<Kind, Text>> = {
  waiver: { zh: '准予例外', en: 'Waiver' },
  extension: { zh: '延期', en: 'Extension' },
  suspension: { zh: '暂停', en: 'Suspension' },
  resumption: { zh: '恢复', en: 'Resumption' },
  'sent-back': { zh: '退回重做', en: 'Sent back' },
};

const words = {
  title: { zh: '例外、延期与暂停', en: 'Waivers, extensions, suspensions' },
  filter: { zh: '按种类筛选', en: 'By kind' },
  all: { zh: '全部', en: 'All' },
  nothing: {
    zh: '还没有准予过例外，也没有延期或暂停。',
    en: 'Nothing was waived, put off or suspended yet.',
  },
  on: { zh: '日期', en: 'Day' },
  community: { zh: '社区', en: 'Community' },
  kind: { zh: '种类', en: 'Kind' },
  subject: { zh: '事项', en: 'What' },
  until: { zh: '至', en: 'until' },
  reason: { zh: '理由', en: 'Reason' },
  document: { zh: '文号', en: 'Document' },
  by: { zh: '决定人', en: 'By' },
  more: { zh: '更多', en: 'More' },
  print: { zh: '打印', en: 'Print' },
} as const;

const PAGE = 50;
const MOST = 200;

const isKind = (word: unknown): word is Kind => typeof word === 'string' && word in KINDS;

function useColumns() {
  const { say, language } = useLanguage();
  return [
    {
      key: 'on',
      title: say(words.on),
      render: (one: Decision) => dayInWords(one.recordedOn, language, true),
    },
    {
      key: 'community',
      title: say(words.community),
      render: ({ community, renewal, revision }: Decision) => (
        <Link to="/renewals/$id/chart" params={{ id: renewal }} search={{ at: revision }}>
          {community.name}
        </Link>
      ),
    },
    { key: 'kind', title: say(words.kind), render: ({ kind }: Decision) => say(KINDS[kind]) },
    {
      key: 'subject',
      title: say(words.subject),
      render: ({ subject, title, until }: Decision) => (
        <>
          {say(subject?.title ?? title)}
          {until && ` ${say(words.until)} ${dayInWords(until, language, true)}`}
        </>
      ),
    },
    { key: 'reason', title: say(words.reason), render: ({ reason }: Decision) => reason ?? '—' },
    {
      key: 'document',
      title: say(words.document),
      render: ({ documentNumber }: Decision) => documentNumber ?? '—',
    },
    { key: 'by', title: say(words.by), render: ({ by }: Decision) => by.name ?? by.id },
  ];
}

function Row({ decision }: { readonly decision: Decision }) {
  const columns = useColumns();
  return (
    <li className="decision">
      <dl>
        {columns.map(({ key, title, render }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>{render(decision)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function Listed({ decisions }: { readonly decisions: readonly Decision[] }) {
  const columns = useColumns();
  const keyOf = ({ renewal, revision }: Decision) => `${renewal}-${revision}`;
  return (
    <>
      <Table<Decision>
        className="decisions-wide"
        columns={columns}
        dataSource={decisions}
        rowKey={keyOf}
        pagination={false}
        size="middle"
      />
      <ul className="decisions-narrow">
        {decisions.map((decision) => (
          <Row key={keyOf(decision)} decision={decision} />
        ))}
      </ul>
    </>
  );
}

/** What was decided against the ordinary course: by whom, why, under which document. */
export function DecisionsPage() {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const { kind }: { kind?: unknown } = useSearch({ strict: false });
  const chosen = isKind(kind) ? kind : undefined;
  const [limit, setLimit] = useState(PAGE);
  const decisions = useAnswer('GET /api/decisions', { query: { limit, ...(chosen && { kind: chosen }) } });
  return (
    <Page title={words.title} actions={<Button onClick={() => window.print()}>{say(words.print)}</Button>}>
      <div className="decisions-filter no-print">
        <Segmented<Kind | 'all'>
          aria-label={say(words.filter)}
          value={chosen ?? 'all'}
          options={[
            { value: 'all', label: say(words.all) },
            ...Object.entries(KINDS).map(([value, title]) => ({ value: value as Kind, label: say(title) })),
          ]}
          onChange={(next) => navigate({ to: '/decisions', search: next === 'all' ? {} : { kind: next } })}
        />
      </div>
      <Answered of={decisions}>
        {({ decisions: some, next }) =>
          some.length === 0 ? (
            <Nothing>{say(words.nothing)}</Nothing>
          ) : (
            <>
              <Listed decisions={some} />
              {next !== null && limit < MOST && (
                <Button onClick={() => setLimit((shown) => Math.min(MOST, shown + PAGE))}>
                  {say(words.more)}
                </Button>
              )}
            </>
          )
        }
      </Answered>
    </Page>
  );
}
