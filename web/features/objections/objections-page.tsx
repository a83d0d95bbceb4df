import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { placeOf } from '../../../machines/notices/words.ts';
import type { Objection, ObjectionState } from '../../api/api.gen.ts';
import { useToday } from '../../api/today.ts';
import { Page } from '../../components/page.tsx';
import { Answered, Nothing } from '../../components/page-states.tsx';
import { type Column, Register } from '../../components/register.tsx';
import { dayInWords } from '../../language/dates.ts';
import { useLanguage } from '../../language/language.tsx';
import { ObjectionDrawer } from './objection-drawer.tsx';
import { ObjectionDue, ObjectionMark } from './objection-mark.tsx';
import { isOpen, noticeTitle, OBJECTION_STATES, STATE_ORDER } from './objection-words.ts';
import { useObjections } from './use-objections.ts';
import './objections.css';

const words = {
  title: { zh: '居民异议', en: "Residents' objections" },
  note: {
    zh: '居民在公示页面上提出的异议。受理后记入换届记录，在期限内答复。',
    en: 'What residents objected to notices. Taken over, each is on the record of the renewal and decided in time.',
  },
  show: { zh: '按状态显示', en: 'Show by state' },
  open: { zh: '未办结', en: 'Open' },
  all: { zh: '全部', en: 'All' },
  none: { zh: '没有收到过异议。', en: 'No objection has come in.' },
  noneHere: { zh: '没有这种状态的异议。', en: 'There are none in this state.' },
  number: { zh: '编号', en: 'Number' },
  community: { zh: '社区', en: 'Community' },
  notice: { zh: '针对', en: 'Objects to' },
  filed: { zh: '提出', en: 'Filed' },
  due: { zh: '答复期限', en: 'Due' },
  state: { zh: '状态', en: 'State' },
  actions: { zh: '操作', en: 'Actions' },
  view: { zh: '查看', en: 'View' },
} as const;

type Shown = ObjectionState | 'open' | 'all';

const CHOICES: readonly Shown[] = ['open', 'all', ...STATE_ORDER];

/** What the address of the page asks for. */
function wantedIn(search: Readonly<Record<string, unknown>>) {
  return {
    shown: CHOICES.find((one) => one === search.state) ?? 'open',
    id: search.id === undefined ? null : String(search.id),
  };
}

const fits = ({ state }: Objection, shown: Shown) =>
  shown === 'all' || (shown === 'open' ? isOpen(state) : state === shown);

/** Objections that came in from residents, with the days that are left. */
export function ObjectionsPage() {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const wanted = wantedIn(useSearch({ strict: false }));
  const objections = useObjections();
  const today = useToday();

  function show(next: Partial<typeof wanted>) {
    const { shown, id } = { ...wanted, ...next };
    const search = { ...(shown !== 'open' && { state: shown }), ...(id !== null && { id }) };
    void navigate({ to: '/objections', search, replace: true });
  }

  const columns: readonly Column<Objection>[] = [
    { title: words.number, cell: ({ number }) => number },
    { title: words.community, cell: ({ community }) => placeOf(community) },
    { title: words.notice, cell: ({ notice }) => say(noticeTitle(notice)) },
    { title: words.filed, cell: ({ filedOn }) => dayInWords(filedOn, language) },
    { title: words.due, cell: (objection) => <ObjectionDue objection={objection} today={today} /> },
    { title: words.state, cell: ({ state }) => <ObjectionMark state={state} /> },
    {
      title: words.actions,
      actions: true,
      cell: ({ id, number }) => (
        <Button aria-label={`${say(words.view)} ${number}`} onClick={() => show({ id })}>
          {say(words.view)}
        </Button>
      ),
    },
  ];

  const list = (all: readonly Objection[]) => {
    if (all.length === 0) return <Nothing>{say(words.none)}</Nothing>;
    const rows = all.filter((one) => fits(one, wanted.shown));
    const sorted = rows.toSorted(
      (a, b) => Number(isOpen(b.state)) - Number(isOpen(a.state)) || a.dueOn.localeCompare(b.dueOn),
    );
    if (sorted.length === 0) return <Nothing>{say(words.noneHere)}</Nothing>;
    return <Register caption={words.title} columns={columns} rows={sorted} keyOf={({ id }) => id} />;
  };

  const labelOf = (one: Shown) =>
    say(one === 'open' || one === 'all' ? words[one] : OBJECTION_STATES[one].title);
  return (
    <Page title={words.title}>
      <p className="objections-note">{say(words.note)}</p>
      <Answered of={objections}>
        {(all) => (
          <>
            <Select<Shown>
              aria-label={say(words.show)}
              className="objections-filter"
              value={wanted.shown}
              onChange={(shown) => show({ shown })}
              options={CHOICES.map((value) => ({
                value,
                label: `${labelOf(value)}（${all.filter((one) => fits(one, value)).length}）`,
              }))}
            />
            {list(all)}
            <ObjectionDrawer
              objection={all.find(({ id }) => id === wanted.id)}
              today={today}
              onClose={() => show({ id: null })}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}
